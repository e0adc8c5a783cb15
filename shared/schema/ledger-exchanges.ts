/** What was said, granted and decided. */
import { optional, required, type LedgerTable, type NamedDefinition } from "./ledger-table.ts";

export const exchangesTables = {
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
} satisfies Record<
  Extract<LedgerTable, "interactions" | "incidents" | "privileges" | "parameters">,
  NamedDefinition
>;
