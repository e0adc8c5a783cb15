/** Chapitre 6, le verdict. Les formules sont celles des tiroirs de la page Verdict. */
import { classNames } from "#client/method/class-names.ts";
import { formulaMessages } from "#client/method/formula-messages.ts";
import type { ChapterText } from "#client/method/method-text.ts";

const words = formulaMessages.fr;

export const verdict: ChapterText<6> = {
  gates: {
    name: "Conditions préalables",
    says: "Ce qu'il faut pour juger : sans l'une d'elles le verdict est « données insuffisantes », et dit quoi importer.",
    formula: [
      words["gate.client-orders"],
      words["gate.operations"],
      words["gate.waits"],
      words["gate.house-rule"],
      words["gate.weeks"],
      words["gate.replay"],
      words["gate.client-work"],
      words["gate.other-clients"],
    ].join("\n"),
    limits:
      "Le plus petit effet détectable rend une ligne insuffisante, jamais le verdict. Un rejeu infidèle retire ses lignes, pas la classe « faveur interne ».",
  },
  "axis-dependency": {
    name: "Axe de la dépendance",
    says: "Ce que le client pèse, et si la part monte ou baisse.",
    formula: words["axis.dependency"],
    limits: "Compté, sans intervalle. Un grand client n'est accusé de rien pour sa taille.",
  },
  "axis-overtime": {
    name: "Axe des heures supplémentaires",
    says: "Quelle part des heures supplémentaires vient de ce qu'il a changé ou pris.",
    formula: words["axis.overtime"],
    limits: "Le volume planifié et l'inexpliqué n'en sont pas ; leur part est dite à côté.",
  },
  "axis-delays": {
    name: "Axe des retards",
    says: "Combien de jours les autres clients ont perdus.",
    formula: words["axis.delays"],
    limits: "Demande un rejeu fidèle ; net des commandes qui gagnent.",
  },
  "axis-people": {
    name: "Axe des personnes",
    says: "Si les semaines de forte charge pour lui comptent plus d'arrêts.",
    formula: words["axis.people"],
    limits: "Une association entre semaines. Le plus petit rapport détectable est dit à côté.",
  },
  "rule-E1": {
    name: "E1, il passe devant",
    says: words["rule.E1"],
    formula: words["rule.E1.formula"],
    limits:
      "Les chances sans la taille accuseraient des innocents, la taille seule accuserait les travaux courts : il faut les deux. La date promise au client n'y compte que si un contrat la donne.",
  },
  "rule-E2": {
    name: "E2, à sa demande",
    says: words["rule.E2"],
    formula: words["rule.E2.formula"],
    limits:
      "Une demande sans commande couvre les débuts des quatorze jours suivants. Sinon la maison a favorisé sans qu'on lui demande : faveur interne.",
  },
  "rule-E3": {
    name: "E3, dommage mesuré",
    says: words["rule.E3"],
    formula: words["rule.E3.formula"],
    limits:
      "Commandes en retard, heures évitables et arrêts sont d'autres dommages, montrés ; aucun ne suffit seul.",
  },
  "rule-E4": {
    name: "E4, rien ne tient à un cas",
    says: words["rule.E4"],
    formula: words["rule.E4.formula"],
    limits: "Retire des termes du rejeu déjà fait : l'atelier n'est pas rejoué sans eux.",
  },
  "rule-E5": {
    name: "E5, perte démontrée",
    says: words["rule.E5"],
    formula: words["rule.E5.formula"],
    limits: "Sur les seuls montants comptabilisés et imputés : rien d'attendu n'accuse.",
  },
  "rule-E6": {
    name: "E6, perte durable",
    says: words["rule.E6"],
    formula: words["rule.E6.formula"],
    limits: "Aucun test par trimestre sur les jours : il y a trop peu de semaines.",
  },
  "class-insufficient-data": {
    name: classNames.fr["insufficient-data"],
    says: "Le registre ne permet pas de juger.",
    formula: "une condition préalable manque",
    limits: "Ce n'est pas un non-lieu : la page dit quoi importer.",
  },
  "class-healthy-big-client": {
    name: classNames.fr["healthy-big-client"],
    says: "Ce qu'il prend et le retard qu'il impose sont sous la tolérance, preuve à l'appui.",
    formula:
      "limite haute des heures prises < tolérance, en part de l'attente des autres, et limite haute des jours imposés < tolérance par commande",
    limits: "Équivalence, pas absence de preuve : un registre trop court donne « à surveiller ».",
  },
  "class-volume-pressure": {
    name: classNames.fr["volume-pressure"],
    says: "Il prend une grande part du goulot, sans passer devant ni changer tard : une décision de capacité.",
    formula: "part des heures du goulot ≥ seuil ; changements tardifs et heures hors tour sous la tolérance",
    limits: "Rien n'est reproché au client.",
  },
  "class-internal-favour": {
    name: classNames.fr["internal-favour"],
    says: "La maison l'a servi avant son tour sans qu'une demande soit inscrite : un constat de gestion.",
    formula: "E1 tient, E2 ne tient pas",
    limits: "Jamais facturé au client. Des demandes non notées y ressemblent.",
  },
  "class-watch": {
    name: classNames.fr.watch,
    says: "Des indices, pas tous.",
    formula: "aucune autre classe",
    limits: "Ni accusation ni acquittement.",
  },
  "class-profitable-disruptor": {
    name: classNames.fr["profitable-disruptor"],
    says: "Il passe devant, à sa demande, et cela coûte aux autres ; que ce soit à perte n'est pas démontré, ou pas durable.",
    formula: "E1 à E4 tiennent, E5 ou E6 non",
    limits: "Quand l'intervalle du net contient zéro, la page dit « perturbateur, perte non démontrée ».",
  },
  "class-net-disruptor": {
    name: classNames.fr["net-disruptor"],
    says: "Il coûte plus qu'il n'apporte, c'est démontré, et cela dure.",
    formula: "E1 à E6 tiennent",
    limits:
      "Vaut pour la période, et pour les hypothèses en vigueur ; la page dit laquelle suffirait à changer la classe.",
  },
  "healthy-limits": {
    name: "Limites d'un client sain",
    says: "Jusqu'où le passage devant et le retard pourraient encore aller, au plus.",
    formula:
      "limites hautes unilatérales à 95 % : heures prises en part de l'attente des autres, jours imposés par commande ; pour les arrêts, un rapport au-dessus de cette valeur n'est pas exclu",
    limits: "Une limite haute large veut dire peu de données, pas un dommage.",
  },
  placebo: {
    name: "Même accusation, tous les clients",
    says: "La place du client parmi tous, mesurés de la même façon.",
    formula: `${words.placebo}\n${words["placebo.adjusted"]}`,
    limits:
      "Si le client n'était pas nommé d'avance, ses chances sont corrigées du nombre de clients regardés.",
  },
  thresholds: {
    name: "Seuils et paramètres",
    says: "Tout ce sur quoi une figure repose en plus des lignes du registre, avec sa date et sa source.",
    formula:
      "valeur du registre de l'entreprise en vigueur à la fin de la période ; à défaut la nôtre ; les seuils de personnes ne peuvent qu'être relevés",
    limits: "Un texte du registre qui n'est pas un nombre de l'unité est ignoré, et signalé.",
  },
  "front-page-alerts": {
    name: "Alertes de la page d'accueil",
    says: "Ce qui a changé assez pour agir : ce qui était, ce qui est, ce qu'il y a à faire.",
    formula:
      "deux trimestres entiers qui se suivent ; changement ≥ son seuil et, pour une part de semaines, supérieur à ce que le va-et-vient des semaines donnerait par hasard (variance d'un rapport de sommes, semaines voisines prises ensemble)",
    limits:
      "Sans deux trimestres entiers il n'y a pas d'alerte de changement. Une alerte disparaît avec ce qui l'a causée, pas quand on l'a lue.",
  },
};
