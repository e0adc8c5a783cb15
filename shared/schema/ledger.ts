/**
 * The fifteen tables that a company may give us, column by column. This file is the one description of the
 * ledger: the importer types cells by it, the record lays out its Parquet files by it, the snapshot declares
 * its tables by it and the pages name columns by it.
 */
import { z } from "zod";

export const ledgerTables = [
  "clients",
  "employees",
  "work_centres",
  "orders",
  "operations",
  "schedule_changes",
  "invoices",
  "opening_hours",
  "time_entries",
  "absences",
  "survey_answers",
  "interactions",
  "incidents",
  "privileges",
  "parameters",
] as const;
export const ledgerTableSchema = z.enum(ledgerTables);
export type LedgerTable = (typeof ledgerTables)[number];

/**
 * How a cell is read and stored.
 * `identifier` and `text` are trimmed NFC text; `date` is a civil day; `timestamp` is local civil time without a
 * zone; `amount` is money in the company's currency (exact decimal, six places); `hours`, `number` are exact
 * decimals (six places); `count` is a whole number; `flag` is yes or no; `choice` is one of `values`.
 */
export type ColumnKind =
  | "identifier"
  | "text"
  | "date"
  | "timestamp"
  | "amount"
  | "hours"
  | "number"
  | "count"
  | "flag"
  | "choice";

export interface LedgerColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** An optional column may be absent from the file or empty in a row. */
  readonly optional: boolean;
  /** The codes that a `choice` column admits. */
  readonly values?: readonly string[];
  /** The value of an absent or empty cell. */
  readonly fallback?: string;
  /** The table whose key this column holds. */
  readonly references?: LedgerTable;
  /** Inclusive bounds of a numeric column. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface LedgerTableDefinition {
  readonly table: LedgerTable;
  /** The columns that together identify a row. */
  readonly key: readonly string[];
  /** Without this table there is no ledger. */
  readonly required: boolean;
  /** Rows about people never reach a browser; their values are masked in findings. */
  readonly aboutPeople: boolean;
  readonly columns: readonly LedgerColumn[];
}

type ColumnOptions = Omit<LedgerColumn, "name" | "kind" | "optional">;

const required = (name: string, kind: ColumnKind, options: ColumnOptions = {}): LedgerColumn => ({
  name,
  kind,
  optional: false,
  ...options,
});
const optional = (name: string, kind: ColumnKind, options: ColumnOptions = {}): LedgerColumn => ({
  name,
  kind,
  optional: true,
  ...options,
});

const definitions: Record<LedgerTable, Omit<LedgerTableDefinition, "table">> = {
  clients: {
    key: ["client_id"],
    required: true,
    aboutPeople: false,
    columns: [
      required("client_id", "identifier"),
      required("name", "text"),
      optional("sector", "text"),
      optional("since", "date"),
      optional("status", "choice", { values: ["active", "lost", "prospect"], fallback: "active" }),
      optional("lost_on", "date"),
      optional("lost_reason", "text"),
      optional("group", "text"),
    ],
  },
  employees: {
    key: ["employee_id"],
    required: false,
    aboutPeople: true,
    columns: [
      required("employee_id", "identifier"),
      required("team", "text"),
      optional("job", "text"),
      required("weekly_hours", "hours", { minimum: 0, maximum: 168 }),
      required("hourly_cost", "amount", { minimum: 0 }),
      optional("joined_on", "date"),
      optional("left_on", "date"),
      optional("leaving_reason", "text"),
    ],
  },
  work_centres: {
    key: ["work_centre_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("work_centre_id", "identifier"),
      required("name", "text"),
      optional("machines", "count", { minimum: 1, fallback: "1" }),
      optional("team", "text"),
    ],
  },
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
  time_entries: {
    key: ["entry_id"],
    required: false,
    aboutPeople: true,
    columns: [
      required("entry_id", "identifier"),
      required("employee_id", "identifier", { references: "employees" }),
      required("worked_on", "date"),
      required("hours", "hours", { minimum: 0, maximum: 24 }),
      required("pay_kind", "choice", { values: ["regular", "overtime", "sunday", "holiday", "night"] }),
      optional("order_id", "identifier", { references: "orders" }),
      optional("client_id", "identifier", { references: "clients" }),
      optional("activity", "choice", {
        values: ["production", "planning", "meeting", "account", "rework", "other"],
        fallback: "production",
      }),
      optional("started_at", "timestamp"),
      optional("ended_at", "timestamp"),
      optional("operation_id", "identifier", { references: "operations" }),
    ],
  },
  absences: {
    key: ["absence_id"],
    required: false,
    aboutPeople: true,
    columns: [
      required("absence_id", "identifier"),
      required("employee_id", "identifier", { references: "employees" }),
      required("from_on", "date"),
      required("to_on", "date"),
      required("kind", "choice", {
        values: [
          "sick",
          "work_accident",
          "occupational_disease",
          "paid_leave",
          "parental",
          "unpaid",
          "other",
        ],
      }),
    ],
  },
  survey_answers: {
    key: ["answer_id"],
    required: false,
    aboutPeople: true,
    columns: [
      required("answer_id", "identifier"),
      required("employee_id", "identifier", { references: "employees" }),
      required("answered_on", "date"),
      required("instrument", "text"),
      required("question", "text"),
      required("score", "number"),
    ],
  },
  interactions: {
    key: ["interaction_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("interaction_id", "identifier"),
      required("client_id", "identifier", { references: "clients" }),
      required("at", "timestamp"),
      required("direction", "choice", { values: ["in", "out"] }),
      required("kind", "choice", {
        values: [
          "contact",
          "request",
          "complaint",
          "threat",
          "hostile",
          "praise",
          "proactive_notice",
          "apology",
          "compensation",
          "visit",
        ],
      }),
      optional("channel", "text"),
      optional("employee_id", "identifier", { references: "employees" }),
      optional("order_id", "identifier", { references: "orders" }),
      optional("answered_at", "timestamp"),
      optional("resolved_at", "timestamp"),
      optional("amount", "amount"),
      optional("note", "text"),
    ],
  },
  incidents: {
    key: ["incident_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("incident_id", "identifier"),
      required("client_id", "identifier", { references: "clients" }),
      optional("order_id", "identifier", { references: "orders" }),
      required("occurred_at", "timestamp"),
      optional("detected_at", "timestamp"),
      optional("found_by", "choice", { values: ["us", "client"] }),
      optional("client_told_at", "timestamp"),
      optional("acknowledged_at", "timestamp"),
      optional("compensated_at", "timestamp"),
      optional("resolved_at", "timestamp"),
      optional("description", "text"),
    ],
  },
  privileges: {
    key: ["privilege_id"],
    required: false,
    aboutPeople: false,
    columns: [
      required("privilege_id", "identifier"),
      required("client_id", "identifier", { references: "clients" }),
      required("kind", "choice", {
        values: [
          "priority",
          "short_lead_time",
          "discount",
          "payment_terms",
          "dedicated_stock",
          "dedicated_staff",
          "free_service",
          "other",
        ],
      }),
      required("description", "text"),
      optional("granted_on", "date"),
      optional("ended_on", "date"),
      optional("contractual", "flag"),
      optional("yearly_cost", "amount"),
    ],
  },
  parameters: {
    key: ["name", "valid_from"],
    required: false,
    aboutPeople: false,
    columns: [
      required("name", "identifier"),
      required("valid_from", "date"),
      required("value", "text"),
      optional("source", "text"),
    ],
  },
};

/** Every table of the ledger in the order in which references can be checked: a table comes after those it names. */
export const ledger: readonly LedgerTableDefinition[] = ledgerTables.map((table) => ({
  table,
  ...definitions[table],
}));

/** The definition of one table. */
export function tableDefinition(table: LedgerTable): LedgerTableDefinition {
  return { table, ...definitions[table] };
}
