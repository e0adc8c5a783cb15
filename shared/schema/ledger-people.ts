/** Who worked, and how they are. */
import { optional, required, type LedgerTable, type NamedDefinition } from "./ledger-table.ts";

export const peopleTables = {
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
} satisfies Record<Extract<LedgerTable, "time_entries" | "absences" | "survey_answers">, NamedDefinition>;
