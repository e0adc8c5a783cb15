/** The sentences that open the page. */
import { catalogue } from "#client/i18n/message.ts";

export const heroMessages = catalogue(
  {
    kicker: "Planning · {name} · {period}",
    "jumps.replayed":
      "{name} est passé devant {orders, plural, one {# commande prête} other {# commandes prêtes}} avant les siennes ; {late, plural, one {# est arrivée} other {# sont arrivées}} en retard, soit {days} imposés, {interval}.",
    "jumps.hours":
      "{name} est passé devant {orders, plural, one {# commande prête} other {# commandes prêtes}} avant les siennes et leur a pris {hours}.",
    "jumps.none": "{name} ne passe pas devant les autres clients.",
    "jumps.balanced": "{name} passe devant les autres comme tous passent devant tous.",
    "jumps.withoutRule":
      "{name} est passé devant {orders, plural, one {# commande prête} other {# commandes prêtes}} avant les siennes ; la règle de la maison n'est pas connue.",
    interval: "entre {low} et {high}",
    "lead.none":
      "Ce qu'il a pris hors de son tour fait {share} de l'attente des autres, sous la tolérance de {tolerance}. Ce qu'ils attendent encore derrière lui est la file ordinaire.",
    "lead.noneReady":
      "Ce qu'il a pris à du travail prêt plus tôt fait {share} de l'attente des autres, sous la tolérance de {tolerance}. Ce qu'ils attendent encore derrière lui est la file ordinaire.",
    "lead.balanced":
      "Il a pris {taken} hors de son tour, soit {ratio} fois ce que donnerait sa part du travail, et en a perdu {lost} de la même façon : c'est le désordre des départs, pas un privilège.",
    "lead.balancedReady":
      "Il a pris {taken} à du travail prêt plus tôt, soit {ratio} fois ce que donnerait sa part du travail, et en a perdu {lost} de la même façon : c'est le désordre des départs, pas un privilège.",
    "lead.requested":
      "{dated} des heures prises portent une demande datée, {undated} seulement un indicateur de priorité ou un privilège en vigueur ; {none} n'en portent aucune et comptent comme {own}.",
    "lead.requestedAll":
      "{dated} des heures prises portent une demande datée, {undated} un indicateur de priorité ou un privilège en vigueur.",
    "lead.unrequested": "Aucune des heures prises ne porte de demande : elles comptent comme {own}.",
    "lead.own": "notre propre choix",
    "lead.rule":
      "Avec la règle de la maison, les autres clients passeraient de {recorded} à {byRule} de commandes à temps et complètes, soit {points} points, {interval}.",
    "lead.chance": "L'intervalle contient zéro : le retard imposé n'est pas prouvé.",
    "lead.withoutRule":
      "Il a pris {hours} à du travail prêt plus tôt ; sans règle connue, rien ne dit combien la maison aurait donné.",
    "lead.next": "Prochaines victimes : {count, number}",
    "lead.nextNone": "Aucune prochaine victime en vue",
    "lead.nextUnknown": "Prochaines victimes : non calculables",
    "open.days": "Ouvrir les commandes derrière ces jours",
    "note.unknown":
      "{count, plural, one {# opération sans heure de mise à disposition ne compte pas} other {# opérations sans heure de mise à disposition ne comptent pas}} : leur attente n'est pas connue.",
    "note.derived":
      "{count, plural, one {# heure de mise à disposition est déduite} other {# heures de mise à disposition sont déduites}} de la fin de l'opération précédente.",
    "note.early":
      "{share} des opérations commencent avant l'heure à laquelle elles étaient dites prêtes (toléré : {tolerance}) : ces heures sont à revoir.",
    "note.ends":
      "{count, plural, one {# opération commencée n'a pas de fin saisie alors que la suite la montre finie : une fin est supposée} other {# opérations commencées n'ont pas de fin saisie alors que la suite les montre finies : une fin est supposée}}, au temps standard et au plus tard quand la suite commence.",
    "note.machines":
      "Aucune machine n'est enregistrée : les opérations ont été placées sur la première machine libre.",
    "note.employees": "Les machines sont déduites des personnes qui ont saisi leurs heures.",
    "note.calendar":
      "Sans horaires enregistrés pour {centres}, le calendrier est déduit des opérations : l'attente totale se situe entre {low} et {high}.",
    "note.moreCentres": "{count, plural, one {# autre poste} other {# autres postes}}",
    "note.open": "Ouvrir la méthode et les preuves",
  },
  {
    kicker: "Planning · {name} · {period}",
    "jumps.replayed":
      "{name} went ahead of {orders, plural, one {# order that was} other {# orders that were}} ready before its own; {late, plural, one {# arrived} other {# arrived}} late, {days} imposed, {interval}.",
    "jumps.hours":
      "{name} went ahead of {orders, plural, one {# order that was} other {# orders that were}} ready before its own and took {hours} from them.",
    "jumps.none": "{name} does not go ahead of the other clients.",
    "jumps.balanced": "{name} goes ahead of the others as all go ahead of all.",
    "jumps.withoutRule":
      "{name} went ahead of {orders, plural, one {# order that was} other {# orders that were}} ready before its own; the house rule is not known.",
    interval: "between {low} and {high}",
    "lead.none":
      "What it took out of turn is {share} of the others' waiting, below the tolerance of {tolerance}. What else they wait behind it is the ordinary queue.",
    "lead.noneReady":
      "What it took from work that was ready earlier is {share} of the others' waiting, below the tolerance of {tolerance}. What else they wait behind it is the ordinary queue.",
    "lead.balanced":
      "It took {taken} out of turn, {ratio} times what its part of the work would give, and lost {lost} in the same way: that is disorder of the starts, not a privilege.",
    "lead.balancedReady":
      "It took {taken} from work that was ready earlier, {ratio} times what its part of the work would give, and lost {lost} in the same way: that is disorder of the starts, not a privilege.",
    "lead.requested":
      "{dated} of the hours taken carry a dated request, {undated} only a priority flag or a privilege in force; {none} carry none and count as {own}.",
    "lead.requestedAll":
      "{dated} of the hours taken carry a dated request, {undated} a priority flag or a privilege in force.",
    "lead.unrequested": "None of the hours taken carries a request: they count as {own}.",
    "lead.own": "our own choice",
    "lead.rule":
      "By the house rule the other clients would go from {recorded} to {byRule} of orders on time and in full, {points} points, {interval}.",
    "lead.chance": "The interval contains zero: the imposed delay is not proven.",
    "lead.withoutRule":
      "It took {hours} from work that was ready earlier; without a known rule nothing tells how much the house would have given.",
    "lead.next": "Next victims: {count, number}",
    "lead.nextNone": "No next victim in sight",
    "lead.nextUnknown": "Next victims: not computable",
    "open.days": "Open the orders behind these days",
    "note.unknown":
      "{count, plural, one {# operation without a ready time does not count} other {# operations without a ready time do not count}}: their wait is not known.",
    "note.derived":
      "{count, plural, one {# ready time is taken} other {# ready times are taken}} from the end of the operation before.",
    "note.early":
      "{share} of the operations begin before they were said to be ready (tolerated: {tolerance}): these times need a look.",
    "note.ends":
      "{count, plural, one {# operation was begun and has no end, though later records show that it is over: an end is presumed} other {# operations were begun and have no end, though later records show that they are over: an end is presumed}}, after the standard time and no later than what follows.",
    "note.machines": "No machine is recorded: operations were laid to the first machine that was free.",
    "note.employees": "Machines are inferred from the people who entered their hours.",
    "note.moreCentres": "{count, plural, one {# other work centre} other {# other work centres}}",
    "note.calendar":
      "Without recorded shifts at {centres}, the calendar is derived from the operations; total waiting lies between {low} and {high}.",
    "note.open": "Open method and evidence",
  },
);
