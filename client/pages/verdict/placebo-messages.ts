/** The sentences of the placebo: the same accusation on every client. */
import { catalogue } from "#client/i18n/message.ts";

export const placeboMessages = catalogue(
  {
    "title.none": "La même accusation, portée sur les {clients, number} clients, ne désigne personne.",
    "title.examined":
      "La même accusation, portée sur les {clients, number} clients, n'en désigne qu'un : {name}.",
    "title.also":
      "La même accusation, portée sur les {clients, number} clients, désigne {name} et {others, plural, one {# autre} other {# autres}}.",
    "title.others":
      "La même accusation, portée sur les {clients, number} clients, ne désigne pas {name}, mais {others, plural, one {# autre} other {# autres}}.",
    "title.missing": "La même accusation ne peut pas être portée sur les autres clients.",
    measure: "Heures prises aux autres moins heures cédées, pour 1\u202F000 heures produites, {period}",
    band: "ce que le hasard produit",
    "right.none": "Aucun autre client ne sort par la droite.",
    "right.some":
      "{others, plural, one {# autre client sort} other {# autres clients sortent}} aussi par la droite.",
    "right.only":
      "{others, plural, one {# autre client sort} other {# autres clients sortent}} par la droite.",
    left: "À gauche de la bande : ceux qui ont attendu.",
    more: "{count, plural, one {# autre client suit} other {# autres clients suivent}} dans le tableau.",
    point: "{name} : {score}, le hasard en donne {low} à {high}",
    source: "{draws, number} tirages, p {chances} avec {rules}",
    "source.exact": "Toutes les permutations, p {chances} avec {rules}",
    open: "Ce qui est reproché à ce client",
    "column.client": "Client",
    "column.score": "Pour 1\u202F000 h",
    "column.hours": "Heures prises moins cédées",
    "column.share": "Part de l'attente des autres",
    "column.p": "p",
    "column.adjusted": "p corrigé (Holm)",
    "column.low": "Hasard, bas",
    "column.high": "Hasard, haut",
    "column.accused": "E1 à E4 tiennent",
    yes: "oui",
    no: "non",
    "house.fifo": "premier prêt",
    "house.firstCome": "première commande",
    "house.edd": "échéance",
    "house.spt": "le plus court",
    "house.leastSlack": "moindre marge",
  },
  {
    "title.none": "The same accusation, laid against all {clients, number} clients, points at nobody.",
    "title.examined":
      "The same accusation, laid against all {clients, number} clients, points at one only: {name}.",
    "title.also":
      "The same accusation, laid against all {clients, number} clients, points at {name} and {others, plural, one {# other} other {# others}}.",
    "title.others":
      "The same accusation, laid against all {clients, number} clients, does not point at {name}, but at {others, plural, one {# other} other {# others}}.",
    "title.missing": "The same accusation cannot be laid against the other clients.",
    measure: "Hours taken from the others less hours lost to them, for 1,000 hours produced, {period}",
    band: "what chance produces",
    "right.none": "No other client leaves it on the right.",
    "right.some":
      "{others, plural, one {# other client leaves} other {# other clients leave}} it on the right too.",
    "right.only":
      "{others, plural, one {# other client leaves} other {# other clients leave}} it on the right.",
    left: "Left of the band: those who waited.",
    more: "{count, plural, one {# more client is} other {# more clients are}} in the table.",
    point: "{name}: {score}, chance gives {low} to {high}",
    source: "{draws, number} draws, p {chances} under {rules}",
    "source.exact": "Every arrangement, p {chances} under {rules}",
    open: "What this client is held against",
    "column.client": "Client",
    "column.score": "For 1,000 h",
    "column.hours": "Hours taken less lost",
    "column.share": "Share of the others' waiting",
    "column.p": "p",
    "column.adjusted": "Adjusted p (Holm)",
    "column.low": "Chance, low",
    "column.high": "Chance, high",
    "column.accused": "E1 to E4 hold",
    yes: "yes",
    no: "no",
    "house.fifo": "ready first",
    "house.firstCome": "ordered first",
    "house.edd": "promised first",
    "house.spt": "shortest first",
    "house.leastSlack": "least slack first",
  },
);
