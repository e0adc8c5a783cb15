/**
 * The formulas of the verdict in words, once for the drawers and for the method: what is added, multiplied and compared.
 * Their numbers are in formula-numbers.ts. "The client" is the examined one.
 */
import { catalogue } from "#client/i18n/message.ts";

export const formulaMessages = catalogue(
  {
    revenue: "montants facturables des commandes du client datées de la période, annulées exclues",
    "variable-cost":
      "matières et sous-traitance de ces commandes, telles que le registre les porte commande par commande",
    labour: "heures de production pointées sur les commandes du client × ce que coûte l'heure de chacun",
    contribution: "chiffre d'affaires − coût variable",
    "contribution-after-labour":
      "chiffre d'affaires − coût variable − part évitable de la main-d'œuvre × coût de sa main-d'œuvre",
    "bottleneck-hour":
      "contribution ÷ heures au goulot, c'est-à-dire au poste qui porte le plus d'heures standard par heure-machine ouverte",
    net: "contribution après main-d'œuvre − toutes les lignes de coût + ce que le client rend",
    "net.interval":
      "les semaines sont tirées au sort par blocs, ensemble pour toutes les lignes, et chaque hypothèse est tirée dans sa plage ; les 95 % du milieu des nets ainsi obtenus font l'intervalle. Ce qui est compté n'est jamais tiré.",
    "break-even": "contribution après main-d'œuvre ÷ somme des coûts",
    tornado: "net recalculé avec une seule hypothèse ou une seule quantité à chaque bout de sa plage",
    flip: "valeur d'une hypothèse pour laquelle, le reste égal, le net est nul",
    placebo:
      "heures prises aux autres hors tour − heures cédées de même, pour 1\u202F000 heures produites pour ce client ; la même mesure, avec le même test, pour chacun",
    "placebo.adjusted":
      "chances d'obtenir autant par hasard, corrigées du nombre de clients regardés (Holm) : la plus petite × n, la suivante × (n − 1), et ainsi de suite, sans jamais décroître",

    "line.expedite":
      "somme des frais d'express et de sous-traitance d'urgence portés par les commandes du client",
    "line.own-penalties": "somme des pénalités et avoirs portés par les commandes du client",
    "line.others-penalties":
      "pénalités et frais d'express des commandes d'autres clients que le rejeu trouve en retard à cause du client, pour la part des heures prises qu'il a demandée : le reste est notre propre choix",
    "line.meetings":
      "(heures de réunion et de crise passées pour le client − sa part de la production × toutes les heures de réunion et de crise) × coût d'une heure",
    "line.direct-overtime":
      "majoration et repos obligatoire des heures supplémentaires faites sur les commandes du client au-delà de ce qui était prévu : la plus basse de deux mesures",
    "line.induced-overtime":
      "majoration et repos obligatoire des heures supplémentaires faites pour d'autres parce que le client est passé devant, celles que la règle de la maison aurait évitées, pour la part des heures prises qu'il a demandée : le reste est notre propre choix",
    "line.absence":
      "arrêts associés aux semaines de forte charge × jours par arrêt × paie d'un jour × (part maintenue − indemnité reçue + surcoût du remplacement)",
    "line.late-payment": "Σ montant × jours de retard ÷ 365 × coût du capital, facture par facture",
    "line.prompt-payment":
      "Σ montant × jours d'avance ÷ 365 × coût du capital, facture par facture : ce que le client rend",
    "line.departures":
      "départs associés à la charge du client × mois de paie que coûte un départ × paie d'un mois",

    "memo.concession": "Σ prix du tarif − prix facturé, commande par commande",
    "memo.fixed-cost-carried":
      "coût fixe annuel × durée de la période × part du client dans les heures du goulot, à défaut dans le chiffre d'affaires",
    "memo.late-payment-claim":
      "Σ montant × jours de retard ÷ 365 × taux légal + indemnité forfaitaire × factures payées en retard",
    "memo.same-gain":
      "le plus petit des deux : heures supplémentaires induites, pénalités et express des autres ; le plus grand est dans le net",
    "memo.clients-at-risk":
      "contribution des commandes d'autres clients mises en retard × part de cette contribution qui s'en va",

    "memo.concession.why":
      "Le chiffre d'affaires est celui facturé : une ligne compterait la remise deux fois.",
    "memo.fixed-cost-carried.why":
      "La contribution le contient déjà. Sans ce client, il resterait à porter par les autres.",
    "memo.late-payment-claim.why": "Un droit que la maison n'a pas exercé n'est pas un coût.",
    "memo.same-gain.why":
      "Suivre la règle de la maison aurait évité l'un ou l'autre, pas les deux : le même gain n'est facturé qu'une fois.",
    "memo.clients-at-risk.why": "C'est attendu, pas constaté : le net n'en tient pas compte.",

    "rule.E1":
      "A-t-il pris plus d'heures aux autres qu'un tirage au sort des étiquettes ne lui en donnerait, et au moins 1 % de leur attente, sous chacune des règles que suit la maison ?",
    "rule.E2":
      "La moitié au moins des heures prises porte-t-elle une demande de sa part, faite avant le départ ?",
    "rule.E3":
      "Chaque commande des autres a-t-elle perdu plus d'un dixième de jour, et de façon stable d'un mois à l'autre ?",
    "rule.E4":
      "Sans une semaine, sans une équipe ou sans une commande, quelle qu'elle soit, le signe reste-t-il le même ?",
    "rule.E5":
      "Même au plus favorable, avec 95 chances sur 100, le net sans les montants attendus reste-t-il sous zéro ?",
    "rule.E6":
      "Deux trimestres de suite montrent-ils chacun des heures prises, des jours perdus et un net négatif ?",

    "rule.E1.formula":
      "S = Σ (heures prises à un travail que la règle place devant − heures perdues de même) ; les étiquettes des clients sont échangées entre commandes de la même quinzaine et de la même taille ; chances = (1 + tirages où S est au moins aussi grand) ÷ (1 + tirages)",
    "rule.E2.formula": "heures prises avec demande ÷ heures prises",
    "rule.E3.formula":
      "jours imposés ÷ commandes des autres, et test t unilatéral sur les sommes de blocs de quatre semaines",
    "rule.E4.formula":
      "S et les jours imposés recalculés en ôtant chaque semaine, chaque équipe, chaque commande, tour à tour",
    "rule.E5.formula": "limite haute unilatérale du net comptabilisé et imputé",
    "rule.E6.formula": "E1, jours imposés et net estimé, trimestre par trimestre",

    "axis.dependency": "chiffre d'affaires du client ÷ celui de tous les clients au montant positif",
    "axis.overtime":
      "(heures supplémentaires directes + induites) ÷ heures supplémentaires payées ; le reste est du volume prévu ou reste inexpliqué",
    "axis.delays":
      "Σ sur les commandes des autres : fin dans le rejeu de ce qui s'est passé − fin dans le rejeu par la règle de la maison",
    "axis.people":
      "taux d'arrêts des semaines où un quart des heures au moins va au client ÷ taux des autres semaines, à équipe et saison égales (Mantel-Haenszel)",

    "gate.client-orders": "commandes du client sur la période",
    "gate.operations": "opérations commencées sur la période",
    "gate.waits": "opérations dont l'attente est connue",
    "gate.house-rule": "part des départs des autres clients que la meilleure règle explique",
    "gate.weeks": "semaines où une opération au moins est commencée",
    "gate.replay":
      "écart médian entre les fins rejouées et les fins enregistrées, en part du temps de passage",
    "gate.client-work": "opérations du client commencées sur la période",
    "gate.other-clients": "autres clients à qui prendre des heures",
  },
  {
    revenue: "billable amounts of the client's orders placed in the period, cancelled ones left out",
    "variable-cost": "materials and subcontracting of these orders, as the ledger has them order by order",
    labour: "production hours entered on the client's orders × what an hour of each person costs",
    contribution: "revenue − variable cost",
    "contribution-after-labour": "revenue − variable cost − avoidable share of labour × cost of its labour",
    "bottleneck-hour":
      "contribution ÷ hours at the bottleneck, the work centre with the most standard hours per open machine-hour",
    net: "contribution after labour − every cost line + what the client gives back",
    "net.interval":
      "weeks are drawn in blocks, together for all lines, and each assumption is drawn within its range; the middle 95% of the nets so obtained are the interval. What is counted is never drawn.",
    "break-even": "contribution after labour ÷ sum of the costs",
    tornado: "the net again with one assumption or one quantity alone at each end of its range",
    flip: "value of an assumption at which, all else equal, the net is zero",
    placebo:
      "hours taken from the others out of turn − hours lost the same way, for 1,000 hours produced for this client; the same measure, with the same test, for each of them",
    "placebo.adjusted":
      "chances of as much by chance, corrected for the number of clients looked at (Holm): the smallest × n, the next × (n − 1), and so on, never falling",

    "line.expedite": "sum of express freight and emergency subcontracting on the client's orders",
    "line.own-penalties": "sum of penalties and credits on the client's orders",
    "line.others-penalties":
      "penalties and express freight of other clients' orders that the replay finds late because of the client, in the part of the hours taken that it asked for: the rest is our own choice",
    "line.meetings":
      "(hours of meetings and firefighting for the client − its share of production × all hours of meetings and firefighting) × cost of an hour",
    "line.direct-overtime":
      "premium and compulsory rest of overtime on the client's orders beyond what was planned: the lower of two measures",
    "line.induced-overtime":
      "premium and compulsory rest of overtime worked for others because the client went first, the part that the house rule would have avoided, as far as it asked for the hours that it took: the rest is our own choice",
    "line.absence":
      "spells that go together with weeks of heavy load × days per spell × pay of a day × (share kept − allowance received + extra cost of replacing)",
    "line.late-payment": "Σ amount × days late ÷ 365 × cost of capital, invoice by invoice",
    "line.prompt-payment":
      "Σ amount × days early ÷ 365 × cost of capital, invoice by invoice: what the client gives back",
    "line.departures":
      "departures that go together with the client's load × months of pay that a departure costs × pay of a month",

    "memo.concession": "Σ list price − invoiced price, order by order",
    "memo.fixed-cost-carried":
      "yearly fixed cost × length of the period × the client's share of bottleneck hours, or of revenue for want of them",
    "memo.late-payment-claim":
      "Σ amount × days late ÷ 365 × legal rate + fixed indemnity × invoices paid late",
    "memo.same-gain":
      "the smaller of two: induced overtime, the others' penalties and express freight; the larger is in the net",
    "memo.clients-at-risk":
      "contribution of other clients' orders that were made late × the part of that contribution that leaves",

    "memo.concession.why": "Revenue is as invoiced: a line would count the discount twice.",
    "memo.fixed-cost-carried.why":
      "The contribution holds it already. Without this client it would be left for the others to carry.",
    "memo.late-payment-claim.why": "A right that the house did not use is not a cost.",
    "memo.same-gain.why":
      "Following the house's rule would have avoided one or the other, not both: the same gain is billed once.",
    "memo.clients-at-risk.why": "It is expected, not observed: the net does not hold it.",

    "rule.E1":
      "Did it take more hours from the others than labels drawn by lot would give it, and at least 1% of their waiting, under each of the rules that the house follows?",
    "rule.E2": "Does at least half of the hours taken carry a request of its own, made before the start?",
    "rule.E3":
      "Did each order of the others lose more than a tenth of a day, steadily from one month to the next?",
    "rule.E4": "Without any one week, team or order, whichever it is, does the sign stay the same?",
    "rule.E5":
      "Even at its most favourable, with 95 chances in 100, does the net without expected amounts stay below zero?",
    "rule.E6": "Do two quarters in a row each show hours taken, days lost and a negative net?",

    "rule.E1.formula":
      "S = Σ (hours taken from work that the rule puts first − hours lost the same way); the clients' labels are exchanged between orders of the same fortnight and the same size; chances = (1 + draws with S at least as large) ÷ (1 + draws)",
    "rule.E2.formula": "hours taken with a request ÷ hours taken",
    "rule.E3.formula":
      "days imposed ÷ orders of the others, and a one-sided t test on sums of four-week blocks",
    "rule.E4.formula": "S and the days imposed again, leaving out each week, each team, each order in turn",
    "rule.E5.formula": "one-sided upper limit of the booked and attributed net",
    "rule.E6.formula": "E1, days imposed and estimated net, quarter by quarter",

    "axis.dependency": "the client's revenue ÷ that of all clients with a positive amount",
    "axis.overtime":
      "(direct + induced overtime) ÷ payroll overtime; the rest is planned volume or remains unexplained",
    "axis.delays":
      "Σ over the others' orders: completion in the replay of what happened − completion in the replay by the house rule",
    "axis.people":
      "rate of absence spells in weeks with at least a quarter of the hours for the client ÷ rate of the other weeks, for the same team and season (Mantel-Haenszel)",

    "gate.client-orders": "the client's orders in the period",
    "gate.operations": "operations begun in the period",
    "gate.waits": "operations whose wait is known",
    "gate.house-rule": "share of the other clients' starts that the best rule explains",
    "gate.weeks": "weeks in which at least one operation is begun",
    "gate.replay": "median gap between replayed and recorded completions, as a part of flow time",
    "gate.client-work": "operations of the client begun in the period",
    "gate.other-clients": "other clients from whom hours could be taken",
  },
);
