/** What the ledger's tables are called in prose. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { catalogue } from "#client/i18n/message.ts";

const fr = {
  clients: "clients",
  employees: "salariés",
  work_centres: "postes de charge",
  orders: "commandes",
  operations: "opérations",
  schedule_changes: "changements de planning",
  invoices: "factures",
  opening_hours: "heures d'ouverture",
  time_entries: "pointages",
  absences: "absences",
  survey_answers: "réponses aux enquêtes",
  interactions: "échanges avec les clients",
  incidents: "incidents",
  privileges: "privilèges accordés",
  parameters: "paramètres",
} satisfies Record<LedgerTable, string>;

const en = {
  clients: "clients",
  employees: "employees",
  work_centres: "work centres",
  orders: "orders",
  operations: "operations",
  schedule_changes: "schedule changes",
  invoices: "invoices",
  opening_hours: "opening hours",
  time_entries: "time entries",
  absences: "absences",
  survey_answers: "survey answers",
  interactions: "exchanges with clients",
  incidents: "incidents",
  privileges: "privileges granted",
  parameters: "parameters",
} satisfies Record<LedgerTable, string>;

export const tableNames = catalogue(fr, en);
