/** Chapitre 1, la dépendance. */
import type { ChapterText } from "#client/method/method-text.ts";

export const dependency: ChapterText<1> = {
  "client-share": {
    name: "Part d'un client",
    says: "Ce qu'un client pèse dans le chiffre d'affaires, dans la contribution ou dans les heures du goulot.",
    formula:
      "montant de ses commandes non annulées ÷ celui de tous les clients au montant positif, sur la période",
    limits:
      "Un client au montant nul ou négatif n'entre pas au dénominateur ; il est compté à part. Une part ne dit rien de ce que le client coûte.",
  },
  "share-trend": {
    name: "Évolution de la part",
    says: "De combien de points la part du client a bougé d'un trimestre à l'autre, ou depuis la période précédente.",
    formula:
      "part du dernier trimestre entier − part du premier ; chaque part : chiffre d'affaires du client sur le trimestre ÷ celui de tous les clients au montant positif",
    limits:
      "Un trimestre est entier si la période le contient et que le registre le couvre, à quelques jours près. Une hausse peut venir des autres clients autant que de lui.",
  },
  "largest-shares": {
    name: "Parts des plus grands clients (CR1, CR3, CR5)",
    says: "Ce que pèsent ensemble le premier, les trois premiers et les cinq premiers clients.",
    formula: "somme des parts des k plus grands clients, k = 1, 3, 5",
    limits:
      "Ne voit pas le reste du portefeuille : deux portefeuilles aux mêmes cinq premiers peuvent être très différents.",
  },
  "herfindahl-index": {
    name: "Indice de concentration (HHI et HHI*)",
    says: "Si le portefeuille tient à quelques clients : les grands comptent le plus. HHI* ramène l'indice entre 0, parts égales, et 1, un seul client.",
    formula: "HHI = somme des carrés des parts ; HHI* = (HHI − 1/n) ÷ (1 − 1/n), n clients",
    limits:
      "Le droit de la concurrence le lit à 0,10 et 0,18 pour juger des marchés ; pour un portefeuille ces bandes ne sont qu'un contexte.",
  },
  "effective-clients": {
    name: "Clients effectifs",
    says: "De combien de clients de même taille le portefeuille a la concentration.",
    formula: "clients effectifs = 1 ÷ HHI ; HHI = somme des carrés des parts",
    limits: "Ce n'est pas un nombre de clients à gagner : deux petits clients de plus le changent à peine.",
  },
  "gini-lorenz": {
    name: "Indice de Gini et courbe de Lorenz",
    says: "Comment le montant se répartit du plus petit client au plus grand : 0 si tous pèsent autant.",
    formula:
      "deux fois l'aire entre la courbe de Lorenz et la diagonale : 2 Σ i·x(i) ÷ (n Σ x) − (n + 1)/n, montants croissants",
    limits:
      "Dépend du nombre de clients, donné à côté. Un portefeuille de deux clients égaux est égal, et dépendant.",
  },
  "major-client-index": {
    name: "Concentration des grands clients",
    says: "La part de la concentration que font les clients de 10 % et plus.",
    formula: "somme des carrés des parts des clients de 10 % et plus",
    limits: "Passe d'un coup quand un client franchit 10 %.",
  },
  "dependency-thresholds": {
    name: "Seuils d'usage",
    says: "À partir de quelle part l'usage s'inquiète, alerte ou demande une mention aux comptes.",
    formula:
      "un seuil est atteint quand la part lui est égale ou supérieure ; part sur le chiffre d'affaires",
    limits:
      "En droit, la dépendance est l'absence de solution équivalente : un pourcentage ne suffit jamais à l'établir.",
  },
  contribution: {
    name: "Contribution",
    says: "Ce qu'il reste des ventes d'un client une fois payé ce qui n'aurait pas été acheté sans elles.",
    formula: "chiffre d'affaires − coûts variables ; ratio : contribution ÷ chiffre d'affaires",
    limits:
      "Une seule commande sans coût variable la rend non calculable : elle compterait pour rien. La main-d'œuvre n'y est pas ; elle vient au chapitre 5.",
  },
  bottleneck: {
    name: "Goulot et heures au goulot",
    says: "Le poste le plus chargé, et combien de ses heures chaque client prend.",
    formula:
      "le poste au plus d'heures standard par heure-machine ouverte ; heures d'un client : somme des heures standard de ses opérations à ce poste",
    limits:
      "Sans horaires enregistrés, les postes sont comparés par machine. Un goulot peut changer de poste dans l'année ; un seul est nommé par période.",
  },
  "profit-equation": {
    name: "Équation du résultat",
    says: "Ce que l'entreprise gagne en un an, à partir de quelles ventes, et de combien elles peuvent baisser.",
    formula:
      "résultat = contribution − coût fixe ; seuil = coût fixe ÷ ratio de contribution ; marge de sécurité = (ventes − seuil) ÷ ventes ; levier = contribution ÷ résultat",
    limits:
      "Suppose que le ratio de contribution ne change pas avec le volume. Les montants de la période sont ramenés à l'année par le calendrier.",
  },
  "client-loss": {
    name: "Perte d'un client",
    says: "Le résultat annuel qui resterait si le client partait : aussitôt, à 3, 6 et 12 mois, avec et sans revente des heures libérées.",
    formula:
      "résultat d'aujourd'hui − contribution perdue + coût fixe évitable (+ contribution des heures revendues)",
    limits:
      "Un scénario, pas une prévision. La bande dit ce que laissent les plages des hypothèses (lois triangulaires, 1 000 tirages de graine fixe), pas ce que laisserait un échantillon.",
  },
  "on-time-share": {
    name: "Livré à temps",
    says: "La part des commandes livrées au plus tard le jour de la première promesse.",
    formula: "commandes livrées à temps ÷ commandes livrées qui portaient une promesse",
    limits:
      "Ne compte que ce qui est livré ; la page Planning compte aussi les commandes ouvertes déjà en retard, et la quantité.",
  },
};
