/** The sentences of the page itself: its headline, its steps, its foot. */
import { catalogue } from "#client/i18n/message.ts";

export const dataMessages = catalogue(
  {
    title: "Données",
    kicker: "Données · registre et imports",
    "kicker.import": "Données · importer des fichiers",
    "headline.loading": "Lecture du registre",
    "headline.empty": "Deux fichiers suffisent pour commencer : vos clients et vos commandes.",
    "headline.demo": "Ces chiffres sont ceux d'une entreprise fictive ; vos fichiers les remplaceront.",
    "headline.filled":
      "Le registre compte {rows, plural, one {# ligne} other {# lignes}} dans {tables, plural, one {# table} other {# tables}} sur {all, number}.",
    "headline.uploading": "Vos fichiers arrivent ; rien n'est encore écrit.",
    "headline.reading": "Vos fichiers sont lus ; rien n'est encore écrit.",
    "headline.committing": "Vos lignes entrent au registre, toutes ou aucune.",
    "headline.ready":
      "{landed, plural, one {# ligne est prête} other {# lignes sont prêtes}}, aucune n'est refusée.",
    "headline.readyKnown":
      "{landed, plural, one {# ligne est prête} other {# lignes sont prêtes}} ; {identical, plural, one {# était déjà là} other {# étaient déjà là}}, aucune n'est refusée.",
    "headline.rejects":
      "{landed, number} lignes sur {read, number} sont prêtes ; {rejected, plural, one {# serait refusée} other {# seraient refusées}}, aucune n'est perdue.",
    "headline.rejectsKnown":
      "{landed, number} lignes sur {read, number} sont prêtes, {identical, number} étaient déjà là ; {rejected, plural, one {# serait refusée} other {# seraient refusées}}, aucune n'est perdue.",
    "headline.asking":
      "{questions, plural, one {Une question attend} other {# questions attendent}} votre réponse ; rien n'est encore écrit.",
    "headline.refused":
      "{files, plural, one {Un fichier ne peut pas être lu} other {# fichiers ne peuvent pas être lus}} ; rien n'est écrit tant qu'il en reste un.",
    "headline.missing":
      "{fields, plural, one {Un champ obligatoire attend sa colonne} other {# champs obligatoires attendent leur colonne}} ; rien n'est encore écrit.",
    "headline.unchanged": "Toutes ces lignes étaient déjà là : rien ne change.",
    "headline.landed":
      "{landed, plural, one {# ligne est entrée} other {# lignes sont entrées}} au registre.",
    "headline.landedRejects":
      "{landed, plural, one {# ligne est entrée} other {# lignes sont entrées}} au registre ; {rejected, plural, one {# est mise de côté} other {# sont mises de côté}}, à corriger.",
    "lead.empty":
      "Un export CSV de votre logiciel suffit. Avant toute écriture, vous verrez ce qui a été reconnu et chaque ligne refusée, avec sa raison ; un import s'annule.",
    "lead.demo":
      "Le premier import remplace la démonstration ; elle reste dans l'historique et peut revenir.",
    "lead.covered": "Commandes du {period}, bornes incluses.",
    steps: "Étapes de l'import",
    "step.files": "Fichiers",
    "step.columns": "Correspondance",
    "step.preview": "Aperçu",
    "step.rejects": "Rejets",
    "step.commit": "Validation",
    "step.files.todo": "un ou plusieurs, ou un dossier",
    "step.files.done": "{files, plural, one {# fichier} other {# fichiers}}",
    "step.columns.todo": "à chaque colonne, son champ",
    "step.columns.done": "{columns, plural, one {# colonne} other {# colonnes}}, {check, number} à vérifier",
    "step.columns.checked": "{columns, plural, one {# colonne} other {# colonnes}}, rien à vérifier",
    "step.preview.todo": "les comptes et les premières lignes",
    "step.preview.done":
      "{tables, plural, one {# table} other {# tables}}, {rows, plural, one {# ligne} other {# lignes}}",
    "step.rejects.todo": "chaque ligne refusée, avec sa raison",
    "step.rejects.done":
      "{rows, plural, one {# ligne} other {# lignes}}, {reasons, plural, one {# motif} other {# motifs}}",
    "step.rejects.none": "aucune ligne refusée",
    "step.commit.todo": "tout ou rien, annulable",
    "step.commit.done": "fait, annulable",
    local: "Aucune ligne ne quitte cette machine.",
  },
  {
    title: "Data",
    kicker: "Data · ledger and imports",
    "kicker.import": "Data · import files",
    "headline.loading": "Reading the ledger",
    "headline.empty": "Two files are enough to start: your clients and your orders.",
    "headline.demo": "These figures belong to a made-up company; your files will replace them.",
    "headline.filled":
      "The ledger holds {rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}} of {all, number}.",
    "headline.uploading": "Your files are arriving; nothing is written yet.",
    "headline.reading": "Your files are being read; nothing is written yet.",
    "headline.committing": "Your rows are entering the ledger, all or none.",
    "headline.ready": "{landed, plural, one {# row is ready} other {# rows are ready}}, none is rejected.",
    "headline.readyKnown":
      "{landed, plural, one {# row is ready} other {# rows are ready}}; {identical, plural, one {# was there already} other {# were there already}}, none is rejected.",
    "headline.rejects":
      "{landed, number} rows of {read, number} are ready; {rejected, plural, one {# would be rejected} other {# would be rejected}}, none is lost.",
    "headline.rejectsKnown":
      "{landed, number} rows of {read, number} are ready, {identical, number} were there already; {rejected, plural, one {# would be rejected} other {# would be rejected}}, none is lost.",
    "headline.asking":
      "{questions, plural, one {One question awaits} other {# questions await}} your answer; nothing is written yet.",
    "headline.refused":
      "{files, plural, one {One file cannot be read} other {# files cannot be read}}; nothing is written as long as one remains.",
    "headline.missing":
      "{fields, plural, one {One required field waits for its column} other {# required fields wait for their columns}}; nothing is written yet.",
    "headline.unchanged": "All these rows were there already: nothing changes.",
    "headline.landed": "{landed, plural, one {# row has entered} other {# rows have entered}} the ledger.",
    "headline.landedRejects":
      "{landed, plural, one {# row has entered} other {# rows have entered}} the ledger; {rejected, plural, one {# is set aside} other {# are set aside}}, to be put right.",
    "lead.empty":
      "A CSV export of your software is enough. Before anything is written you see what was recognised and every rejected row with its reason; an import can be undone.",
    "lead.demo": "The first import replaces the demonstration; it stays in the history and can come back.",
    "lead.covered": "Orders of {period}, both days included.",
    steps: "Steps of the import",
    "step.files": "Files",
    "step.columns": "Mapping",
    "step.preview": "Preview",
    "step.rejects": "Rejects",
    "step.commit": "Commit",
    "step.files.todo": "one or several, or a folder",
    "step.files.done": "{files, plural, one {# file} other {# files}}",
    "step.columns.todo": "each column and its field",
    "step.columns.done": "{columns, plural, one {# column} other {# columns}}, {check, number} to check",
    "step.columns.checked": "{columns, plural, one {# column} other {# columns}}, nothing to check",
    "step.preview.todo": "the counts and the first rows",
    "step.preview.done":
      "{tables, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}",
    "step.rejects.todo": "every rejected row with its reason",
    "step.rejects.done":
      "{rows, plural, one {# row} other {# rows}}, {reasons, plural, one {# reason} other {# reasons}}",
    "step.rejects.none": "no rejected row",
    "step.commit.todo": "all or nothing, can be undone",
    "step.commit.done": "done, can be undone",
    local: "No row leaves this machine.",
  },
);
