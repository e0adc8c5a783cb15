/** Chapitre 3, les retards imposés. */
import type { ChapterText } from "#client/method/method-text.ts";

export const delays: ChapterText<3> = {
  "waiting-causes": {
    name: "Causes de l'attente",
    says: "Pourquoi chaque opération a attendu, et derrière le travail de quel client.",
    formula:
      "L'attente va de l'heure où l'opération était prête à son début, en temps ouvert de son poste. Quand toutes les machines qui peuvent la prendre travaillent, chacune porte une part égale de l'instant : file ordinaire si son travail était prêt avant ou en même temps, priorité s'il l'est devenu après. Une machine libre rend l'instant inexpliqué. Hors tour : la part de priorité que la règle de la maison n'aurait pas donnée.",
    limits:
      "Chaque instant n'est compté qu'une fois et les causes somment à l'attente. La priorité déplace l'attente, elle ne la crée pas : ce que l'un gagne, d'autres l'attendent. Le temps fermé est dit à part.",
  },
  "eligible-machines": {
    name: "Machines possibles",
    says: "Sur quelles machines d'un poste le travail d'un client peut passer.",
    formula:
      "celles qui l'ont déjà fait, dès que le client y a assez d'opérations connues ; sinon toutes celles du poste",
    limits:
      "Sans identifiant de machine, elles sont lues dans les personnes qui les partagent, et ne restreignent rien quand le registre contredit le groupement.",
  },
  "record-quality": {
    name: "Qualité du relevé",
    says: "Ce qui est enregistré, ce qui est déduit, ce qui est inconnu.",
    formula:
      "opérations commencées avant d'être prêtes ÷ opérations commencées ; heures prêtes enregistrées, déduites, inconnues ; fins présumées",
    limits: "Une opération commencée avant l'heure prête est prise comme prête à son début, et comptée.",
  },
  "house-rule": {
    name: "Règle de la maison",
    says: "Dans quel ordre la maison sert ses autres clients quand ils attendent ensemble.",
    formula:
      "sur les paires d'opérations d'autres clients qui attendaient ensemble, part des débuts que chaque règle explique : premier prêt, premier commandé, date promise, plus court, moindre marge ; la meilleure est retenue",
    limits:
      "Une règle estimée, pas déclarée. Sous l'accord minimal aucune n'est retenue, et rien n'est dit hors tour. L'accusation est essayée sous chaque règle presque aussi bonne.",
  },
  "queue-jumping": {
    name: "Heures prises hors tour",
    says: "Combien d'heures d'attente des autres viennent de travail du client servi avant son tour.",
    formula:
      "priorité du client sur les autres, là où la règle de la maison aurait servi l'autre ; part : ces heures ÷ attente des autres clients",
    limits:
      "Des heures prises ne coûtent rien à une commande qui arrive à temps quand même : voir les jours imposés. Sous la tolérance, ou à la mesure de sa part du travail, c'est le désordre des départs. Une priorité prévue au contrat est la règle.",
  },
  "requests-on-record": {
    name: "Demandes inscrites",
    says: "Quelle part des heures prises porte une demande du client, ou une priorité inscrite.",
    formula:
      "heures prises dont l'opération porte, avant son début, une demande datée ; à défaut un indicateur de priorité ; à défaut un privilège en vigueur ; sinon aucune",
    limits:
      "Une demande par téléphone que personne n'a notée manque. Ce qui ne porte rien compte comme le choix de la maison.",
  },
  "client-matrix": {
    name: "Qui attend derrière qui",
    says: "Les heures que le travail de chaque client a prises à celui de chaque autre.",
    formula: "pour chaque paire de clients, somme des parts d'attente portées par le travail du premier",
    limits: "La diagonale, un client derrière lui-même, ne se reproche à personne.",
  },
  "fair-share-ratio": {
    name: "Part équitable de la file",
    says: "Si le client tient dans la file ordinaire la place que son volume explique.",
    formula: "part du client dans la file ordinaire des autres ÷ sa part du travail",
    limits:
      "Ne dit plus rien dès que ses passages hors tour dépassent 1 % de l'attente : la priorité le retire de la file ordinaire.",
  },
  "replay-gate": {
    name: "Épreuve du rejeu",
    says: "Si le rejeu de l'atelier ressemble assez à ce qui s'est passé pour qu'on en tire quelque chose.",
    formula:
      "écart médian des fins rejouées aux fins enregistrées, en part du temps de passage, avec le travail demandé par le client d'abord, ou tout son travail d'abord",
    limits:
      "Au-delà de l'écart admis, tout ce qui vient d'un rejeu est non calculable ; les heures prises restent.",
  },
  "imposed-delay": {
    name: "Jours imposés",
    says: "De combien de jours les commandes des autres ont fini plus tard que par la règle de la maison.",
    formula:
      "L'atelier enregistré est rejoué avec ses horaires, ses durées, ses gammes et ses délais de transfert, et sans laisser une machine libre devant du travail. Jours imposés : fin dans l'ordre des débuts enregistrés moins fin selon la règle, en jours de calendrier, sur les commandes finies dans les deux. Intervalle à 95 % par blocs de quatre semaines.",
    limits:
      "Net : les commandes qui gagnent comptent aussi. La règle est celle que la maison suit pour les autres, pas la meilleure possible.",
  },
  "privilege-change-volume": {
    name: "Privilège, changements, volume",
    says: "Ce qui, dans le retard, vient du passage devant, des changements tardifs, et de la taille du client.",
    formula:
      "privilège : fin enregistrée − fin par la règle ; changements : règle − règle sans ses changements tardifs ; volume : cela − sans le client, et sans sa part des machines",
    limits:
      "Le volume n'est jamais reproché : sans le client, sa capacité n'existerait pas, et le rejeu sans lui en dit trop.",
  },
  "reactionary-delay": {
    name: "Retard propagé",
    says: "Ce qui reste du temps pris à une opération quand la commande arrive au bout.",
    formula:
      "d'une opération à la suivante : max(0, retard reçu − marge) ; au bout, ce qui dépasse la marge avant la promesse",
    limits: "Vient du relevé seul, sans rejeu : une attente évitée ici aurait pu se retrouver plus loin.",
  },
  "on-time-in-full": {
    name: "À temps et complet (OTIF)",
    says: "La part des commandes livrées à la date de la première promesse, avec toute la quantité.",
    formula: "commandes à temps et complètes ÷ commandes promises, livrées ou dont la promesse est passée",
    limits:
      "Une quantité inconnue est jugée sur la date seule. Une promesse révisée n'efface pas le retard : la date révisée est montrée à côté.",
  },
  "notice-given": {
    name: "Préavis donné",
    says: "Combien de jours ouvrés un client laisse entre sa demande et le début prévu, face à l'horizon figé.",
    formula:
      "médiane des jours ouvrés de la demande de changement au début prévu ; part des demandes à l'intérieur de l'horizon",
    limits:
      "Un changement n'est le sien que si la date avance, s'il suit sa demande d'une semaine, ou si sa commande a pris la place.",
  },
  "next-victims": {
    name: "Prochaines victimes",
    says: "Quelles opérations ouvertes des autres seront dépassées, avec quelle marge, et l'échange qui l'évite.",
    formula:
      "le travail ouvert est rejoué vers l'avant, le client d'abord puis par la règle ; marge : heures ouvertes avant le dernier début possible",
    limits: "Suppose les durées habituelles et aucune commande nouvelle : une liste pour aujourd'hui.",
  },
};
