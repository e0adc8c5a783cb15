/** The sentences of the four axes. */
import { catalogue } from "#client/i18n/message.ts";

export const axesMessages = catalogue(
  {
    title: "Quatre axes, chacun avec sa mesure et son doute",
    measure: "{name}, {period}. Compté, ou estimé avec son intervalle à 95 % : bande claire.",
    source:
      "Source : {operations, number} opérations, {orders, number} commandes, {entries, number} pointages",
    open: "Comment cet axe est mesuré",

    dependency: "Dépendance",
    overtime: "Heures supplémentaires",
    delays: "Retards imposés",
    people: "Personnes",

    "dependency.detail": "du chiffre d'affaires · compté, sans intervalle",
    "dependency.above.fall": "Au-dessus de l'alerte à {alert}, mais en baisse de {points} points.",
    "dependency.above.rise": "Au-dessus de l'alerte à {alert}, et en hausse de {points} points.",
    "dependency.above.flat": "Au-dessus de l'alerte à {alert}.",
    "dependency.below.fall": "Sous l'alerte à {alert}, et en baisse de {points} points.",
    "dependency.below.rise": "Sous l'alerte à {alert}, mais en hausse de {points} points.",
    "dependency.below.flat": "Sous l'alerte à {alert}.",
    "dependency.five": "Les cinq premiers clients font {cr5} des ventes.",
    "dependency.alert": "alerte {alert}",
    "dependency.link": "Voir dans Portefeuille",

    "overtime.detail": "{interval} des heures sup. payées",
    "overtime.hours": "{hours} h sur {payroll} suivent ses changements.",
    "overtime.whole":
      "{hours} h sur {payroll} suivent ses changements ; {volume} viennent du volume et des autres clients, {unexplained} restent inexpliquées.",
    "overtime.zero": "L'intervalle contient zéro : rien n'est établi.",
    "overtime.line": "part de ses commandes, par 4 semaines",
    "overtime.link": "Voir dans Personnes",

    "delays.detail": "{interval} · mesurés par rejeu",
    "delays.late":
      "{late, plural, one {# commande d'un autre client est livrée} other {# commandes d'autres clients sont livrées}} en retard parce qu'il est passé devant.",
    "delays.lateNone":
      "Aucune commande d'un autre client n'est livrée en retard parce qu'il est passé devant.",
    "delays.absorbed": "{absorbed, plural, one {# autre a} other {# autres ont}} absorbé l'attente.",
    "delays.zero": "L'intervalle contient zéro : rien n'est établi.",
    "delays.link": "Voir dans Planning",

    "people.detail": "{interval} · détectable dès {detectable}",
    "people.called":
      "Les semaines de forte charge pour lui s'accompagnent de davantage d'arrêts, à équipe et saison égales. Une association, pas une cause.",
    "people.calledLess":
      "Les semaines de forte charge pour lui s'accompagnent de moins d'arrêts, à équipe et saison égales. Une association, pas une cause.",
    "people.open":
      "Nos effectifs ne permettent pas de conclure : un rapport plus proche de 1 que {detectable} ne se verrait pas.",
    "people.openOnly": "Nos effectifs ne permettent pas de conclure.",
    "people.link": "Voir dans Personnes",

    interval: "{low} à {high}",
    "column.axis": "Axe",
    "column.when": "Moment",
    "column.value": "Valeur",
    "column.low": "Borne basse",
    "column.high": "Borne haute",
    "column.unit": "Unité",
    "column.why": "Ce qui manque",
    "unit.dependency": "% du chiffre d'affaires",
    "unit.overtime": "% des heures sup. payées",
    "unit.overtime.point": "% des heures sup., sur ses commandes",
    "unit.delays": "jours",
    "unit.people": "rapport de taux",
    "when.period": "Toute la période",
    "when.weeks": "4 semaines dès le {day}",
    counted: "compté",
  },
  {
    title: "Four axes, each with its measure and its doubt",
    measure: "{name}, {period}. Counted, or estimated with its 95% interval: light band.",
    source:
      "Source: {operations, number} operations, {orders, number} orders, {entries, number} time entries",
    open: "How this axis is measured",

    dependency: "Dependency",
    overtime: "Overtime",
    delays: "Delays imposed",
    people: "People",

    "dependency.detail": "of revenue · counted, no interval",
    "dependency.above.fall": "Above the alert at {alert}, but down by {points} points.",
    "dependency.above.rise": "Above the alert at {alert}, and up by {points} points.",
    "dependency.above.flat": "Above the alert at {alert}.",
    "dependency.below.fall": "Below the alert at {alert}, and down by {points} points.",
    "dependency.below.rise": "Below the alert at {alert}, but up by {points} points.",
    "dependency.below.flat": "Below the alert at {alert}.",
    "dependency.five": "The five largest clients make {cr5} of sales.",
    "dependency.alert": "alert {alert}",
    "dependency.link": "See in Portfolio",

    "overtime.detail": "{interval} of payroll overtime",
    "overtime.hours": "{hours} h of {payroll} follow its changes.",
    "overtime.whole":
      "{hours} h of {payroll} follow its changes; {volume} come from volume and other clients, {unexplained} remain unexplained.",
    "overtime.zero": "The interval contains zero: nothing is established.",
    "overtime.line": "share of its orders, by 4 weeks",
    "overtime.link": "See in People",

    "delays.detail": "{interval} · measured by replay",
    "delays.late":
      "{late, plural, one {# order of another client is} other {# orders of other clients are}} delivered late because it went first.",
    "delays.lateNone": "No order of another client is delivered late because it went first.",
    "delays.absorbed": "{absorbed, plural, one {# more} other {# more}} absorbed the wait.",
    "delays.zero": "The interval contains zero: nothing is established.",
    "delays.link": "See in Planning",

    "people.detail": "{interval} · detectable from {detectable}",
    "people.called":
      "Weeks of heavy load for it go together with more absence spells, for the same team and season. An association, not a cause.",
    "people.calledLess":
      "Weeks of heavy load for it go together with fewer absence spells, for the same team and season. An association, not a cause.",
    "people.open": "Our numbers are too small to tell: a ratio closer to 1 than {detectable} would not show.",
    "people.openOnly": "Our numbers are too small to tell.",
    "people.link": "See in People",

    interval: "{low} to {high}",
    "column.axis": "Axis",
    "column.when": "When",
    "column.value": "Value",
    "column.low": "Lower bound",
    "column.high": "Upper bound",
    "column.unit": "Unit",
    "column.why": "What is missing",
    "unit.dependency": "% of revenue",
    "unit.overtime": "% of payroll overtime",
    "unit.overtime.point": "% of overtime, on its orders",
    "unit.delays": "days",
    "unit.people": "rate ratio",
    "when.period": "Whole period",
    "when.weeks": "4 weeks from {day}",
    counted: "counted",
  },
);
