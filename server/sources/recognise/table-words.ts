/** What French and English people call the ledger's tables, as names of files and sheets. */
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { plainHeading } from "./plain-heading.ts";
import { words } from "./words.ts";

const names: Readonly<Record<LedgerTable, readonly string[]>> = {
  clients: words(
    `Clients; Client; Customers; Customer; Accounts; Liste des clients; Fichier clients; Base clients`,
  ),
  employees: words(
    `Salariés; Salarié; Employés; Effectif; Effectifs; Personnel; Employees; Staff; Workforce; Liste du personnel`,
  ),
  work_centres: words(
    `Postes de charge; Centres de charge; Postes de travail; Machines; Ressources; Work centres; Work centers; Workstations`,
  ),
  orders: words(
    `Commandes; Commande; Commandes clients; Carnet de commandes; Bons de commande; Orders; Order; Sales orders; Order book; Customer orders`,
  ),
  operations: words(
    `Opérations; Opération; Gammes; Phases; Ordres de travail; Operations; Work orders; Manufacturing orders; Ordres de fabrication; Job cards; Routings; Planning atelier`,
  ),
  schedule_changes: words(
    `Changements de planning; Replanifications; Reports; Décalages; Modifications de planning; Schedule changes; Rescheduling; Reschedulings`,
  ),
  invoices: words(
    `Factures; Facture; Factures clients; Facturation; Invoices; Invoice; Customer invoices; Billing; Sales invoices`,
  ),
  opening_hours: words(
    `Heures d'ouverture; Ouvertures; Horaires d'ouverture; Horaires; Opening hours; Shifts; Calendrier atelier`,
  ),
  time_entries: words(
    `Pointages; Pointage; Heures; Temps passés; Feuilles de temps; Relevé d'heures; Heures travaillées; Time entries; Timesheets; Timesheet; Hours; Attendances`,
  ),
  absences: words(
    `Absences; Absence; Congés; Arrêts; Absences et congés; Leave; Leaves; Time off; Leave applications`,
  ),
  survey_answers: words(
    `Réponses; Enquêtes; Enquête; Réponses aux enquêtes; Questionnaires; Sondages; Survey answers; Survey responses; Surveys; Survey`,
  ),
  interactions: words(
    `Échanges; Interactions; Contacts clients; Échanges avec les clients; Journal des échanges; Tickets; Exchanges with clients; Customer contacts; Support tickets`,
  ),
  incidents: words(
    `Incidents; Incident; Non-conformités; Incidents qualité; Non conformities; Quality incidents`,
  ),
  privileges: words(
    `Privilèges; Privilèges accordés; Avantages; Concessions; Privileges; Privileges granted; Special terms`,
  ),
  parameters: words(`Paramètres; Paramètre; Hypothèses; Parameters; Settings; Assumptions`),
};

const plainNames = new Map(ledgerTables.map((table) => [table, new Set(names[table].map(plainHeading))]));

/** The table that is called exactly so, without case, accents and small words; null when none is. */
export function tableOfWords(name: string): LedgerTable | null {
  const plain = plainHeading(name);
  return ledgerTables.find((table) => plainNames.get(table)?.has(plain)) ?? null;
}

/** The tables whose name stands in a text as whole words (`export commandes 2025`), the longest name first. */
export function tablesInText(text: string): LedgerTable[] {
  const plain = ` ${plainHeading(text)} `;
  const lengthIn = (table: LedgerTable): number =>
    Math.max(
      0,
      ...[...(plainNames.get(table) ?? []), plainHeading(table)].map((name) =>
        plain.includes(` ${name} `) ? name.length : 0,
      ),
    );
  return ledgerTables
    .map((table) => ({ table, length: lengthIn(table) }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => other.length - one.length)
    .map(({ table }) => table);
}
