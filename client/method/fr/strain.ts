/** Chapitre 4, la charge des personnes. */
import type { ChapterText } from "#client/method/method-text.ts";

export const strain: ChapterText<4> = {
  "absence-rate": {
    name: "Taux d'absence",
    says: "La part des heures prévues au contrat perdue par maladie, accident ou maladie professionnelle.",
    formula: "heures contractuelles des jours d'absence ÷ heures contractuelles de la période",
    limits: "Un taux n'a pas de cause. Trop peu de personnes, et il n'est pas publié.",
  },
  "absence-spells": {
    name: "Arrêts",
    says: "Combien d'arrêts commencent, pour mille semaines de travail.",
    formula:
      "arrêts commencés dans la période ÷ semaines de personnes × 1 000 ; limites de Poisson ; des certificats qui se suivent font un arrêt",
    limits: "Un arrêt long et un arrêt court comptent autant.",
  },
  "turnover-rate": {
    name: "Taux de rotation",
    says: "Combien de personnes arrivent et partent, pour l'effectif de la veille.",
    formula: "(arrivées + départs) ÷ 2 ÷ effectif de la veille de la période",
    limits: "Ne distingue pas les départs choisis des autres, et n'est pas ramené à l'année.",
  },
  "work-accidents": {
    name: "Fréquence et gravité des accidents",
    says: "Accidents avec arrêt par million d'heures, et jours perdus par millier d'heures.",
    formula:
      "TF = accidents avec arrêt ÷ heures travaillées × 1 000 000 ; TG = jours d'arrêt ÷ heures travaillées × 1 000",
    limits: "Dans un petit atelier, un seul accident fait le taux de l'année.",
  },
  "client-exposure": {
    name: "Exposition",
    says: "Quelle part de leurs heures récentes les gens ont passée pour le client.",
    formula:
      "heures pour le client ÷ heures travaillées des dernières semaines ; semaine exposée : part au moins égale à la coupure",
    limits: "Des heures sans commande ni client n'exposent à personne : l'exposition est au moins celle-là.",
  },
  "stratified-effect": {
    name: "Semaines exposées contre autres",
    says: "Si les semaines de forte charge pour le client comptent plus d'arrêts que les autres, à équipe et saison égales.",
    formula:
      "Rapport du taux des semaines exposées à celui des autres, par saison et équipe (Mantel-Haenszel), avec limites mid-P ou exactes sous dix cas.",
    limits:
      "Une association entre semaines, pas une cause, et rien sur une personne. La saison et l'équipe sont prises en compte, le reste non.",
  },
  "regression-effect": {
    name: "Régression de comptes",
    says: "Par combien le taux est multiplié quand toutes les heures des dernières semaines vont au client.",
    formula:
      "régression de Poisson par part des dernières semaines, un niveau par équipe, saison et tendance ; l'erreur est la plus grande de celle du modèle, de celle par personne et de celle par personne et semaine",
    limits:
      "Le rapport avec le total d'heures à côté dit autre chose : les heures peuvent être sur le chemin de l'effet.",
  },
  "negative-controls": {
    name: "Témoins",
    says: "Si ce qui ne doit pas bouger bouge : la charge à venir, et un autre grand client.",
    formula:
      "rapport par part des semaines qui suivent, à côté de celle d'avant ; rapport par part de l'autre client, à côté de celle du client, d'un seul côté",
    limits: "Un témoin qui échoue retire sa ligne ; un témoin qui tient ne prouve rien.",
  },
  "called-effect": {
    name: "Effet établi",
    says: "Quand la page dit d'un effet qu'il est établi.",
    formula:
      "chances ajustées au nombre d'effets regardés (Benjamini-Hochberg) sous le seuil, tout l'intervalle au-dessus de 1, un dixième au moins, et aucun témoin qui échoue",
    limits:
      "Sans effet réel, quatre à six usines simulées sur cent en montrent tout de même un, tous effets ensemble.",
  },
  "detectable-ratio": {
    name: "Plus petit rapport détectable",
    says: "Le plus petit effet que des effectifs de cette taille auraient pu montrer.",
    formula: "rapport pour lequel un test unilatéral au seuil aurait une puissance de 80 %",
    limits:
      "Avec une trentaine de personnes il est voisin de quatre : ne rien voir n'y prouve pas qu'il n'y a rien.",
  },
  "e-value": {
    name: "E-value",
    says: "La force qu'il faudrait à une cause cachée, liée à la charge et aux arrêts, pour expliquer tout le rapport.",
    formula: "RR + √(RR × (RR − 1)), RR le rapport",
    limits: "Ne dit pas si une telle cause existe.",
  },
  "attributable-cases": {
    name: "Cas attribuables",
    says: "Combien de cas de moins il y aurait, si le rapport était causal.",
    formula: "Σ cas exposés × (1 − 1 ÷ rapport), jamais sous zéro ; limites : celles du rapport",
    limits: "Une condition, pas un constat : le mot si en fait partie.",
  },
  "dose-response": {
    name: "Dose et réponse",
    says: "Si le taux monte avec la part des heures passée pour le client.",
    formula:
      "taux par quart de dose, limites de Poisson ; test de tendance de Poisson additionné par saison et équipe",
    limits: "Une tendance de l'ensemble ; un quart aux effectifs trop petits n'est pas publié.",
  },
  "lagged-effects": {
    name: "Délais de l'effet",
    says: "Combien de semaines avant un arrêt se trouve la charge qui va avec.",
    formula: "une régression pour chacune des semaines, de la même à huit avant",
    limits:
      "Les doses de semaines voisines se ressemblent : on lit où le rapport est le plus haut, pas combien excluent 1.",
  },
  "quarterly-absence-ratio": {
    name: "Rapport d'arrêts par trimestre",
    says: "Le rapport des semaines exposées aux autres, trimestre par trimestre.",
    formula: "Mantel-Haenszel par équipe, dans les semaines de chaque trimestre",
    limits: "Chaque trimestre a peu de cas ; les intervalles se recouvrent presque toujours.",
  },
  "burnout-score": {
    name: "Épuisement (CBI)",
    says: "Le score moyen du questionnaire de Copenhague : de 0, jamais, à 100, toujours.",
    formula:
      "réponses notées 100, 75, 50, 25, 0 ; moyenne des questions de l'échelle dès qu'au moins la moitié a une réponse ; moyenne des personnes",
    limits:
      "Une moyenne de groupe. Aucun score de personne n'est montré, et aucun seuil clinique n'est posé.",
  },
  "wellbeing-score": {
    name: "Bien-être (WHO-5)",
    says: "Le score moyen du questionnaire de l'OMS : de 0, au plus mal, à 100.",
    formula: "somme de cinq réponses de 0 à 5 × 4 ; à 50 ou moins, un regard plus attentif est utile",
    limits: "La marque de 50 vaut pour un dépistage, pas pour un diagnostic ; elle se lit sur un groupe.",
  },
  "load-and-support": {
    name: "Charge et soutien",
    says: "Quels groupes portent le plus d'heures, et lesquels se disent soutenus.",
    formula: "heures supplémentaires par personne × moyenne des réponses sur le soutien, par groupe publié",
    limits: "Quelques points ; aucun lien de cause à effet n'est calculé.",
  },
  "meetings-and-contacts": {
    name: "Réunions, urgences, contacts hostiles",
    says: "Ce que chaque client prend de réunions et d'urgences, et les contacts qui blessent.",
    formula:
      "heures de réunion et d'urgence du client, à côté de sa part de la production ; contacts comptés",
    limits:
      "Ce qui n'est pas noté n'est pas compté. Les clients qui ont occupé trop peu de personnes sont une ligne sans nom.",
  },
  "published-views": {
    name: "Vues publiées",
    says: "Ce qui protège les personnes dans toutes les figures de la page Personnes.",
    formula:
      "Une vue n'est publiée que si elle porte sur assez de personnes, et si ni une différence ni une combinaison de vues publiées ne laisse deviner un groupe plus petit. Trop petit, vide ou non diffusable se montrent de la même façon. Aucun score de personne n'est calculé pour être montré.",
    limits:
      "Les groupes sont ceux du premier jour de chaque trimestre ; les seuils ne peuvent qu'être relevés.",
  },
};
