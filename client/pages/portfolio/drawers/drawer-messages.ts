/** The sentences of the drawers: what a figure is, how it is computed, on which rows it rests. */
import { catalogue } from "#client/i18n/message.ts";

export const drawerMessages = catalogue(
  {
    page: "Portefeuille",
    kicker: "Portefeuille · {what}",
    formula: "Formule",
    parameters: "Paramètres",
    noParameter: "Aucun : compté sur les commandes de la période, sans hypothèse.",
    period: "Période : {period}, bornes incluses.",
    counted: "compté",

    "client.what": "rang {rank, number} sur {of, number}",
    "client.examine": "Examiner ce client",
    "client.examined": "C'est le client examiné",
    "client.members": "Réunit {names}.",
    "client.share.revenue": "du chiffre d'affaires · compté",
    "client.share.contribution": "de la contribution · compté",
    "client.share.bottleneckHours": "des heures du goulot · compté",
    "client.formula.revenue":
      "chiffre d'affaires de ses commandes non annulées ÷ celui de tous les clients au montant positif",
    "client.formula.contribution":
      "contribution de ses commandes (ventes moins coûts variables) ÷ celle de tous les clients au montant positif",
    "client.formula.bottleneckHours": "ses heures standard au goulot ÷ celles de tous les clients",
    "client.numbers": "{part} ÷ {whole} = {share}",
    "client.measures": "Autres mesures",
    "client.measure.revenue": "Part du chiffre d'affaires",
    "client.measure.change": "Évolution de cette part",
    "client.points": "{points} points",
    "client.change.how": "moins la part de la période précédente, de même durée",
    "client.measure.contribution": "Part de la contribution",
    "client.measure.ratio": "Contribution / chiffre d'affaires",
    "client.measure.hours": "Part des heures du goulot",
    "client.hours.how": "{hours} à {centre}",
    "client.measure.onTime": "Livré à temps",
    "client.onTime.how":
      "{onTime, number} sur {judged, plural, one {# commande livrée qui portait une promesse} other {# commandes livrées qui portaient une promesse}}, au plus tard le jour de la première promesse",
    "client.measure.open": "Commandes en cours",
    "client.ratio.how": "{contribution} ÷ {revenue}",

    "concentration.what": "concentration",
    "concentration.title.revenue": "Clients effectifs, sur le chiffre d'affaires",
    "concentration.title.contribution": "Clients effectifs, sur la contribution",
    "concentration.title.bottleneckHours": "Clients effectifs, sur les heures du goulot",
    "concentration.reading":
      "Le portefeuille est concentré comme s'il comptait {effective} clients de même taille, au lieu de {clients, number}.",
    "concentration.hhi": "{terms} = {index}",
    "concentration.effective": "1 ÷ {index} = {effective}",
    "concentration.largest": "Les plus grands",
    "concentration.largest.how":
      "somme des parts des k plus grands : {cr1} pour un, {cr3} pour trois, {cr5} pour cinq",
    "concentration.normalised": "Indice normalisé (HHI*)",
    "concentration.normalised.how":
      "(HHI − 1/n) ÷ (1 − 1/n), n = {clients, number} : 0 à parts égales, 1 pour un seul client",
    "concentration.gini": "Indice de Gini",
    "concentration.gini.how":
      "deux fois l'aire entre la courbe de Lorenz et la diagonale, n = {clients, number}",
    "concentration.major": "Clients de 10 % et plus",
    "concentration.major.how": "somme des carrés de leurs parts (Patatoukas, 2012)",
    "concentration.excluded": "Écartés",
    "concentration.excluded.how": "clients au montant nul ou négatif",

    "thresholds.what": "seuils d'usage",
    "thresholds.title": "À partir de quelle part s'inquiéter",
    "thresholds.source": "Source : {source}",
    "thresholds.legal": "Ce que dit le droit",

    "trend.what": "évolution",
    "trend.title": "Part du chiffre d'affaires par trimestre",
    "trend.formula":
      "chiffre d'affaires du client sur le trimestre ÷ celui de tous les clients au montant positif",
    "trend.change": "{last} ({lastQuarter}) − {first} ({firstQuarter}) = {points} points",
    "trend.complete": "Trimestres entiers",
    "trend.complete.how":
      "un trimestre est entier si la période le contient et que le registre le couvre, à deux semaines près à chaque bout ; les autres sont dessinés en creux et ne comptent pas dans l'écart",

    "loss.what": "perte du client",
    "loss.title": "Résultat annualisé un an après la perte",
    "loss.titleUnknown": "Résultat annualisé après la perte",
    "loss.reference": "{amount} en référence",
    "loss.atOnce": "Aussitôt : {sum} = {result}",
    "loss.after": "Après {months, number} mois : {sum} = {result}",
    "loss.resold": "avec revente : {result} + {resold} = {total}",
    "loss.avoidable": "Coût fixe évitable",
    "loss.avoidable.how": "coût fixe annuel × part qui sert le client, {share} ({basis}) × part évitable",
    "loss.byHours": "sa part des heures du goulot",
    "loss.byRevenue": "sa part du chiffre d'affaires, faute d'heures au goulot",
    "loss.resale": "Heures revendues",
    "loss.resale.how":
      "part revendue × heures du client au goulot × contribution de tout le portefeuille par heure de goulot",
    "loss.interval": "Intervalle",
    "loss.interval.how":
      "chaque hypothèse suit une loi triangulaire sur sa plage ; la bande garde les 95 % du milieu de {draws, number} tirages (graine {seed}). Elle dit ce que les plages laissent, pas ce qu'un échantillon laisserait.",
    "loss.year": "Année",
    "loss.year.how": "montants de la période divisés par {years, plural, one {# an} other {# ans}}",
    "loss.assumptions": "Hypothèses",
    "loss.resetAll": "Rétablir toutes les hypothèses",
  },
  {
    page: "Portfolio",
    kicker: "Portfolio · {what}",
    formula: "Formula",
    parameters: "Parameters",
    noParameter: "None: counted on the orders of the period, with no assumption.",
    period: "Period: {period}, both days included.",
    counted: "counted",

    "client.what": "rank {rank, number} of {of, number}",
    "client.examine": "Examine this client",
    "client.examined": "This is the examined client",
    "client.members": "Joins {names}.",
    "client.share.revenue": "of revenue · counted",
    "client.share.contribution": "of the contribution · counted",
    "client.share.bottleneckHours": "of the bottleneck hours · counted",
    "client.formula.revenue":
      "revenue of its orders that are not cancelled ÷ that of all clients with a positive amount",
    "client.formula.contribution":
      "contribution of its orders (revenue less variable cost) ÷ that of all clients with a positive amount",
    "client.formula.bottleneckHours": "its standard hours at the bottleneck ÷ those of all clients",
    "client.numbers": "{part} ÷ {whole} = {share}",
    "client.measures": "Other measures",
    "client.measure.revenue": "Share of revenue",
    "client.measure.change": "Change of that share",
    "client.points": "{points} points",
    "client.change.how": "less the share of the period before, of the same length",
    "client.measure.contribution": "Share of the contribution",
    "client.measure.ratio": "Contribution / revenue",
    "client.measure.hours": "Share of the bottleneck hours",
    "client.hours.how": "{hours} at {centre}",
    "client.measure.onTime": "Delivered on time",
    "client.onTime.how":
      "{onTime, number} of {judged, plural, one {# delivered order that had a promise} other {# delivered orders that had a promise}}, by the day of the first promise",
    "client.measure.open": "Open orders",
    "client.ratio.how": "{contribution} ÷ {revenue}",

    "concentration.what": "concentration",
    "concentration.title.revenue": "Effective clients, by revenue",
    "concentration.title.contribution": "Effective clients, by contribution",
    "concentration.title.bottleneckHours": "Effective clients, by bottleneck hours",
    "concentration.reading":
      "The portfolio is as concentrated as if it had {effective} clients of equal size, instead of {clients, number}.",
    "concentration.hhi": "{terms} = {index}",
    "concentration.effective": "1 ÷ {index} = {effective}",
    "concentration.largest": "The largest",
    "concentration.largest.how":
      "sum of the shares of the k largest: {cr1} for one, {cr3} for three, {cr5} for five",
    "concentration.normalised": "Normalised index (HHI*)",
    "concentration.normalised.how":
      "(HHI − 1/n) ÷ (1 − 1/n), n = {clients, number}: 0 for equal shares, 1 for a single client",
    "concentration.gini": "Gini index",
    "concentration.gini.how":
      "twice the area between the Lorenz curve and the diagonal, n = {clients, number}",
    "concentration.major": "Clients of 10% and more",
    "concentration.major.how": "sum of their squared shares (Patatoukas, 2012)",
    "concentration.excluded": "Left out",
    "concentration.excluded.how": "clients with a zero or negative amount",

    "thresholds.what": "customary thresholds",
    "thresholds.title": "From which share to worry",
    "thresholds.source": "Source: {source}",
    "thresholds.legal": "What the law says",

    "trend.what": "trend",
    "trend.title": "Share of revenue by quarter",
    "trend.formula": "the client's revenue in the quarter ÷ that of all clients with a positive amount",
    "trend.change": "{last} ({lastQuarter}) − {first} ({firstQuarter}) = {points} points",
    "trend.complete": "Whole quarters",
    "trend.complete.how":
      "a quarter is whole if the period holds it and the ledger covers it, within two weeks at either end; others are drawn hollow and do not count in the change",

    "loss.what": "loss of the client",
    "loss.title": "Yearly result a year after the loss",
    "loss.titleUnknown": "Yearly result after the loss",
    "loss.reference": "{amount} reference",
    "loss.atOnce": "At once: {sum} = {result}",
    "loss.after": "After {months, plural, one {# month} other {# months}}: {sum} = {result}",
    "loss.resold": "with resale: {result} + {resold} = {total}",
    "loss.avoidable": "Avoidable fixed cost",
    "loss.avoidable.how":
      "yearly fixed cost × the part that serves the client, {share} ({basis}) × avoidable part",
    "loss.byHours": "its share of the bottleneck hours",
    "loss.byRevenue": "its share of revenue, for want of bottleneck hours",
    "loss.resale": "Resold hours",
    "loss.resale.how":
      "resold part × the client's hours at the bottleneck × contribution of the whole portfolio per bottleneck hour",
    "loss.interval": "Interval",
    "loss.interval.how":
      "each assumption follows a triangular law over its range; the band keeps the middle 95% of {draws, number} draws (seed {seed}). It says what the ranges leave, not what a sample would.",
    "loss.year": "Year",
    "loss.year.how": "amounts of the period divided by {years, plural, one {# year} other {# years}}",
    "loss.assumptions": "Assumptions",
    "loss.resetAll": "Reset all assumptions",
  },
);
