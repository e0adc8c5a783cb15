/** The scale of the classes, and why a client is in its class. */
import { catalogue } from "#client/i18n/message.ts";

export const classMessages = catalogue(
  {
    heading: "Classe du verdict",
    "scale.sane": "sain",
    "scale.net": "perturbateur net",
    "scale.place": "Échelon {step, number} sur {steps, number}, du client sain au perturbateur net",
    "scale.outside": "Hors échelle : les données ne suffisent pas",
    "why.notProven":
      "E1 à E4 tiennent, la perte n'est pas démontrée. Si E5 puis E6 tenaient, la classe serait « perturbateur net ».",
    "why.notLasting":
      "E1 à E5 tiennent, E6 ne tient pas. S'il tenait, la classe serait « perturbateur net ».",
    "why.unknown": "E1 à E4 tiennent. E5 et E6 attendent que le net soit calculable.",
    "why.net": "Les six règles tiennent.",
    "why.netOpen":
      "Les six règles tiennent sur ce qui est comptabilisé et imputé, mais l'intervalle du net à 95 % contient encore zéro.",
    "why.favour":
      "E1 tient, E2 ne tient pas : la plupart des heures prises ne portent aucune demande de sa part. C'est un constat de gestion interne.",
    "why.volume":
      "Sa part des heures du goulot, {share}, atteint {threshold}. Ce qu'il prend et ce qu'il change reste sous la tolérance : une décision de capacité, pas un reproche.",
    "why.volumeUnknown":
      "Il pèse par son volume. Ce qu'il prend et ce qu'il change reste sous la tolérance : une décision de capacité, pas un reproche.",
    "why.healthy":
      "Même au plus défavorable, il prend {taken} de l'attente des autres, tolérance {takenMost}, et leur impose {days} par commande, tolérance {daysMost}. C'est une équivalence démontrée, pas une absence de preuve.",
    "why.healthyUnknown":
      "Même au plus défavorable, ce qu'il prend et les jours qu'il impose restent sous la tolérance. C'est une équivalence démontrée, pas une absence de preuve.",
    "why.absence": "Un rapport d'arrêts supérieur à {ratio} n'est pas exclu.",
    "why.watch": "Parmi E1 à E4, seules tiennent {rules} : des indices, pas une preuve.",
    "why.watchOne": "Parmi E1 à E4, seule tient {rules} : un indice, pas une preuve.",
    "why.watchNone":
      "Aucune des règles E1 à E4 ne tient, mais nos effectifs ne permettent pas d'exclure qu'il passe devant : ni reproche, ni quitus.",
    "why.insufficient":
      "{count, plural, one {Une condition manque} other {# conditions manquent}} : les règles ci-dessous n'accusent personne.",
    "why.detectable": "Le plus petit rapport d'arrêts que nos effectifs montreraient est de {ratio}.",
    "gates.open": "Ouvrir les conditions",
    "gate.client-orders": "Ce client n'a pas assez de commandes sur la période.",
    "gate.operations": "Les opérations manquent : rien ne dit qui attend derrière qui.",
    "gate.waits": "L'attente de trop peu d'opérations est connue.",
    "gate.house-rule": "Aucune règle de priorité n'explique assez les départs des autres clients.",
    "gate.weeks": "La période est trop courte.",
    "gate.replay": "Le rejeu s'écarte trop de ce qui s'est passé.",
    "gate.client-work": "Aucune heure de travail n'est connue pour ce client.",
    "gate.other-clients": "Aucun autre client n'attend : il n'y a personne à qui prendre.",
    "gate.value": "{value} ; il faut {threshold}.",
    "gate.valueMost": "{value} ; il faut au plus {threshold}.",
    "gate.missing": "À importer :",
    "gate.import": "Ajouter ces données",
    "gate.data": "Voir ce qui manque au registre",
  },
  {
    heading: "Class of the verdict",
    "scale.sane": "sane",
    "scale.net": "net disruptor",
    "scale.place": "Step {step, number} of {steps, number}, from a sane client to a net disruptor",
    "scale.outside": "Off the scale: the data is not enough",
    "why.notProven":
      "E1 to E4 hold, the loss is not proven. If E5 and then E6 held, the class would be “net disruptor”.",
    "why.notLasting": "E1 to E5 hold, E6 does not. If it held, the class would be “net disruptor”.",
    "why.unknown": "E1 to E4 hold. E5 and E6 wait until the net can be computed.",
    "why.net": "All six rules hold.",
    "why.netOpen":
      "All six rules hold on what is booked and attributed, but the 95% interval of the net still contains zero.",
    "why.favour":
      "E1 holds, E2 does not: most of the hours taken carry no request of its own. This is a finding about our own management.",
    "why.volume":
      "Its part of the bottleneck hours, {share}, reaches {threshold}. What it takes and changes stays below tolerance: a decision about capacity, not a reproach.",
    "why.volumeUnknown":
      "It weighs by its volume. What it takes and changes stays below tolerance: a decision about capacity, not a reproach.",
    "why.healthy":
      "Even at the least favourable, it takes {taken} of the others' waiting, tolerance {takenMost}, and imposes {days} on each of their orders, tolerance {daysMost}. This is equivalence shown, not evidence missing.",
    "why.healthyUnknown":
      "Even at the least favourable, what it takes and the days it imposes stay below tolerance. This is equivalence shown, not evidence missing.",
    "why.absence": "An absence ratio above {ratio} is not excluded.",
    "why.watch": "Of E1 to E4 only {rules} hold: signs, not a proof.",
    "why.watchOne": "Of E1 to E4 only {rules} holds: a sign, not a proof.",
    "why.watchNone":
      "None of the rules E1 to E4 holds, but our numbers are too small to exclude that it goes ahead: neither reproach nor clearance.",
    "why.insufficient":
      "{count, plural, one {One condition is} other {# conditions are}} not met: the rules below accuse nobody.",
    "why.detectable": "The smallest absence ratio that our numbers could show is {ratio}.",
    "gates.open": "Open the conditions",
    "gate.client-orders": "This client has too few orders in the period.",
    "gate.operations": "Operations are missing: nothing tells who waits behind whom.",
    "gate.waits": "The wait of too few operations is known.",
    "gate.house-rule": "No priority rule explains enough of the other clients' starts.",
    "gate.weeks": "The period is too short.",
    "gate.replay": "The replay departs too far from what happened.",
    "gate.client-work": "No hours worked for this client are known.",
    "gate.other-clients": "No other client waits: there is nobody to take from.",
    "gate.value": "{value}; {threshold} is needed.",
    "gate.valueMost": "{value}; {threshold} at most is needed.",
    "gate.missing": "To import:",
    "gate.import": "Add this data",
    "gate.data": "See what the ledger lacks",
  },
);
