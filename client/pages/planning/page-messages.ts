/** The sentences of the page's states. */
import { catalogue } from "#client/i18n/message.ts";

export const pageMessages = catalogue(
  {
    title: "Planning",
    "state.waiting": "Calcul en cours",
    "state.outdated": "Calcul en cours ; les chiffres affichés sont les précédents",
    "state.reading": "Lecture des opérations",
    "state.attributing": "Attribution des attentes",
    "state.replaying": "Rejeu de l'atelier : {done, number} sur {total, number}",
    "state.stopped": "Le calcul a été arrêté.",
    "state.again": "Recommencer",
    "state.failed": "Le calcul des attentes s'est arrêté ({code}). Les données n'ont pas changé.",
    "state.unknownClient": "Le client « {client} » n'existe pas dans le registre.",
    "state.forgetClient": "Examiner le premier client",
    "empty.title": "Qui attend derrière qui n'est pas calculable.",
    "empty.import": "Importer des fichiers",
  },
  {
    title: "Planning",
    "state.waiting": "Computing",
    "state.outdated": "Computing; the figures shown are the previous ones",
    "state.reading": "Reading the operations",
    "state.attributing": "Attributing the waits",
    "state.replaying": "Replaying the shop: {done, number} of {total, number}",
    "state.stopped": "The computation was stopped.",
    "state.again": "Start again",
    "state.failed": "Computing the waits stopped ({code}). The data has not changed.",
    "state.unknownClient": "The ledger has no client “{client}”.",
    "state.forgetClient": "Examine the largest client",
    "empty.title": "Who waits behind whom cannot be computed.",
    "empty.import": "Import files",
  },
);
