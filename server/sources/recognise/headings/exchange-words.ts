/** Words for the columns of what was said, granted and decided. */
import type { ColumnWords } from "./column-words.ts";
import { words } from "../words.ts";

const clientOfRow = [
  words(`
      N° client; Id client; Client id; Customer code; Customer id; Customer number; Customer no.;
      Compte client
    `),
  words(`Client; Customer; Réf. client; Account`),
  words(`
      Nom client; Nom du client; Raison sociale; Customer name; Client name; Account name
    `),
] as const;

const orderOfRow = [
  words(`
      Commande; Réf. commande; Commande client; Id commande; Order; Order no.; Order id; Order ref;
      Sales order; N° affaire; Affaire
    `),
] as const;

export const interactionWords: ColumnWords<"interactions"> = {
  interaction_id: [
    words(`
      Id échange; N° ticket; Ticket; Id ticket; N° contact; Id interaction; Interaction no.;
      Exchange id; Ticket id; Ticket no.; Case number; Case no.; Id
    `),
  ],
  client_id: clientOfRow,
  at: [
    words(`
      Date; Horodatage; Date de l'échange; Date du contact; Le; Date time; Timestamp; Contacted at;
      Date heure
    `),
  ],
  direction: [
    words(`
      Sens de l'échange; Entrant / sortant; Entrant ou sortant; Inbound / outbound; In / out
    `),
  ],
  kind: [
    words(`
      Type; Nature; Type d'échange; Catégorie; Kind; Category; Interaction type; Type of contact;
      Type de contact
    `),
  ],
  channel: [words(`Moyen; Média; Mode de contact; Medium; Media; Contact channel`)],
  employee_id: [
    ["N° salarié", "Employee id", "Employee no."],
    words(`
      Salarié; Employé; Employee; Interlocuteur; Commercial; Responsable; Owner; Agent
    `),
  ],
  order_id: orderOfRow,
  answered_at: [
    words(`
      Date de réponse; Réponse le; Répondu à; Answered on; Response date; Replied at;
      First response at
    `),
  ],
  resolved_at: [
    words(`
      Date de résolution; Clos le; Clôturé le; Date de clôture; Traité le; Resolved on;
      Resolution date; Closed at; Closed on
    `),
  ],
  amount: [words(`Montant HT; Montant accordé; Value; Valeur`)],
  note: [
    words(`
      Commentaire; Commentaires; Objet; Sujet; Description; Résumé; Remarque; Notes; Comment; Comments;
      Subject; Summary
    `),
  ],
};

export const incidentWords: ColumnWords<"incidents"> = {
  incident_id: [
    words(`
      Id incident; N° non-conformité; N° NC; Réf. incident; Incident no.; Incident ref; NC number; Id
    `),
  ],
  client_id: clientOfRow,
  order_id: orderOfRow,
  occurred_at: [
    words(`
      Date; Date de l'incident; Date d'incident; Survenance; Date de survenance; Incident date;
      Occurred on; Date of incident
    `),
  ],
  detected_at: [
    words(`
      Date de détection; Constaté le; Date de constat; Detected on; Detection date; Found on;
      Noticed on
    `),
  ],
  found_by: [
    words(`
      Détecté par; Constaté par; Découvert par; Origine de la détection; Detected by; Reported by
    `),
  ],
  client_told_at: [
    words(`
      Client informé le; Client averti le; Date d'information du client; Customer told on;
      Customer informed on; Client informed on
    `),
  ],
  acknowledged_at: [
    words(`
      Date de reconnaissance; Admis le; Faute reconnue le; Acknowledged on; Admitted on
    `),
  ],
  compensated_at: [
    words(`
      Date de dédommagement; Compensé le; Indemnisé le; Avoir le; Compensated on; Compensation date
    `),
  ],
  resolved_at: [
    words(`
      Date de résolution; Clos le; Clôturé le; Date de clôture; Résolu à; Resolved on; Resolution date;
      Closed on
    `),
  ],
  description: [
    words(`
      Objet; Libellé; Nature; Détail; Commentaire; Summary; Details; Subject
    `),
  ],
};

export const privilegeWords: ColumnWords<"privileges"> = {
  privilege_id: [
    words(`
      Id privilège; Privilege id; Privilege no.; N° avantage; Id avantage; Id
    `),
  ],
  client_id: clientOfRow,
  kind: [
    words(`
      Type; Nature; Type de privilège; Catégorie; Avantage; Type d'avantage; Kind; Privilege type;
      Category
    `),
  ],
  description: [words(`Libellé; Détail; Objet; Intitulé; Details; Summary`)],
  granted_on: [
    words(`
      Date d'octroi; Octroyé le; Depuis le; Depuis; Date de début; Début; Granted at; Grant date;
      Since; Start date
    `),
  ],
  ended_on: [words(`Date de fin; Fin; Arrêté le; Jusqu'au; End date; Until`)],
  contractual: [
    words(`
      Prévu au contrat; Au contrat; Contrat; In contract; In the contract; Contract
    `),
  ],
  yearly_cost: [words(`Coût par an; Coût/an; Cost per year; Annual cost`)],
};

export const parameterWords: ColumnWords<"parameters"> = {
  name: [words(`Paramètre; Nom; Code; Parameter`)],
  valid_from: [
    words(`
      Valable dès le; Date d'effet; Applicable au; À partir du; Effective date; Effective from; From
    `),
  ],
  value: [["Montant", "Amount"]],
  source: [["Origine", "Référence", "Origin"]],
};
