/** What one row of each table is, for somebody who has never seen the ledger. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { catalogue } from "#client/i18n/message.ts";

const fr = {
  clients: "une ligne par client",
  employees: "une ligne par salarié",
  work_centres: "une ligne par poste ou machine",
  orders: "une ligne par commande reçue",
  operations: "une ligne par étape de fabrication d'une commande",
  schedule_changes: "une ligne par date déplacée",
  invoices: "une ligne par facture émise",
  opening_hours: "une ligne par plage d'ouverture d'un poste",
  time_entries: "une ligne par pointage d'un salarié",
  absences: "une ligne par absence",
  survey_answers: "une ligne par réponse à une question",
  interactions: "une ligne par échange avec un client",
  incidents: "une ligne par incident",
  privileges: "une ligne par faveur accordée à un client",
  parameters: "une ligne par réglage",
} satisfies Record<LedgerTable, string>;

const en = {
  clients: "one row for each client",
  employees: "one row for each employee",
  work_centres: "one row for each centre or machine",
  orders: "one row for each order received",
  operations: "one row for each production step of an order",
  schedule_changes: "one row for each date that was moved",
  invoices: "one row for each invoice issued",
  opening_hours: "one row for each shift of a centre",
  time_entries: "one row for each time entry of an employee",
  absences: "one row for each absence",
  survey_answers: "one row for each answer to a question",
  interactions: "one row for each exchange with a client",
  incidents: "one row for each incident",
  privileges: "one row for each favour granted to a client",
  parameters: "one row for each setting",
} satisfies Record<LedgerTable, string>;

export const tableLines = catalogue(fr, en);
