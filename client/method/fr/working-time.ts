/** Chapitre 2, les heures supplémentaires et le temps de travail. */
import type { ChapterText } from "#client/method/method-text.ts";

export const workingTime: ChapterText<2> = {
  "payroll-overtime": {
    name: "Heures supplémentaires de la paie",
    says: "Les heures payées comme supplémentaires, de dimanche ou de jour férié, chacune mise à un seul compte.",
    formula: "paie = directes + induites + volume planifié + inexpliquées, à la minute",
    limits:
      "Ce que la paie ne marque pas n'y est pas : des heures faites sans être payées restent invisibles.",
  },
  "direct-overtime": {
    name: "Heures directes",
    says: "Les heures supplémentaires travaillées sur les commandes du client, au-delà de ce que son plan demandait.",
    formula:
      "Deux mesures des heures travaillées sur ses commandes : au prorata des heures de chaque semaine de chacun, et au prorata des écarts au plan figé (Shapley). La plus basse est retenue.",
    limits:
      "Sans dates prévues il n'y a que le prorata. Les heures au nom du client sans commande sont montrées à côté et facturées à personne.",
  },
  "induced-overtime": {
    name: "Heures induites",
    says: "Les heures faites sur le travail des autres parce que celui du client était passé devant.",
    formula:
      "Du travail que ses commandes ont fait attendre est rattrapé en heures supplémentaires. Le rejeu enlève autant d'heures que possible sans rendre personne plus en retard, avec la règle de la maison puis avec ses commandes d'abord. Évitables : la différence, jamais sous zéro.",
    limits:
      "Rien n'est mis à son compte si le relevé ressemble plus à la règle qu'à ses commandes servies d'abord. Le plus long début d'équipes qui peut partir est cherché par bissection : une borne trouvée, pas la meilleure possible.",
  },
  "volume-overtime": {
    name: "Volume planifié",
    says: "Les heures supplémentaires que le volume seul demande.",
    formula:
      "Ce qui reste des heures sur commandes une fois ôtées les directes et les induites. Un grand client qui prévoit n'y est pour rien : ce n'est jamais facturé à personne.",
    limits:
      "Un volume qui dépasse toujours la capacité est une décision de capacité, pas la faute d'un client.",
  },
  "unexplained-overtime": {
    name: "Heures inexpliquées",
    says: "Les heures supplémentaires dont rien n'inscrit la cause.",
    formula:
      "Heures de paie qui ne portent aucune commande. Elles restent visibles et ne sont mises au compte de personne.",
    limits: "Une grande part veut dire que le pointage est à compléter, pas que les heures sont inutiles.",
  },
  "overtime-beside": {
    name: "Part comptable et régression",
    says: "Deux autres lectures des heures induites, montrées à côté et jamais facturées.",
    formula:
      "part comptable : heures supplémentaires d'une opération × part de son attente que le client a causée ; régression : coefficient de ses heures non prévues × ces heures, par équipe et par semaine",
    limits:
      "La première n'est une borne ni vers le haut ni vers le bas. La seconde mesure le volume dès que les urgences du client tombent les semaines pleines.",
  },
  "overtime-premium": {
    name: "Majorations",
    says: "Ce que les heures supplémentaires coûtent en plus des heures elles-mêmes.",
    formula:
      "premières heures de la semaine × coût horaire × première majoration + suivantes × seconde ; dimanche, jour férié et nuit en plus selon l'entreprise",
    limits:
      "La loi ne fixe aucun taux général pour le dimanche, les jours fériés et la nuit : sans paramètre de l'entreprise ils ne comptent rien.",
  },
  "compulsory-rest": {
    name: "Repos obligatoire",
    says: "Le repos que gagnent les heures au-delà du contingent de l'année.",
    formula:
      "heures de l'année au-delà du contingent × repos par heure × coût horaire, réparties sur les semaines au prorata de leurs heures supplémentaires",
    limits: "Suppose plus de vingt salariés ; le taux est un paramètre.",
  },
  "overtime-by-client": {
    name: "Heures supplémentaires par client",
    says: "Sur les commandes de qui les heures supplémentaires ont été faites, et combien la fin de semaine.",
    formula:
      "heures de paie supplémentaires de ses commandes ÷ toutes ; à côté, sa part de toutes les heures sur commandes",
    limits:
      "Travaillées pour, pas causées par : la cause est dite par les heures directes et induites. Les clients pour qui trop peu de personnes en ont fait sont une ligne sans nom.",
  },
  "overtime-calendar": {
    name: "Calendrier des heures",
    says: "Où et quand les heures supplémentaires et de fin de semaine s'accumulent, par groupe publié.",
    formula: "heures supplémentaires de la semaine ÷ personnes du groupe présentes",
    limits: "Une moyenne de groupe : elle ne dit rien d'une personne. Les jours fériés sont ceux du lieu.",
  },
  "daily-and-weekly-limits": {
    name: "Limites du jour et de la semaine",
    says: "Combien de jours, de semaines et de suites de jours sont proches d'une limite légale ou au-delà.",
    formula:
      "un cas par jour, semaine ou suite de jours travaillés d'une personne ; franchie : au-delà de la limite ; proche : à partir de la part retenue de la limite",
    limits:
      "Dérogations et accords ne sont pas connus : l'entreprise inscrit les siens comme paramètres datés. Aucun nom n'est montré.",
  },
  "rolling-averages": {
    name: "Moyennes glissantes",
    says: "Si la moyenne dépasse la limite sur une suite quelconque de semaines.",
    formula:
      "heures de toute fenêtre de semaines consécutives ÷ ses semaines non neutres ; une semaine de k jours d'absence compte (5 − k)/5",
    limits:
      "Des fenêtres fixes cachent un franchissement à cheval. Que maladie et congés soient neutres suit l'article 16 de la directive, cité sans avoir été relu ici ; pour les autres absences, c'est notre choix.",
  },
  "rest-limits": {
    name: "Repos du jour et de la semaine",
    says: "Combien de repos entre deux jours de travail, ou dans une semaine, sont plus courts que la loi ne le veut.",
    formula:
      "repos du jour : du dernier pointage d'un jour au premier du suivant ; repos de la semaine : le plus long qui la touche",
    limits: "Sans heures de début et de fin, un repos est inconnu, jamais respecté par défaut.",
  },
  "yearly-quota": {
    name: "Contingent annuel",
    says: "Combien d'années de personnes dépassent le contingent d'heures supplémentaires.",
    formula:
      "heures payées comme supplémentaires de l'année civile, plus celles de dimanche et de jour férié au-delà de la semaine légale",
    limits: "Une année que le registre ne couvre pas n'est un cas qu'une fois le contingent dépassé.",
  },
};
