/** Who: clients, employees, work centres. */
import { optional, required, type LedgerTable, type NamedDefinition } from "./ledger-table.ts";

export const whoTables = {
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
} satisfies Record<Extract<LedgerTable, "clients" | "employees" | "work_centres">, NamedDefinition>;
