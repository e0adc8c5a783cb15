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
    other: "Reason: {reason}.",
  },
);

type ReasonKey = Exclude<keyof (typeof reasonMessages)["fr"], "other">;

/** Whether the page has a sentence of its own for a reason of the server. */
export function isKnownReason(reason: string): reason is ReasonKey {
  return Object.hasOwn(reasonMessages.fr, reason) && reason !== "other";
}
