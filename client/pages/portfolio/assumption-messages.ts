/** The names of the assumptions and where they come from. */
import { catalogue } from "#client/i18n/message.ts";
import { lossParameterMessages } from "#client/method/loss-parameter-messages.ts";

export const assumptionMessages = catalogue(
  {
    ...lossParameterMessages.fr,
    "origin.default": "valeur par défaut, à remplacer par la vôtre",
    "origin.ledger": "registre de l'entreprise",
    "origin.page": "modifiée ici",
    "source.reference": "référence {value}",
    "source.noReference": "aucune référence au registre",
    "source.validFrom": "depuis le {day}",
    range: "entre {low} et {high}",
    exact: "sans plage",
    reset: "Rétablir {value}",
    forget: "Retirer",
    "changed.from": "{name} : {was} {now}.",
    "changed.given": "{name} : {now}, saisi ici.",
    "csv.changed": "{name} = {now} (référence {was})",
    "csv.given": "{name} = {now} (saisi sur la page)",
    loss: "Résultat au bout d'un an : {was} {now}.",
  },
  {
    ...lossParameterMessages.en,
    "origin.default": "a default, to be replaced by yours",
    "origin.ledger": "the company's ledger",
    "origin.page": "changed here",
    "source.reference": "reference {value}",
    "source.noReference": "no reference in the ledger",
    "source.validFrom": "since {day}",
    range: "between {low} and {high}",
    exact: "no range",
    reset: "Reset to {value}",
    forget: "Remove",
    "changed.from": "{name}: {was} {now}.",
    "changed.given": "{name}: {now}, typed here.",
    "csv.changed": "{name} = {now} (reference {was})",
    "csv.given": "{name} = {now} (typed on the page)",
    loss: "Result after a year: {was} {now}.",
  },
);
