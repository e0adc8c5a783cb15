/** The words of the glossary in both languages: the term, and what it means. */
import type { GlossaryKey } from "#shared/glossary.ts";
import type { Bilingual } from "./method-text.ts";

interface GlossaryText {
  readonly term: string;
  readonly means: string;
}

export const glossaryText: Bilingual<Readonly<Record<GlossaryKey, GlossaryText>>> = {
  fr: {
    "client-king": {
      term: "client-roi",
      means:
        "Client dominant dont les commandes passent toujours d'abord, et dont on ne compte plus ce qu'il coûte.",
    },
    "examined-client": {
      term: "client examiné",
      means:
        "Celui dont parlent les figures : le premier par le chiffre d'affaires, ou celui que l'on choisit.",
    },
    revenue: {
      term: "chiffre d'affaires",
      means: "Ventes telles que facturées, hors taxes, de commandes non annulées.",
    },
    "variable-cost": {
      term: "coût variable",
      means: "Ce qui n'aurait pas été acheté sans la commande : matière, sous-traitance.",
    },
    "contribution-term": {
      term: "marge sur coûts variables, contribution",
      means: "Ventes moins coûts variables.",
    },
    "fixed-cost": { term: "coût fixe", means: "Ce qui reste à payer quelles que soient les commandes." },
    "break-even": { term: "seuil de rentabilité", means: "Ventes pour lesquelles le résultat est nul." },
    "bottleneck-term": {
      term: "goulot",
      means: "Poste qui limite tout l'atelier : le plus d'heures standard par heure-machine ouverte.",
    },
    "work-centre": { term: "poste de charge", means: "Machines qui font le même travail." },
    order: { term: "commande", means: "Ce qu'un client a demandé, avec sa date promise." },
    operation: { term: "opération", means: "Un pas de la gamme d'une commande, sur un poste." },
    routing: { term: "gamme", means: "Suite des opérations d'une commande." },
    "ready-time": { term: "heure prête", means: "Instant à partir duquel une opération pouvait commencer." },
    "dispatch-rule": {
      term: "règle de priorité",
      means:
        "Ordre dans lequel un poste sert ce qui attend : premier prêt (FIFO), date promise (EDD), plus court (SPT).",
    },
    "house-rule-term": {
      term: "règle de la maison",
      means: "Règle que la maison suit pour ses autres clients, estimée sur ses débuts.",
    },
    contention: { term: "file ordinaire, contention", means: "Attendre derrière du travail prêt avant." },
    prioritisation: { term: "priorité", means: "Attendre derrière du travail prêt plus tard." },
    batching: { term: "regroupement", means: "Attendre le reste de son propre lot." },
    unavailability: { term: "indisponibilité", means: "Poste fermé ; compté à part du temps ouvert." },
    unexplained: { term: "inexpliqué", means: "Une machine était libre, ou une donnée manque." },
    "out-of-turn": {
      term: "hors tour, passage devant",
      means: "Servi avant ce que la règle de la maison plaçait devant.",
    },
    request: {
      term: "demande inscrite",
      means:
        "Trace datée que le client a demandé à passer : échange, changement de date, indicateur, privilège.",
    },
    privilege: { term: "privilège", means: "Avantage accordé à un client, avec ou sans contrat." },
    "frozen-horizon": {
      term: "horizon figé",
      means: "Délai avant un début prévu où le plan ne change plus.",
    },
    notice: { term: "préavis", means: "Jours ouvrés entre une demande et le début prévu." },
    slack: { term: "marge", means: "Temps dont une commande peut encore glisser sans manquer sa promesse." },
    replay: { term: "rejeu", means: "Le passé enregistré, joué une autre fois dans un autre ordre." },
    imposed: {
      term: "jours imposés",
      means: "Jours que d'autres commandes ont perdus par rapport à la règle.",
    },
    "late-change": {
      term: "changement tardif",
      means: "Changement de date ou de quantité demandé par le client.",
    },
    otif: {
      term: "à temps et complet, taux de service",
      means: "Livré à la première promesse, avec toute la quantité.",
    },
    "payroll-overtime-term": {
      term: "heures supplémentaires de la paie",
      means: "Heures payées comme supplémentaires, de dimanche ou de jour férié.",
    },
    "direct-hours": {
      term: "heures directes",
      means: "Supplémentaires faites sur ses commandes au-delà du plan.",
    },
    "induced-hours": {
      term: "heures induites, évitables",
      means: "Supplémentaires faites pour d'autres parce qu'il est passé devant.",
    },
    premium: { term: "majoration", means: "Supplément de paie d'une heure supplémentaire." },
    quota: { term: "contingent", means: "Heures supplémentaires permises par personne et par an." },
    spell: { term: "arrêt", means: "Suite de jours d'absence d'une personne." },
    exposure: { term: "exposition", means: "Part des heures récentes passée pour le client." },
    "rate-ratio": {
      term: "rapport de taux",
      means: "Taux des semaines exposées divisé par celui des autres ; 1 : aucune différence.",
    },
    control: { term: "témoin", means: "Ce qui ne doit pas bouger si l'explication est bonne." },
    "published-group": {
      term: "groupe publié",
      means: "Équipes réunies de sorte qu'aucune vue ne désigne trop peu de personnes.",
    },
    interval: {
      term: "intervalle",
      means: "Valeurs entre lesquelles se tient l'estimation 95 fois sur 100 ; toujours une bande claire.",
    },
    booked: { term: "comptabilisé", means: "Une ligne de facture ou de paie." },
    attributed: {
      term: "imputé",
      means: "Une ligne comptabilisée, mise au compte du client pour une part calculée.",
    },
    expected: {
      term: "attendu",
      means: "Ce qui n'est pas arrivé et pourrait arriver ; hors du net qui accuse.",
    },
    concession: { term: "remise consentie", means: "Prix du tarif moins prix facturé." },
    "give-back": {
      term: "contrepartie",
      means: "Ce que le client rend : payer d'avance, remplir les heures creuses.",
    },
    "placebo-term": { term: "même accusation", means: "La même mesure et le même test sur chaque client." },
    "gate-term": { term: "condition préalable", means: "Ce qu'il faut pour juger." },
    equivalence: {
      term: "équivalence",
      means: "Montrer qu'un effet est plus petit qu'une tolérance, et non qu'on ne l'a pas vu.",
    },
    "not-computable": {
      term: "non calculable",
      means: "Une preuve manque ; la page dit laquelle. Jamais zéro.",
    },
  },
  en: {
    "client-king": {
      term: "dominant client who rules the shop",
      means: "A dominant client whose orders always go first, and whose cost nobody counts any more.",
    },
    "examined-client": {
      term: "examined client",
      means: "The one that the figures are about: the largest by revenue, or the one that is chosen.",
    },
    revenue: { term: "revenue", means: "Sales as invoiced, before tax, of orders that are not cancelled." },
    "variable-cost": {
      term: "variable cost",
      means: "What would not have been bought without the order: materials, subcontracting.",
    },
    "contribution-term": { term: "contribution", means: "Revenue less variable cost." },
    "fixed-cost": { term: "fixed cost", means: "What is left to pay whatever the orders are." },
    "break-even": { term: "break-even", means: "Sales at which the result is zero." },
    "bottleneck-term": {
      term: "bottleneck",
      means: "Work centre that limits the whole shop: most standard hours per open machine-hour.",
    },
    "work-centre": { term: "work centre", means: "Machines that do the same work." },
    order: { term: "order", means: "What a client asked for, with its promised date." },
    operation: { term: "operation", means: "One step of an order's routing, at one work centre." },
    routing: { term: "routing", means: "Sequence of an order's operations." },
    "ready-time": { term: "ready time", means: "Instant from which an operation could start." },
    "dispatch-rule": {
      term: "dispatch rule",
      means:
        "Order in which a work centre serves what waits: first ready (FIFO), promised date (EDD), shortest (SPT).",
    },
    "house-rule-term": {
      term: "house rule",
      means: "Rule that the house follows for its other clients, estimated from its starts.",
    },
    contention: { term: "contention", means: "Waiting behind work that was ready earlier." },
    prioritisation: { term: "prioritisation", means: "Waiting behind work that became ready later." },
    batching: { term: "batching", means: "Waiting for the rest of its own batch." },
    unavailability: { term: "unavailability", means: "A closed work centre; counted apart from open time." },
    unexplained: { term: "unexplained", means: "A machine was free, or data is missing." },
    "out-of-turn": {
      term: "out of turn, queue-jumping",
      means: "Served before what the house rule put first.",
    },
    request: {
      term: "request on record",
      means: "Dated trace that the client asked to go first: contact, change of date, flag, privilege.",
    },
    privilege: { term: "privilege", means: "An advantage granted to a client, with or without a contract." },
    "frozen-horizon": {
      term: "frozen horizon",
      means: "Time before a planned start in which the plan no longer changes.",
    },
    notice: { term: "notice", means: "Working days between a request and the planned start." },
    slack: { term: "slack", means: "Time by which an order can still slip without missing its promise." },
    replay: { term: "replay", means: "The recorded past, run again in another order." },
    imposed: { term: "imposed days", means: "Days that other orders lost against the rule." },
    "late-change": { term: "late change", means: "A change of date or quantity that the client asked for." },
    otif: { term: "on time in full", means: "Delivered by the first promise, with all of the quantity." },
    "payroll-overtime-term": {
      term: "payroll overtime",
      means: "Hours paid as overtime, for a Sunday or for a holiday.",
    },
    "direct-hours": { term: "direct hours", means: "Overtime on its orders beyond the plan." },
    "induced-hours": {
      term: "induced, avoidable hours",
      means: "Overtime for others because it went first.",
    },
    premium: { term: "premium", means: "Extra pay of an hour of overtime." },
    quota: { term: "quota", means: "Overtime allowed for a person and a year." },
    spell: { term: "absence spell", means: "A run of a person's days of absence." },
    exposure: { term: "exposure", means: "Part of recent hours spent for the client." },
    "rate-ratio": {
      term: "rate ratio",
      means: "Rate of exposed weeks over that of the others; 1: no difference.",
    },
    control: { term: "negative control", means: "What must not move if the explanation is right." },
    "published-group": {
      term: "published group",
      means: "Teams joined so that no view stands for too few people.",
    },
    interval: {
      term: "interval",
      means: "Values between which the estimate lies 95 times in 100; always a light band.",
    },
    booked: { term: "booked", means: "A line of an invoice or of the payroll." },
    attributed: { term: "attributed", means: "A booked line, laid to the client for a computed part." },
    expected: { term: "expected", means: "What has not happened and might; outside the net that accuses." },
    concession: { term: "concession", means: "List price less price invoiced." },
    "give-back": {
      term: "give-back",
      means: "What the client gives back: paying early, filling idle hours.",
    },
    "placebo-term": { term: "placebo", means: "The same measure and the same test on every client." },
    "gate-term": { term: "gate", means: "What it takes to judge." },
    equivalence: {
      term: "equivalence",
      means: "Showing that an effect is smaller than a tolerance, not that it was not seen.",
    },
    "not-computable": {
      term: "not computable",
      means: "Evidence is missing; the page says which. Never zero.",
    },
  },
};
