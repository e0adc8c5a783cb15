/** Why a figure could not be computed. The keys are the server's reasons. */
import { catalogue } from "#client/i18n/message.ts";

export const reasonMessages = catalogue(
  {
    "client-without-orders": "Ce client n'a aucune commande sur la période.",
    "hours-unmeasured": "Des opérations du goulot n'ont ni temps standard ni début et fin.",
    "negative-revenue": "Les avoirs dépassent les ventes.",
    "no-contribution": "Rien n'est gagné sur une vente : la contribution est nulle ou négative.",
    "no-fixed-cost": "Le coût fixe annuel n'est pas connu.",
    "no-hours": "Aucune opération ne porte de temps.",
    "no-operations": "Aucune opération n'est au registre : le goulot n'est pas connu.",
    "no-order-judged": "Aucune commande livrée ne porte de promesse.",
    "no-orders": "Aucune commande n'est au registre.",
    "no-orders-in-period": "Aucune commande sur cette période.",
    "no-positive-amount": "Le montant est nul ou négatif.",
    "no-profit": "Il n'y a pas de bénéfice à rapporter.",
    "no-quarter": "La période et le registre n'ont aucun jour en commun.",
    "no-revenue": "Le chiffre d'affaires est nul ou négatif.",
    "no-variable-cost": "Le coût variable de certaines commandes n'est pas connu.",
    "parameter-unreadable": "Un paramètre de l'entreprise n'est pas un nombre lisible.",
    "period-before-not-covered": "Le registre ne couvre pas la période précédente.",
    "period-too-short": "Moins de 28 jours : une année ne s'en déduit pas.",
    "single-client": "Il n'y a qu'un client.",
    other: "Raison : {reason}.",
    absent: "non calculable",
  },
  {
    "client-without-orders": "This client has no order in the period.",
    "hours-unmeasured": "Operations of the bottleneck have neither a standard time nor a start and an end.",
    "negative-revenue": "Credits exceed sales.",
    "no-contribution": "Nothing is earned on a sale: the contribution is zero or negative.",
    "no-fixed-cost": "The yearly fixed cost is not known.",
    "no-hours": "No operation has a time.",
    "no-operations": "The ledger has no operations: the bottleneck is not known.",
    "no-order-judged": "No delivered order has a promise.",
    "no-orders": "The ledger has no orders.",
    "no-orders-in-period": "No orders in this period.",
    "no-positive-amount": "The amount is zero or negative.",
    "no-profit": "There is no profit to relate to.",
    "no-quarter": "The period and the ledger have no day in common.",
    "no-revenue": "Revenue is zero or negative.",
    "no-variable-cost": "The variable cost of some orders is not known.",
    "parameter-unreadable": "A parameter of the company is not a readable number.",
    "period-before-not-covered": "The ledger does not cover the period before.",
    "period-too-short": "Less than 28 days: a year cannot be told from them.",
    "single-client": "There is only one client.",
    other: "Reason: {reason}.",
    absent: "not computable",
  },
);

type ReasonKey = Exclude<keyof (typeof reasonMessages)["fr"], "other" | "absent">;

/** Whether there is a sentence for a reason of the server. */
export function isKnownReason(reason: string): reason is ReasonKey {
  return reason in reasonMessages.fr && reason !== "other" && reason !== "absent";
}
