/** What was sold, made and paid. */
import { optional, required, type LedgerTable, type NamedDefinition } from "./ledger-table.ts";

export const workTables: Readonly<
  Record<
    Extract<LedgerTable, "orders" | "operations" | "schedule_changes" | "invoices" | "opening_hours">,
    NamedDefinition
  >
> = {
  orders: {
    key: ["order_id"],
    required: true,
    aboutPeople: false,
    columns: [
      required("order_id", "identifier"),
      required("client_id", "identifier", { references: "clients" }),
      required("ordered_on", "date"),
      optional("promised_on", "date"),
      optional("revised_promise_on", "date"),
      optional("delivered_on", "date"),
      required("revenue", "amount"),
      optional("variable_cost", "amount"),
      optional("list_price", "amount"),
      optional("expedite_cost", "amount"),
      optional("penalty_paid", "amount"),
      optional("priority", "choice", { values: ["normal", "rush", "absolute"], fallback: "normal" }),
      optional("status", "choice", { values: ["open", "delivered", "cancelled"] }),
      optional("quantity", "number"),
      optional("delivered_quantity", "number"),
    ],
  },
  operations: {
    key: ["operation_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("operation_id", "identifier"),
      required("order_id", "identifier", { references: "orders" }),
      required("sequence", "count", { minimum: 0 }),
      required("work_centre_id", "identifier", { references: "work_centres" }),
      optional("ready_at", "timestamp"),
      optional("planned_start", "timestamp"),
      optional("planned_end", "timestamp"),
      optional("started_at", "timestamp"),
      optional("ended_at", "timestamp"),
      optional("standard_hours", "hours", { minimum: 0 }),
      optional("machine_id", "identifier"),
      optional("batch_id", "identifier"),
    ],
  },
  schedule_changes: {
    key: ["change_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("change_id", "identifier"),
      required("changed_at", "timestamp"),
      required("order_id", "identifier", { references: "orders" }),
      required("old_date", "date"),
      required("new_date", "date"),
      optional("cause_order_id", "identifier", { references: "orders" }),
      optional("reason", "text"),
      optional("changed_by", "text"),
    ],
  },
  invoices: {
    key: ["invoice_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("invoice_id", "identifier"),
      required("client_id", "identifier", { references: "clients" }),
      optional("order_id", "identifier", { references: "orders" }),
      required("issued_on", "date"),
      required("due_on", "date"),
      optional("paid_on", "date"),
      required("amount", "amount"),
      optional("blocked_on", "date"),
      optional("block_reason", "text"),
    ],
  },
  opening_hours: {
    key: ["work_centre_id", "opens_at"],
    required: false,
    aboutPeople: false,
    columns: [
      required("work_centre_id", "identifier", { references: "work_centres" }),
      required("opens_at", "timestamp"),
      required("closes_at", "timestamp"),
      required("kind", "choice", { values: ["regular", "overtime"] }),
    ],
  },
};
