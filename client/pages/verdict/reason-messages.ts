/** Why a figure of the verdict could not be computed. The keys are the server's reasons; others are those of other pages. */
import { catalogue } from "#client/i18n/message.ts";

export const reasonMessages = catalogue(
  {
    "no-orders-in-period": "Ce client n'a aucune commande sur la période.",
    "fewer-than-two-quarters": "La période n'a pas deux trimestres entiers.",
    "no-overtime": "Aucune heure supplémentaire n'est payée sur la période.",
    "no-variable-cost": "Le coût variable de certaines commandes n'est pas connu.",
    "no-hourly-cost": "Aucun coût horaire n'est au registre.",
    "parameter-unreadable": "Un paramètre de l'entreprise n'est pas un nombre lisible.",
    "no-absences": "Aucune absence n'est au registre.",
    "no-departures": "Aucun départ n'est au registre.",
    "replay-not-faithful":
      "Le rejeu ne reproduit pas assez ce qui s'est passé : rien n'en est tiré contre personne.",
    "no-orders-of-client": "Ce client n'a aucune commande sur la période.",
    "no-work-of-client": "Aucune opération n'a commencé pour ce client sur la période.",
    "no-other-clients": "Aucun autre client n'a de travail sur la période.",
    "too-few-weeks": "Trop peu de semaines pour en juger.",
    "no-weeks": "Aucune semaine de la période ne porte d'heures supplémentaires comptées.",
    "nothing-taken": "Il n'a rien pris à personne : la question ne se pose pas.",
    "nothing-imposed": "Aucun jour n'est imposé aux autres : la question ne se pose pas.",
    "no-requests-on-record":
      "Aucune demande d'aucun client n'est au registre : rien ne dit si celui-ci a demandé à passer.",
    "effect-not-established": "L'association n'est pas établie : rien n'en est compté.",
    "control-failed": "Un témoin bouge aussi : rien n'en est compté.",
    "hours-not-covering-period": "Les pointages ne couvrent pas toute la période.",
    "no-invoices": "Aucune facture n'est au registre.",
    "no-payments": "Aucune facture ne porte de date de paiement.",
    "not-recorded": "Le registre ne porte pas ce montant.",
    "no-net": "Le net de ce trimestre n'est pas calculable.",
    "no-bottleneck-hours": "Aucune heure au goulot sur la période.",
    "no-costs": "Aucun coût n'accompagne ce client.",
    "loss-before-costs": "Rien ne reste avant même ces coûts.",
    "all-blocks-alike": "Tous les mois sont pareils : le test n'a pas de sens.",
    "not-asked": "Cette règle n'a pas été examinée.",
    other: "Raison : {reason}.",
  },
  {
    "no-orders-in-period": "This client has no order in the period.",
    "fewer-than-two-quarters": "The period does not hold two whole quarters.",
    "no-overtime": "No overtime is paid in the period.",
    "no-variable-cost": "The variable cost of some orders is not known.",
    "no-hourly-cost": "The ledger has no hourly cost.",
    "parameter-unreadable": "A parameter of the company is not a readable number.",
    "no-absences": "The ledger has no absences.",
    "no-departures": "The ledger has no departures.",
    "replay-not-faithful":
      "The replay does not reproduce well enough what happened: nothing is taken from it against anybody.",
    "no-orders-of-client": "This client has no order in the period.",
    "no-work-of-client": "No operation began for this client in the period.",
    "no-other-clients": "No other client has work in the period.",
    "too-few-weeks": "Too few weeks to judge by.",
    "no-weeks": "No week of the period has overtime that is counted.",
    "nothing-taken": "It took nothing from anybody: the question does not arise.",
    "nothing-imposed": "No day is imposed on the others: the question does not arise.",
    "no-requests-on-record":
      "The ledger has no request of any client: nothing tells whether this one asked to go first.",
    "effect-not-established": "The association is not established: nothing of it is counted.",
    "control-failed": "A control moves too: nothing of it is counted.",
    "hours-not-covering-period": "Time entries do not cover the whole period.",
    "no-invoices": "The ledger has no invoices.",
    "no-payments": "No invoice has a day of payment.",
    "not-recorded": "The ledger does not have this amount.",
    "no-net": "The net of this quarter cannot be computed.",
    "no-bottleneck-hours": "No bottleneck hours in the period.",
    "no-costs": "No costs go with this client.",
    "loss-before-costs": "Nothing is left even before these costs.",
    "all-blocks-alike": "All months are alike: the test means nothing.",
    "not-asked": "This rule was not examined.",
    other: "Reason: {reason}.",
  },
);

type ReasonKey = Exclude<keyof (typeof reasonMessages)["fr"], "other">;

/** Whether the page has a sentence of its own for a reason of the server. */
export function isKnownReason(reason: string): reason is ReasonKey {
  return Object.hasOwn(reasonMessages.fr, reason) && reason !== "other";
}
