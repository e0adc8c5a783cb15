/**
 * What the columns of the ledger are called in a spreadsheet of the reader's language. Templates carry these headings, pages
 * show them, and the importer reads them as it reads the ledger's own names.
 */
import type { LedgerColumnName, LedgerTable } from "./schema/ledger.ts";

export interface ColumnHeading {
  readonly fr: string;
  readonly en: string;
}

/** Two headings of one table differ in each language, whatever their case, accents and small words. */
export const columnHeadings: {
  readonly [Table in LedgerTable]: { readonly [Name in LedgerColumnName<Table>]: ColumnHeading };
} = {
  clients: {
    client_id: { fr: "Code client", en: "Client code" },
    name: { fr: "Nom du client", en: "Client name" },
    sector: { fr: "Secteur d'activité", en: "Sector" },
    since: { fr: "Client depuis le", en: "Client since" },
    status: { fr: "Statut du client", en: "Client status" },
    lost_on: { fr: "Perdu le", en: "Lost on" },
    lost_reason: { fr: "Motif de perte", en: "Reason for loss" },
    group: { fr: "Groupe du client", en: "Client group" },
  },
  employees: {
    employee_id: { fr: "Matricule", en: "Employee number" },
    team: { fr: "Équipe", en: "Team" },
    job: { fr: "Emploi", en: "Job" },
    weekly_hours: { fr: "Heures par semaine", en: "Weekly hours" },
    hourly_cost: { fr: "Coût horaire chargé", en: "Loaded hourly cost" },
    joined_on: { fr: "Date d'entrée", en: "Joined on" },
    left_on: { fr: "Date de sortie", en: "Left on" },
    leaving_reason: { fr: "Motif de départ", en: "Reason for leaving" },
  },
  work_centres: {
    work_centre_id: { fr: "Code du poste de charge", en: "Work centre code" },
    name: { fr: "Nom du poste de charge", en: "Work centre name" },
    machines: { fr: "Nombre de machines", en: "Number of machines" },
    team: { fr: "Équipe", en: "Team" },
  },
  orders: {
    order_id: { fr: "N° commande", en: "Order number" },
    client_id: { fr: "Code client", en: "Client code" },
    ordered_on: { fr: "Date de commande", en: "Order date" },
    promised_on: { fr: "Date promise", en: "Promised date" },
    revised_promise_on: { fr: "Dernière date promise", en: "Latest promised date" },
    delivered_on: { fr: "Date de livraison réelle", en: "Actual delivery date" },
    revenue: { fr: "Montant HT", en: "Amount before tax" },
    variable_cost: { fr: "Coût variable", en: "Variable cost" },
    list_price: { fr: "Montant au tarif", en: "Amount at list price" },
    expedite_cost: { fr: "Coût d'urgence", en: "Expediting cost" },
    penalty_paid: { fr: "Pénalités payées", en: "Penalties paid" },
    priority: { fr: "Priorité", en: "Priority" },
    status: { fr: "Statut de la commande", en: "Order status" },
    quantity: { fr: "Quantité commandée", en: "Quantity ordered" },
    delivered_quantity: { fr: "Quantité livrée", en: "Quantity delivered" },
  },
  operations: {
    operation_id: { fr: "N° opération", en: "Operation number" },
    order_id: { fr: "N° commande", en: "Order number" },
    sequence: { fr: "Rang dans la gamme", en: "Rank in the routing" },
    work_centre_id: { fr: "Code du poste de charge", en: "Work centre code" },
    ready_at: { fr: "Prête le", en: "Ready at" },
    planned_start: { fr: "Début prévu", en: "Planned start" },
    planned_end: { fr: "Fin prévue", en: "Planned end" },
    started_at: { fr: "Début réel", en: "Actual start" },
    ended_at: { fr: "Fin réelle", en: "Actual end" },
    standard_hours: { fr: "Heures prévues", en: "Standard hours" },
    machine_id: { fr: "Machine", en: "Machine" },
    batch_id: { fr: "N° lot", en: "Batch number" },
  },
  schedule_changes: {
    change_id: { fr: "N° changement", en: "Change number" },
    changed_at: { fr: "Changé le", en: "Changed at" },
    order_id: { fr: "N° commande", en: "Order number" },
    old_date: { fr: "Ancienne date", en: "Old date" },
    new_date: { fr: "Nouvelle date", en: "New date" },
    cause_order_id: { fr: "N° commande passée devant", en: "Overtaking order number" },
    reason: { fr: "Motif du changement", en: "Reason for change" },
    changed_by: { fr: "Changé par", en: "Changed by" },
  },
  invoices: {
    invoice_id: { fr: "N° facture", en: "Invoice number" },
    client_id: { fr: "Code client", en: "Client code" },
    order_id: { fr: "N° commande", en: "Order number" },
    issued_on: { fr: "Date de facture", en: "Invoice date" },
    due_on: { fr: "Date d'échéance", en: "Due date" },
    paid_on: { fr: "Date de paiement", en: "Payment date" },
    amount: { fr: "Montant HT", en: "Amount before tax" },
    blocked_on: { fr: "Bloquée le", en: "Blocked on" },
    block_reason: { fr: "Motif de blocage", en: "Reason for blocking" },
  },
  opening_hours: {
    work_centre_id: { fr: "Code du poste de charge", en: "Work centre code" },
    opens_at: { fr: "Ouverture", en: "Opens at" },
    closes_at: { fr: "Fermeture", en: "Closes at" },
    kind: { fr: "Nature des heures", en: "Kind of hours" },
  },
  time_entries: {
    entry_id: { fr: "N° pointage", en: "Entry number" },
    employee_id: { fr: "Matricule", en: "Employee number" },
    worked_on: { fr: "Jour travaillé", en: "Day worked" },
    hours: { fr: "Heures", en: "Hours" },
    pay_kind: { fr: "Nature des heures", en: "Kind of hours" },
    order_id: { fr: "N° commande", en: "Order number" },
    client_id: { fr: "Code client", en: "Client code" },
    activity: { fr: "Activité", en: "Activity" },
    started_at: { fr: "Heure de début", en: "Start time" },
    ended_at: { fr: "Heure de fin", en: "End time" },
    operation_id: { fr: "N° opération", en: "Operation number" },
  },
  absences: {
    absence_id: { fr: "N° absence", en: "Absence number" },
    employee_id: { fr: "Matricule", en: "Employee number" },
    from_on: { fr: "Premier jour", en: "First day" },
    to_on: { fr: "Dernier jour", en: "Last day" },
    kind: { fr: "Nature de l'absence", en: "Kind of absence" },
  },
  survey_answers: {
    answer_id: { fr: "N° réponse", en: "Answer number" },
    employee_id: { fr: "Matricule", en: "Employee number" },
    answered_on: { fr: "Répondu le", en: "Answered on" },
    instrument: { fr: "Questionnaire", en: "Questionnaire" },
    question: { fr: "Question", en: "Question" },
    score: { fr: "Note", en: "Score" },
  },
  interactions: {
    interaction_id: { fr: "N° échange", en: "Exchange number" },
    client_id: { fr: "Code client", en: "Client code" },
    at: { fr: "Date et heure", en: "Date and time" },
    direction: { fr: "Sens", en: "Direction" },
    kind: { fr: "Nature de l'échange", en: "Kind of exchange" },
    channel: { fr: "Canal", en: "Channel" },
    employee_id: { fr: "Matricule", en: "Employee number" },
    order_id: { fr: "N° commande", en: "Order number" },
    answered_at: { fr: "Répondu le", en: "Answered at" },
    resolved_at: { fr: "Résolu le", en: "Resolved at" },
    amount: { fr: "Montant", en: "Amount" },
    note: { fr: "Note", en: "Note" },
  },
  incidents: {
    incident_id: { fr: "N° incident", en: "Incident number" },
    client_id: { fr: "Code client", en: "Client code" },
    order_id: { fr: "N° commande", en: "Order number" },
    occurred_at: { fr: "Survenu le", en: "Occurred at" },
    detected_at: { fr: "Détecté le", en: "Detected at" },
    found_by: { fr: "Trouvé par", en: "Found by" },
    client_told_at: { fr: "Client prévenu le", en: "Client told at" },
    acknowledged_at: { fr: "Reconnu le", en: "Acknowledged at" },
    compensated_at: { fr: "Dédommagé le", en: "Compensated at" },
    resolved_at: { fr: "Résolu le", en: "Resolved at" },
    description: { fr: "Description", en: "Description" },
  },
  privileges: {
    privilege_id: { fr: "N° privilège", en: "Privilege number" },
    client_id: { fr: "Code client", en: "Client code" },
    kind: { fr: "Nature du privilège", en: "Kind of privilege" },
    description: { fr: "Description", en: "Description" },
    granted_on: { fr: "Accordé le", en: "Granted on" },
    ended_on: { fr: "Terminé le", en: "Ended on" },
    contractual: { fr: "Contractuel", en: "Contractual" },
    yearly_cost: { fr: "Coût annuel", en: "Yearly cost" },
  },
  parameters: {
    name: { fr: "Nom du paramètre", en: "Parameter name" },
    valid_from: { fr: "Valable à partir du", en: "Valid from" },
    value: { fr: "Valeur", en: "Value" },
    source: { fr: "Source", en: "Source" },
  },
};

/** The heading of a column by names that are only known when the program runs; null where the ledger has no such column. */
export function columnHeading(table: LedgerTable, column: string): ColumnHeading | null {
  const headings: Readonly<Record<string, ColumnHeading>> = columnHeadings[table];
  return Object.hasOwn(headings, column) ? (headings[column] ?? null) : null;
}
