/** The sentences of the page's states and of its context bar. */
import { catalogue } from "#client/i18n/message.ts";

export const pageMessages = catalogue(
  {
    title: "Personnes",
    "title.cse": "Page pour le CSE",
    "context.thresholds":
      "Seuils de publication : {hours} personnes (heures), {absence} (absences) · {withheld, plural, one {# vue retenue} other {# vues retenues}}",
    "context.cse": "Page pour le CSE",
    "state.waiting": "Calcul en cours",
    "state.outdated": "Calcul en cours ; les chiffres affichés sont les précédents",
    "state.reading": "Lecture des pointages",
    "state.attributing": "Attribution des heures",
    "state.replaying": "Rejeu de l'atelier : {done, number} sur {total, number}",
    "state.counted": "Calcul : {done, number} sur {total, number}",
    "state.stopped": "Le calcul a été arrêté.",
    "state.again": "Recommencer",
    "state.failed.people":
      "Le calcul des figures sur les personnes s'est arrêté ({code}). Les données n'ont pas changé.",
    "state.failed.overtime":
      "Le calcul des heures supplémentaires s'est arrêté ({code}). Les données n'ont pas changé.",
    "state.unknownClient": "Le client « {client} » n'existe pas dans le registre.",
    "state.forgetClient": "Examiner le premier client",
    "empty.title": "Le travail des personnes n'est pas calculable.",
    "empty.unlocks":
      "Avec des pointages : les heures supplémentaires et les limites du temps de travail. Avec des absences : les semaines qui en comptent plus. Avec un questionnaire : la charge et le soutien.",
    "empty.people": "Les figures sur les personnes ne sont pas calculables.",
    "empty.flow": "L'origine des heures supplémentaires n'est pas calculable.",
    "empty.flowWaiting": "Les heures supplémentaires sont en cours de calcul.",
    "empty.import": "Importer des fichiers",
  },
  {
    title: "People",
    "title.cse": "Works council page",
    "context.thresholds":
      "Release thresholds: {hours} people (hours), {absence} (absences) · {withheld, plural, one {# view withheld} other {# views withheld}}",
    "context.cse": "Works council page",
    "state.waiting": "Computing",
    "state.outdated": "Computing; the figures shown are the previous ones",
    "state.reading": "Reading the time entries",
    "state.attributing": "Attributing the hours",
    "state.replaying": "Replaying the shop: {done, number} of {total, number}",
    "state.counted": "Computing: {done, number} of {total, number}",
    "state.stopped": "The computation was stopped.",
    "state.again": "Start again",
    "state.failed.people": "Computing the figures about people stopped ({code}). The data has not changed.",
    "state.failed.overtime": "Computing overtime stopped ({code}). The data has not changed.",
    "state.unknownClient": "The ledger has no client “{client}”.",
    "state.forgetClient": "Examine the largest client",
    "empty.title": "People's work cannot be computed.",
    "empty.unlocks":
      "With time entries: overtime and the limits of working time. With absences: which weeks have more of them. With a survey: load and support.",
    "empty.people": "The figures about people cannot be computed.",
    "empty.flow": "Where overtime comes from cannot be computed.",
    "empty.flowWaiting": "Overtime is being computed.",
    "empty.import": "Import files",
  },
);
