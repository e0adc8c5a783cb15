/** Where parameters and methods come from, in words. Printed references are in shared/method/method-sources.ts. */
import { catalogue } from "#client/i18n/message.ts";

export const sourceMessages = catalogue(
  {
    since: "{source}, depuis le {day}",
    unconfirmed: "non confirmé par une source",
    "law.labour": "Code du travail, art. {article}",
    "law.directive": "Directive 2003/88/CE, art. {article}",
    "law.social": "Code de la sécurité sociale, art. {article}",
    "law.commerce": "Code de commerce, art. {article}",
    "from.ledger": "registre de l'entreprise",
    "from.own-choice": "notre choix",
    "from.calibration-on-simulated-plants": "calage sur des usines simulées",
    "from.no-general-rate-by-law": "aucun taux général dans la loi",
    "from.payroll": "paie du registre",
    "from.unconfirmed-six-to-nine-months": "usage répété de 6 à 9 mois, non confirmé par une source",
    "from.cr1-alert": "usage de l'analyse de crédit, un client à 25 % du chiffre d'affaires ou plus",
    "from.cr5-alert": "usage de l'analyse de crédit, cinq clients à 60 % du chiffre d'affaires ou plus",
    "from.major-client-disclosure":
      "IFRS 8, paragraphe 34 : un client à 10 % des produits ou plus est mentionné",
    "from.french-worry": "pratique française, inquiétude de 10 à 15 % ; la borne basse est retenue",
    "from.french-alert": "pratique française, alerte de 22 à 30 % ; la borne basse est retenue",

    "method.definition": "Définition",
    "method.own-choice": "Notre choix, à remplacer par celui de l'entreprise",
    "method.simulated-plants":
      "Calage sur des usines simulées dont la vérité est connue, refait par les études du produit",
    "method.credit-practice":
      "Usage de l'analyse de crédit : un client à 25 %, cinq clients à 60 % du chiffre d'affaires",
    "method.french-practice": "Pratique française : inquiétude de 10 à 15 %, alerte de 22 à 30 %",
    "method.cost-volume-profit": "Analyse coût, volume, profit de la comptabilité de gestion",
    "method.code-du-travail-overtime": "Code du travail, art. L. 3121-27 à L. 3121-38 et D. 3121-24",
    "method.code-du-travail-limits":
      "Code du travail, art. L. 3121-18 à L. 3121-22, L. 3131-1, L. 3132-1, L. 3132-2 et D. 3121-24",
    "method.directive-2003-88": "Directive 2003/88/CE, art. 3, 5 et 6",
    "method.directive-2003-88-article-16":
      "Directive 2003/88/CE, art. 16 b : semaines de maladie et de congé neutres",
    "method.work-accident-rates":
      "Assurance maladie, risques professionnels : taux de fréquence et taux de gravité",
    "method.statistical-secrecy":
      "Règles du secret statistique : seuil d'effectif et contrôle des différences",
    "method.code-de-commerce": "Code de commerce, art. L. 441-10 et D. 441-5",
    "method.sick-pay": "Code du travail, art. D. 1226-1 ; Code de la sécurité sociale, art. R. 323-5",
    "method.departure-months":
      "Six à neuf mois de paie par départ : chiffre attribué à la SHRM par ceux qui le répètent, étude non retrouvée",
  },
  {
    since: "{source}, since {day}",
    unconfirmed: "confirmed by no source",
    "law.labour": "Labour Code (France), art. {article}",
    "law.directive": "Directive 2003/88/EC, art. {article}",
    "law.social": "Social Security Code (France), art. {article}",
    "law.commerce": "Commercial Code (France), art. {article}",
    "from.ledger": "the company's ledger",
    "from.own-choice": "our choice",
    "from.calibration-on-simulated-plants": "calibration on simulated plants",
    "from.no-general-rate-by-law": "no general rate by law",
    "from.payroll": "payroll in the ledger",
    "from.unconfirmed-six-to-nine-months": "an often repeated 6 to 9 months, confirmed by no source",
    "from.cr1-alert": "custom of credit analysis, one client of 25% of revenue or more",
    "from.cr5-alert": "custom of credit analysis, five clients of 60% of revenue or more",
    "from.major-client-disclosure": "IFRS 8, paragraph 34: a client of 10% of revenue or more is disclosed",
    "from.french-worry": "French practice, worry from 10 to 15%; the lower bound is taken",
    "from.french-alert": "French practice, alert from 22 to 30%; the lower bound is taken",

    "method.definition": "Definition",
    "method.own-choice": "Our choice, to be replaced by the company's",
    "method.simulated-plants":
      "Calibration on simulated plants whose truth is known, repeated by the studies of the product",
    "method.credit-practice": "Custom of credit analysis: one client of 25%, five clients of 60% of revenue",
    "method.french-practice": "French practice: worry from 10 to 15%, alert from 22 to 30%",
    "method.cost-volume-profit": "Cost-volume-profit analysis of management accounting",
    "method.code-du-travail-overtime": "Labour Code (France), art. L. 3121-27 to L. 3121-38 and D. 3121-24",
    "method.code-du-travail-limits":
      "Labour Code (France), art. L. 3121-18 to L. 3121-22, L. 3131-1, L. 3132-1, L. 3132-2 and D. 3121-24",
    "method.directive-2003-88": "Directive 2003/88/EC, art. 3, 5 and 6",
    "method.directive-2003-88-article-16":
      "Directive 2003/88/EC, art. 16(b): weeks of sickness and leave as neutral",
    "method.work-accident-rates":
      "French health insurance, occupational risks: frequency rate and severity rate",
    "method.statistical-secrecy":
      "Rules of statistical confidentiality: least number and check of differences",
    "method.code-de-commerce": "Commercial Code (France), art. L. 441-10 and D. 441-5",
    "method.sick-pay": "Labour Code (France), art. D. 1226-1; Social Security Code (France), art. R. 323-5",
    "method.departure-months":
      "Six to nine months of pay for a departure: ascribed to SHRM by those who repeat it, no study found",
  },
);
