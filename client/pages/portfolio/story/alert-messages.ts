/** The sentences of the alerts: what was, what is, what to do. */
import { catalogue } from "#client/i18n/message.ts";

export const alertMessages = catalogue(
  {
    title: "{count, plural, one {# alerte} other {# alertes, la plus grave d'abord}}",
    "title.none": "Alertes",
    none: "Rien n'appelle d'action.",
    "none.yet": "Rien n'appelle d'action jusqu'ici.",
    "none.partly": "Rien n'appelle d'action dans ce qui a pu être contrôlé.",
    pending: "Calcul en cours : {checks}.",
    impossible: "Non contrôlé, faute de données : {checks}.",
    rule: "Deux trimestres entiers comparés. Seuils et règle :",
    "rule.link": "Méthode, alertes",
    todo: "À faire :",
    others: "Les autres clients",

    "check.share": "part du client",
    "check.verdict": "verdict",
    "check.working-time": "temps de travail",
    "check.service": "service des autres",
    "check.overtime": "heures supplémentaires",
    "check.notice": "préavis",

    "tag.working-time": "Temps de travail",
    "tag.others-late": "Service",
    "tag.share-passed": "Seuil franchi",
    "tag.share-risen": "Dépendance",
    "tag.overtime-risen": "Heures supplémentaires",
    "tag.notice-short": "Préavis",

    "verdict.change": "Net de {before} au {quarterBefore}, de {now} au {quarterNow}.",
    "verdict.period": "Sur la période : {net}",
    "verdict.todo.accused": "préparer la discussion sur les règles qui tiennent.",
    "verdict.todo.favour": "décider chez nous qui peut faire passer une commande : il ne l'a pas demandé.",
    "verdict.todo.volume": "décider de la capacité au goulot.",

    "working-time.is":
      "Limite : {limit}. {cases, plural, one {# cas ne la respecte pas} other {# cas ne la respectent pas}}.",
    "working-time.isShare":
      "Limite : {limit}. {cases, plural, one {# cas ne la respecte pas} other {# cas ne la respectent pas}}, soit {share}.",
    "working-time.others":
      "{count, plural, one {# autre limite n'est pas respectée non plus} other {# autres limites ne sont pas respectées non plus}}.",
    "working-time.todo": "rétablir la limite avant d'accepter une urgence.",

    "others-late.is": "{before} de commandes à temps et complètes au {quarterBefore}, {now} au {quarterNow}.",
    "others-late.todo": "servir à leur tour les prochaines victimes.",

    "share-passed.is":
      "{before} du chiffre d'affaires au {quarterBefore}, {now} au {quarterNow} : l'alerte est à {threshold}.",
    "share-risen.is":
      "{before} du chiffre d'affaires au {quarterBefore}, {now} au {quarterNow}, soit {points} points.",
    "share.todo": "ouvrir ce que sa perte laisserait.",

    "overtime-risen.is":
      "{before} des heures supplémentaires sont sur ses commandes au {quarterBefore}, {now} au {quarterNow}.",
    "overtime-risen.todo": "voir ce qui est direct, induit ou simple volume.",

    "notice-short.is":
      "L'horizon figé est de {horizon} jours ouvrés ; le préavis médian est de {notice}, sur {changes, plural, one {# changement} other {# changements}}.",
    "notice-short.others": "Les autres clients : {others}.",
    "notice-short.todo": "lui demander l'horizon figé.",
    "notice-short.todoAll": "rétablir l'horizon figé pour tous : les autres ne le tiennent pas non plus.",
  },
  {
    title: "{count, plural, one {# alert} other {# alerts, the gravest first}}",
    "title.none": "Alerts",
    none: "Nothing calls for action.",
    "none.yet": "Nothing calls for action so far.",
    "none.partly": "Nothing calls for action in what could be checked.",
    pending: "Computing: {checks}.",
    impossible: "Not checked, for want of data: {checks}.",
    rule: "Two whole quarters compared. Thresholds and rule:",
    "rule.link": "Method, alerts",
    todo: "To do:",
    others: "The other clients",

    "check.share": "the client's share",
    "check.verdict": "verdict",
    "check.working-time": "working time",
    "check.service": "the others' service",
    "check.overtime": "overtime",
    "check.notice": "notice",

    "tag.working-time": "Working time",
    "tag.others-late": "Service",
    "tag.share-passed": "Threshold passed",
    "tag.share-risen": "Dependence",
    "tag.overtime-risen": "Overtime",
    "tag.notice-short": "Notice",

    "verdict.change": "Net of {before} in {quarterBefore}, of {now} in {quarterNow}.",
    "verdict.period": "Over the period: {net}",
    "verdict.todo.accused": "prepare the talk about the rules that hold.",
    "verdict.todo.favour": "decide among us who may let an order go first: it did not ask for it.",
    "verdict.todo.volume": "decide about capacity at the bottleneck.",

    "working-time.is":
      "Limit: {limit}. {cases, plural, one {# case does not keep it} other {# cases do not keep it}}.",
    "working-time.isShare":
      "Limit: {limit}. {cases, plural, one {# case does not keep it} other {# cases do not keep it}}, {share} of all.",
    "working-time.others":
      "{count, plural, one {# other limit is not kept either} other {# other limits are not kept either}}.",
    "working-time.todo": "restore the limit before another rush is accepted.",

    "others-late.is": "{before} of orders on time and in full in {quarterBefore}, {now} in {quarterNow}.",
    "others-late.todo": "serve the next victims in their turn.",

    "share-passed.is":
      "{before} of revenue in {quarterBefore}, {now} in {quarterNow}: the alert is at {threshold}.",
    "share-risen.is": "{before} of revenue in {quarterBefore}, {now} in {quarterNow}, {points} points.",
    "share.todo": "open what losing it would leave.",

    "overtime-risen.is": "{before} of overtime is on its orders in {quarterBefore}, {now} in {quarterNow}.",
    "overtime-risen.todo": "see what is direct, induced or plain volume.",

    "notice-short.is":
      "The frozen horizon is {horizon} working days; the median notice is {notice}, over {changes, plural, one {# change} other {# changes}}.",
    "notice-short.others": "The other clients: {others}.",
    "notice-short.todo": "ask it for the frozen horizon.",
    "notice-short.todoAll": "restore the frozen horizon for all: the others do not keep it either.",
  },
);
