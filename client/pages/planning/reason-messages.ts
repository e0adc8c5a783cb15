/** Why a figure could not be computed. The keys are the server's reasons. */
import { catalogue } from "#client/i18n/message.ts";

export const reasonMessages = catalogue(
  {
    "no-operations": "Aucune opération n'est au registre : rien ne dit qui attend derrière qui.",
    "no-operations-begun": "Aucune opération ne porte d'heure de début : aucune attente n'est connue.",
    "no-operations-ended":
      "Aucune opération ne porte d'heure de fin : rien ne dit qui occupait les machines.",
    "no-ready-times":
      "Aucune opération ne dit quand elle était prête, et aucune ne suit une autre : aucune attente n'est connue.",
    "no-orders": "Aucune commande n'est au registre.",
    "no-house-rule":
      "Aucune règle de priorité n'explique assez les départs des autres clients : rien ne dit ce que la maison aurait fait.",
    "no-rule-agrees": "Aucune des cinq règles n'explique assez de départs.",
    "no-pairs-that-tell": "Aucun départ ne permet de trancher.",
    "replay-not-faithful":
      "Le rejeu ne reproduit pas assez bien les fins enregistrées : les jours ne sont pas calculés, les heures prises restent.",
    "nothing-replayed": "Rien n'a été rejoué.",
    "no-orders-to-judge": "Aucune commande livrée ne porte de promesse.",
    "no-orders-compared": "Aucune commande de ce client ne se termine dans les deux rejeux.",
    "nothing-overtaken": "Aucune de ses commandes n'a été dépassée.",
    "nobody-waited": "Aucune attente des autres clients sur la période.",
    "no-contention": "Aucune file ordinaire : le rapport n'a pas de sens.",
    "no-schedule-changes": "Aucun changement de date n'est au registre.",
    "nothing-to-count": "Rien à compter sur la période.",
    "no-promises": "Aucune commande ne porte de promesse.",
    "no-open-operations": "Aucune opération ouverte de durée connue.",
    other: "Raison : {reason}.",
    absent: "non calculable",
  },
  {
    "no-operations": "The ledger has no operations: nothing tells who waits behind whom.",
    "no-operations-begun": "No operation has a start time: no wait is known.",
    "no-operations-ended": "No operation has an end time: nothing tells who occupied the machines.",
    "no-ready-times": "No operation says when it was ready, and none follows another: no wait is known.",
    "no-orders": "The ledger has no orders.",
    "no-house-rule":
      "No priority rule explains enough of the other clients' starts: nothing tells what the house would have done.",
    "no-rule-agrees": "None of the five rules explains enough starts.",
    "no-pairs-that-tell": "No start decides between them.",
    "replay-not-faithful":
      "The replay does not reproduce the recorded completions well enough: days are not computed, the hours taken remain.",
    "nothing-replayed": "Nothing was replayed.",
    "no-orders-to-judge": "No delivered order has a promise.",
    "no-orders-compared": "No order of this client ends in both replays.",
    "nothing-overtaken": "None of its orders was overtaken.",
    "nobody-waited": "No other client waited in the period.",
    "no-contention": "No ordinary queue: the ratio means nothing.",
    "no-schedule-changes": "The ledger has no changes of dates.",
    "nothing-to-count": "Nothing to count in the period.",
    "no-promises": "No order has a promise.",
    "no-open-operations": "No open operation with a known duration.",
    other: "Reason: {reason}.",
    absent: "not computable",
  },
);

type ReasonKey = Exclude<keyof (typeof reasonMessages)["fr"], "other" | "absent">;

/** Whether there is a sentence for a reason of the server. */
export function isKnownReason(reason: string): reason is ReasonKey {
  return reason in reasonMessages.fr && reason !== "other" && reason !== "absent";
}
