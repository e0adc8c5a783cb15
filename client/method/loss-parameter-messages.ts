/** What the assumptions of the loss are called. */
import { catalogue } from "#client/i18n/message.ts";

export const lossParameterMessages = catalogue(
  {
    yearlyFixedCost: "Coût fixe annuel",
    avoidableFixedShare: "Part évitable du coût fixe du client, après {months, number} mois",
    "avoidableFixedShare.now": "Part évitable du coût fixe du client, aussitôt",
    resaleShare: "Part revendue des heures libérées, après {months, number} mois",
    "resaleShare.now": "Part revendue des heures libérées, aussitôt",
  },
  {
    yearlyFixedCost: "Yearly fixed cost",
    avoidableFixedShare:
      "Avoidable part of the client's fixed cost, after {months, plural, one {# month} other {# months}}",
    "avoidableFixedShare.now": "Avoidable part of the client's fixed cost, at once",
    resaleShare: "Resold part of the freed hours, after {months, plural, one {# month} other {# months}}",
    "resaleShare.now": "Resold part of the freed hours, at once",
  },
);
