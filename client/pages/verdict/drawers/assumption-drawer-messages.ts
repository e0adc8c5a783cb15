/** The sentences of the drawers of assumptions. */
import { catalogue } from "#client/i18n/message.ts";

export const assumptionDrawerMessages = catalogue(
  {
    kicker: "hypothèse",
    "list.kicker": "hypothèses",
    "list.title": "Ce que le net suppose",
    "list.words":
      "Chaque valeur a une date et une source. La changer ici change cette page et son adresse, jamais le registre.",
    "list.quantities": "Quantités seulement estimées",
    "list.quantities.how": "elles ne se changent pas : leurs intervalles viennent des semaines",
    value: "Valeur",
    range: "Plage",
    low: "Bas",
    high: "Haut",
    "range.how":
      "Les tirages du net parcourent cette plage, plus souvent près de la valeur que de ses bouts.",
    flip: "Ce qui changerait le signe",
    "flip.within": "dans sa plage",
    "flip.outside": "hors de sa plage",
    "flip.same": "la classe resterait « {verdict} »",
    "flip.becomes": "la classe deviendrait « {verdict} »",
    lines: "Lignes qui en dépendent",
    absent: "non calculable",
  },
  {
    kicker: "assumption",
    "list.kicker": "assumptions",
    "list.title": "What the net assumes",
    "list.words":
      "Each value has a date and a source. Changing it here changes this page and its address, never the ledger.",
    "list.quantities": "Quantities that are only estimated",
    "list.quantities.how": "they are not changed: their intervals come from the weeks",
    value: "Value",
    range: "Range",
    low: "Low",
    high: "High",
    "range.how": "The draws of the net go through this range, more often near the value than near its ends.",
    flip: "What would change the sign",
    "flip.within": "within its range",
    "flip.outside": "outside its range",
    "flip.same": "the class would stay “{verdict}”",
    "flip.becomes": "the class would become “{verdict}”",
    lines: "Lines that rest on it",
    absent: "not computable",
  },
);
