/** Chapitre 5, l'argent. Les formules sont celles des tiroirs de la page Verdict. */
import { formulaMessages } from "#client/method/formula-messages.ts";
import type { ChapterText } from "#client/method/method-text.ts";

const words = formulaMessages.fr;

export const money: ChapterText<5> = {
  "contribution-after-labour": {
    name: "Contribution après main-d'œuvre",
    says: "Ce que le client laisse une fois payés la matière, la sous-traitance et le travail passé sur ses commandes.",
    formula: `chiffre d'affaires : ${words.revenue}\ncoût variable : ${words["variable-cost"]}\nmain-d'œuvre : ${words.labour}\n${words["contribution-after-labour"]}`,
    limits:
      "La part évitable de la main-d'œuvre est une hypothèse : toute, c'est la lecture la plus sévère. Elle est le premier basculement montré.",
  },
  "contribution-per-bottleneck-hour": {
    name: "Contribution par heure de goulot",
    says: "Ce que rapporte au client, et au portefeuille, une heure du poste qui manque le plus.",
    formula: words["bottleneck-hour"],
    limits: "Compare des clients entre eux ; ne dit pas ce qu'une heure libérée se vendrait.",
  },
  "line-expedite": {
    name: "Express et sous-traitance d'urgence",
    says: "Ce que ses commandes ont coûté en transport express et en sous-traitance d'urgence.",
    formula: words["line.expedite"],
    limits: "Compté ligne à ligne. Ce qui n'est porté par aucune commande n'y est pas.",
  },
  "line-own-penalties": {
    name: "Pénalités et avoirs de ses commandes",
    says: "Ce que la maison lui a versé pour ses retards ou ses défauts.",
    formula: words["line.own-penalties"],
    limits: "Un retard de la maison lui est versé, pas reproché : c'est un coût de le servir.",
  },
  "line-others-penalties": {
    name: "Pénalités et express des autres",
    says: "Ce que la maison a versé à d'autres clients parce que leurs commandes ont attendu derrière lui.",
    formula: words["line.others-penalties"],
    limits:
      "Seules comptent les commandes en retard dans l'ordre suivi et à temps par la règle. Demande un rejeu fidèle.",
  },
  "line-meetings": {
    name: "Réunions et gestion de crise",
    says: "Le temps de réunion et de crise au-delà de ce que sa part de la production expliquerait.",
    formula: words["line.meetings"],
    limits: "Ne compte que les heures pointées à son nom ; la moitié des réunions ne le sont souvent pas.",
  },
  "line-direct-overtime": {
    name: "Heures supplémentaires directes",
    says: "Majorations et repos des heures faites sur ses commandes au-delà du plan.",
    formula: words["line.direct-overtime"],
    limits: "Les heures elles-mêmes sont déjà dans la main-d'œuvre : seul le supplément compte ici.",
  },
  "line-induced-overtime": {
    name: "Heures supplémentaires induites",
    says: "Majorations et repos des heures faites pour d'autres parce qu'il est passé devant.",
    formula: words["line.induced-overtime"],
    limits: "Vient de deux rejeux ; sans rejeu fidèle la ligne manque et la page le dit.",
  },
  "line-absence": {
    name: "Absences associées",
    says: "Ce que coûtent les arrêts qui vont avec ses semaines de forte charge.",
    formula: words["line.absence"],
    limits:
      "Une association, pas une cause. La ligne est retirée si un témoin échoue, et une absence remplacée en heures supplémentaires n'est comptée qu'une fois.",
  },
  "line-late-payment": {
    name: "Retards de paiement",
    says: "Ce que coûte l'argent qu'il garde après l'échéance.",
    formula: words["line.late-payment"],
    limits: "Le coût du capital est une hypothèse ; les pénalités encaissées sont un produit, pas une ligne.",
  },
  "line-prompt-payment": {
    name: "Paiements en avance",
    says: "Ce que vaut l'argent qu'il verse avant l'échéance : ce que le client rend.",
    formula: words["line.prompt-payment"],
    limits: "Entre dans le net avec le signe contraire des coûts.",
  },
  "line-departures": {
    name: "Départs associés",
    says: "Ce que coûteraient les départs qui vont avec sa charge.",
    formula: words["line.departures"],
    limits:
      "Attendu, jamais constaté : hors du net comptabilisé et imputé. Les six à neuf mois de paie sont répétés partout sans étude retrouvée : à confirmer par l'entreprise.",
  },
  "memo-concession": {
    name: "À côté : remises consenties",
    says: "Ce que le tarif aurait donné de plus.",
    formula: words["memo.concession"],
    limits: words["memo.concession.why"],
  },
  "memo-fixed-cost-carried": {
    name: "À côté : coût fixe porté",
    says: "La part des charges fixes que son travail paie.",
    formula: words["memo.fixed-cost-carried"],
    limits: words["memo.fixed-cost-carried.why"],
  },
  "memo-late-payment-claim": {
    name: "À côté : pénalités de retard exigibles",
    says: "Ce que la loi permettrait de lui demander pour ses retards de paiement.",
    formula: words["memo.late-payment-claim"],
    limits: words["memo.late-payment-claim.why"],
  },
  "memo-same-gain": {
    name: "À côté : même gain compté deux fois",
    says: "De combien, au plus, deux lignes pourraient dépenser le même gain.",
    formula: words["memo.same-gain"],
    limits: words["memo.same-gain.why"],
  },
  "memo-clients-at-risk": {
    name: "À côté : autres clients à risque",
    says: "La contribution que d'autres clients, mis en retard, pourraient emporter.",
    formula: words["memo.clients-at-risk"],
    limits: words["memo.clients-at-risk.why"],
  },
  net: {
    name: "Net du client",
    says: "Ce qu'il reste de ce que le client apporte une fois payé ce qu'il coûte, avec son intervalle.",
    formula: `${words.net}\nintervalle : ${words["net.interval"]}`,
    limits:
      "Des lignes peuvent manquer : elles sont nommées, et le net est alors trop haut. Chaque euro dit s'il est comptabilisé, imputé ou attendu.",
  },
  "net-per-revenue": {
    name: "Net par euro facturé",
    says: "Ce qu'un euro de ventes laisse, à côté de ce qu'il laisse chez les autres clients.",
    formula: "net ÷ chiffre d'affaires ; les autres : contribution après main-d'œuvre ÷ chiffre d'affaires",
    limits: "Les coûts imputés ne sont comptés que pour le client examiné.",
  },
  "break-even-multiplier": {
    name: "Multiplicateur d'équilibre",
    says: "Par combien il faudrait multiplier tous ses coûts pour qu'il ne laisse rien.",
    formula: words["break-even"],
    limits: "Suppose que tous les coûts montent ensemble.",
  },
  tornado: {
    name: "Sensibilité du net",
    says: "Quelles hypothèses et quelles estimations déplacent le plus le net.",
    formula: words.tornado,
    limits: "Une à la fois : ce que deux font ensemble n'y est pas.",
  },
  "flip-point": {
    name: "Point de bascule",
    says: "Quelle seule hypothèse change le signe du net, et à quelle valeur.",
    formula: words.flip,
    limits: "Une bascule hors de la plage de l'hypothèse est montrée comme telle.",
  },
};
