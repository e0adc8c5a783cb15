/** The sentences of what an import was made of, and of what happened to it. */
import { catalogue } from "#client/i18n/message.ts";

export const historyDetailsMessages = catalogue(
  {
    events: "Ce qui lui est arrivé",
    committed: "intégré",
    undone: "annulé",
    redone: "rétabli",
    superseded: "remplacé par de vrais fichiers",
    event: "{when} : {what} {by}",
    download: "Télécharger {file} tel qu'il a été donné",
    mapping: "Télécharger la correspondance (JSON)",
    "mapping.none": "Aucun choix n'a été nécessaire pour lire ces fichiers.",
    "mapping.how":
      "Les choix avec lesquels ces fichiers ont été lus ; la ligne de commande les prend avec --mapping.",
    "hash.full": "Empreinte entière de {file}",
    "hash.copy": "Copier",
    "hash.copyOf": "Copier l'empreinte de {file}",
    "hash.copied": "copiée",
    "tables.title": "Lignes par table",
    "files.title": "Fichiers reçus",
  },
  {
    events: "What happened to it",
    committed: "committed",
    undone: "undone",
    redone: "redone",
    superseded: "superseded by real files",
    event: "{when}: {what} {by}",
    download: "Download {file} as it was given",
    mapping: "Download the mapping (JSON)",
    "mapping.none": "No choice was needed to read these files.",
    "mapping.how":
      "The choices with which these files were read; the command line takes them with --mapping.",
    "hash.full": "Whole hash of {file}",
    "hash.copy": "Copy",
    "hash.copyOf": "Copy the hash of {file}",
    "hash.copied": "copied",
    "tables.title": "Rows by table",
    "files.title": "Files received",
  },
);
