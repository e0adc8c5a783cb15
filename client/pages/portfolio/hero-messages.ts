/** The sentences that open the page: the weight, the loss, the concentration, the alerts. */
import { catalogue } from "#client/i18n/message.ts";

export const heroMessages = catalogue(
  {
    kicker: "Portefeuille · {clients, plural, one {# client} other {# clients}} · {period}",
    "alert.met": "{name} pèse {share} du chiffre d'affaires : l'alerte usuelle, {threshold}, est atteinte.",
    "alert.notMet":
      "{name} pèse {share} du chiffre d'affaires : l'alerte usuelle, {threshold}, n'est pas atteinte.",
    "share.revenue": "{name} pèse {share} du chiffre d'affaires.",
    "share.contribution": "{name} apporte {share} de la contribution.",
    "share.bottleneckHours": "{name} occupe {share} des heures du goulot.",
    "against.contribution":
      "{name} apporte {share} de la contribution, pour {revenue} du chiffre d'affaires.",
    "against.bottleneckHours":
      "{name} occupe {share} des heures du goulot, pour {revenue} du chiffre d'affaires.",
    "unknown.revenue": "{name} : la part du chiffre d'affaires n'est pas calculable.",
    "unknown.contribution": "{name} : la part de la contribution n'est pas calculable.",
    "unknown.bottleneckHours": "{name} : la part des heures du goulot n'est pas calculable.",
    "absent.title": "Le client examiné n'a aucune commande sur cette période.",
    "absent.lead": "{client} est au registre, mais n'a rien commandé entre ces deux dates.",
    standing: "C'est le client de rang {rank, number} sur {of, number} ; le premier, {leader}, pèse {share}.",
    "loss.falls":
      "Sa perte ferait tomber le résultat annualisé de {today} à {atOnce} aussitôt ; au bout d'un an, sans rien revendre, il serait de {afterAYear}.",
    "loss.rises":
      "Sans lui, le résultat annualisé passerait de {today} à {atOnce} aussitôt ; au bout d'un an, sans rien revendre, il serait de {afterAYear}.",
    "loss.contribution":
      "Sa perte retirerait {contribution} de contribution par an ; le résultat qui resterait n'est pas calculable.",
    "loss.unknown": "Ce que sa perte ferait au résultat n'est pas calculable.",
    "open.share": "ouvrir le calcul de la part",
    "open.loss": "ouvrir le calcul de la perte",
    "open.concentration": "ouvrir le calcul de la concentration",
    "effective.one": "client effectif sur {clients, number} (indice de concentration {index})",
    "effective.many": "clients effectifs sur {clients, number} (indice de concentration {index})",
    "largest.revenue": "{shares} du chiffre d'affaires pour le premier, les trois et les cinq premiers.",
    "largest.alerts": "Alerte usuelle : {cr1} pour le premier, {cr5} pour cinq.",
    "largest.contribution": "{shares} de la contribution pour le premier, les trois et les cinq premiers.",
    "largest.bottleneckHours":
      "{shares} des heures du goulot pour le premier, les trois et les cinq premiers.",
    excluded:
      "{clients, plural, one {# client au montant nul ou négatif est écarté} other {# clients au montant nul ou négatif sont écartés}} de cette mesure.",
    "flags.title": "Seuils d'usage, sur le chiffre d'affaires",
    "flags.met": "Atteint",
    "flags.notMet": "Non atteint",
    "flags.open": "ouvrir les seuils et leurs sources",
    "flag.cr1-alert": "Premier client",
    "flag.cr5-alert": "Cinq premiers clients",
    "flag.major-client-disclosure": "Mention aux comptes, IFRS 8",
    "flag.french-worry": "Inquiétude, pratique française",
    "flag.french-alert": "Alerte, pratique française",
    "flag.value": "{share} ; seuil {threshold}.",
    "flag.clients": "{clients, plural, one {# client} other {# clients}} à {threshold} ou plus : {names}.",
    "flag.noClient": "Le plus grand, {name}, pèse {share} ; seuil {threshold}.",
    "flag.others": "{count, plural, one {# autre} other {# autres}}",
    legal:
      "En droit, la dépendance est l'absence de solution équivalente : un pourcentage ne suffit jamais à l'établir.",
    disruption: "Ce que coûte un client, ligne par ligne, est à la page Verdict.",
  },
  {
    kicker: "Portfolio · {clients, plural, one {# client} other {# clients}} · {period}",
    "alert.met": "{name} is {share} of revenue: the usual alert, {threshold}, is met.",
    "alert.notMet": "{name} is {share} of revenue: the usual alert, {threshold}, is not met.",
    "share.revenue": "{name} is {share} of revenue.",
    "share.contribution": "{name} brings {share} of the contribution.",
    "share.bottleneckHours": "{name} takes {share} of the bottleneck hours.",
    "against.contribution": "{name} brings {share} of the contribution, for {revenue} of revenue.",
    "against.bottleneckHours": "{name} takes {share} of the bottleneck hours, for {revenue} of revenue.",
    "unknown.revenue": "What {name} is of revenue cannot be computed.",
    "unknown.contribution": "What {name} is of the contribution cannot be computed.",
    "unknown.bottleneckHours": "What {name} is of the bottleneck hours cannot be computed.",
    "absent.title": "The examined client has no order in this period.",
    "absent.lead": "{client} is in the ledger, but ordered nothing between these two days.",
    standing: "It ranks {rank, number} of {of, number}; the largest, {leader}, is {share}.",
    "loss.falls":
      "Losing it would take the yearly result from {today} down to {atOnce} at once; after a year, with nothing resold, it would be {afterAYear}.",
    "loss.rises":
      "Without it, the yearly result would go from {today} to {atOnce} at once; after a year, with nothing resold, it would be {afterAYear}.",
    "loss.contribution":
      "Losing it would take away {contribution} of contribution a year; the result that would be left cannot be computed.",
    "loss.unknown": "What losing it would do to the result cannot be computed.",
    "open.share": "open how the share is computed",
    "open.loss": "open how the loss is computed",
    "open.concentration": "open how the concentration is computed",
    "effective.one": "effective client of {clients, number} (concentration index {index})",
    "effective.many": "effective clients of {clients, number} (concentration index {index})",
    "largest.revenue": "{shares} of revenue for the first, the first three and the first five.",
    "largest.alerts": "Usual alert: {cr1} for the first, {cr5} for five.",
    "largest.contribution": "{shares} of the contribution for the first, the first three and the first five.",
    "largest.bottleneckHours":
      "{shares} of the bottleneck hours for the first, the first three and the first five.",
    excluded:
      "{clients, plural, one {# client with a zero or negative amount is left out} other {# clients with a zero or negative amount are left out}} of this measure.",
    "flags.title": "Customary thresholds, by revenue",
    "flags.met": "Met",
    "flags.notMet": "Not met",
    "flags.open": "open the thresholds and their sources",
    "flag.cr1-alert": "Largest client",
    "flag.cr5-alert": "Five largest clients",
    "flag.major-client-disclosure": "Disclosure in accounts, IFRS 8",
    "flag.french-worry": "Worry, French practice",
    "flag.french-alert": "Alert, French practice",
    "flag.value": "{share}; threshold {threshold}.",
    "flag.clients": "{clients, plural, one {# client} other {# clients}} of {threshold} or more: {names}.",
    "flag.noClient": "The largest, {name}, is {share}; threshold {threshold}.",
    "flag.others": "{count, plural, one {# other} other {# others}}",
    legal:
      "In law, dependence is the absence of an equivalent outlet: a percentage alone never establishes it.",
    disruption: "What a client costs, line by line, is on the Verdict page.",
  },
);
