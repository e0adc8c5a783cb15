/** The sentences that open the page. */
import { catalogue } from "#client/i18n/message.ts";

export const heroMessages = catalogue(
  {
    kicker: "Personnes · {name} · {period}",
    "kicker.noClient": "Personnes · {period}",
    "overtime.followed":
      "{share} des heures supplémentaires suivent les changements demandés par {name}, {interval} ; {unexplained} restent inexpliquées.",
    "overtime.directOnly":
      "{share} des heures supplémentaires sont faites pour des changements demandés par {name} ; la part induite n'est pas calculable, {unexplained} restent inexpliquées.",
    "overtime.inducedOnly":
      "{share} des heures supplémentaires rattrapent du travail déplacé par {name}, {interval} ; la part directe n'est pas calculable, {unexplained} restent inexpliquées.",
    "overtime.untraced": "L'origine des heures supplémentaires n'est pas calculable.",
    "overtime.nonePaid": "Aucune heure supplémentaire n'est payée sur la période.",
    "overtime.waiting": "Les heures supplémentaires sont en cours de calcul.",
    "overtime.failed": "Les heures supplémentaires n'ont pas pu être calculées.",
    "overtime.chance": "L'intervalle contient zéro : il se peut qu'aucune heure ne suive ses changements.",
    "open.hours": "Ouvrir le calcul des heures",
    "open.effect": "Ouvrir le calcul de ce rapport",
    "effect.called":
      "Les semaines de forte charge {name} comptent aussi {change}, {interval}, à équipe et saison égales. C'est une association entre semaines : elle ne dit rien d'une personne.",
    "effect.dose":
      "{outcome} : le rapport est de {ratio}, {interval}, d'une semaine sans heure pour {name} à une semaine entière, à équipe et saison égales. C'est une association entre semaines : elle ne dit rien d'une personne.",
    "effect.removed":
      "Sur {outcome}, un témoin bouge aussi : ce qui ne devrait rien changer change de même, et nous n'en concluons rien.",
    "effect.open":
      "Sur la santé et le repos, nos effectifs ne permettent pas de conclure : le plus petit écart que nous aurions pu voir est de {change}.",
    "effect.unknown": "Ce que ces semaines changent pour les personnes n'est pas calculable.",
    "method.open": "Méthode et paramètres",
    "note.limits":
      "Le nombre d'heures de chacun n'est montré nulle part ; toute figure est un agrégat publié, relu par un contrôle de recoupement.",
  },
  {
    kicker: "People · {name} · {period}",
    "kicker.noClient": "People · {period}",
    "overtime.followed":
      "{share} of overtime follows changes that {name} asked for, {interval}; {unexplained} remains unexplained.",
    "overtime.directOnly":
      "{share} of overtime is worked for changes that {name} asked for; the induced part cannot be computed, {unexplained} remains unexplained.",
    "overtime.inducedOnly":
      "{share} of overtime catches up on work that {name} displaced, {interval}; the direct part cannot be computed, {unexplained} remains unexplained.",
    "overtime.untraced": "Where overtime comes from cannot be computed.",
    "overtime.nonePaid": "No overtime is paid in the period.",
    "overtime.waiting": "Overtime is being computed.",
    "overtime.failed": "Overtime could not be computed.",
    "overtime.chance": "The interval contains zero: it may be that no hour follows its changes.",
    "open.hours": "Open how the hours are computed",
    "open.effect": "Open how this ratio is computed",
    "effect.called":
      "Weeks of heavy {name} load also have {change}, {interval}, for the same team and season. This is an association between weeks: it tells nothing about a person.",
    "effect.dose":
      "{outcome}: the ratio is {ratio}, {interval}, from a week without hours for {name} to a whole week, for the same team and season. This is an association between weeks: it tells nothing about a person.",
    "effect.removed":
      "On {outcome}, a control moves too: what should change nothing changes it as well, and we conclude nothing.",
    "effect.open":
      "On health and rest, our numbers are too small to tell: the smallest difference that we could have seen is {change}.",
    "effect.unknown": "What these weeks change for people cannot be computed.",
    "method.open": "Method and parameters",
    "note.limits":
      "Nobody's hours are shown anywhere; every figure is a released aggregate, checked against being worked out from others.",
  },
);
