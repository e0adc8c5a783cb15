/** What went wrong, and what to do: one sentence for each code that the server or the connection can give. */
import type { ErrorCode } from "#shared/error-code.ts";
import { catalogue } from "#client/i18n/message.ts";

const fr = {
  OFFLINE: "Le serveur ne répond pas. Vérifiez qu'il tourne, puis relancez ; rien n'a changé.",
  BAD_REQUEST: "Le serveur n'a pas compris la demande. Rechargez la page, puis recommencez.",
  FORBIDDEN_ORIGIN:
    "La demande venait d'un autre site et a été refusée. Ouvrez la page à son adresse habituelle.",
  HOST_NOT_ALLOWED:
    "Cette adresse n'est pas celle du serveur. Ouvrez la page à l'adresse qu'il affiche au démarrage.",
  NOT_FOUND: "Les fichiers envoyés ne sont plus là, le serveur ayant redémarré. Donnez-les de nouveau.",
  PAYLOAD_TOO_LARGE:
    "Ce fichier est plus gros que la page ne l'accepte. La ligne de commande n'a pas de limite.",
  UNSUPPORTED_MEDIA_TYPE: "Ce type de contenu n'est pas accepté. Donnez un fichier CSV.",
  DATA_FOLDER_IN_USE: "Un autre programme utilise ce dossier de données. Arrêtez-le, puis relancez.",
  DATA_FOLDER_NEWER: "Ce dossier de données vient d'une version plus récente. Mettez Contrepoids à jour.",
  RECORD_DAMAGED: "Le registre est abîmé. Restaurez une sauvegarde dans un nouveau dossier.",
  DISK_FULL: "Le disque est trop plein. Libérez de la place, puis relancez ; rien n'a changé.",
  BUSY: "Trop de demandes à la fois. Relancez dans un instant.",
  CANCELLED: "Arrêté. Rien n'a changé.",
  IMPORT_REFUSED: "Cet import est refusé. Rien n'a changé.",
  IMPORT_NOT_FOUND: "Cet import n'est plus là, le serveur ayant redémarré. Donnez les fichiers de nouveau.",
  IMPORT_ALREADY_COMMITTED: "Cet import est déjà entré au registre. Voyez l'historique.",
  IMPORT_OUT_OF_DATE: "Le registre a changé depuis la lecture. Relisez les fichiers pour un aperçu à jour.",
  REJECTS_NOT_ACCEPTED:
    "Des lignes de clients ou de commandes sont refusées. Donnez votre accord, ou corrigez-les.",
  UNDO_BREAKS_REFERENCES: "Un import plus récent a besoin de celui-ci. Annulez d'abord le plus récent.",
  NOT_A_BACKUP: "Ce fichier n'est pas une sauvegarde entière. Rien n'a changé.",
  FOLDER_NOT_EMPTY: "Ce dossier contient déjà des données. Choisissez un dossier vide.",
  PORT_IN_USE: "Un autre programme écoute sur ce port. Choisissez-en un autre.",
  READING_TOO_LONG:
    "La lecture a dépassé le temps permis. Donnez un fichier plus petit, ou passez par la ligne de commande.",
  READING_TOO_LARGE: "La lecture a dépassé la mémoire permise. Donnez un fichier plus petit.",
  MAPPING_NOT_FOUND: "Cette correspondance n'est plus gardée. Rechargez la page.",
  MAPPING_NAME_TAKEN: "Une autre correspondance porte ce nom. Choisissez-en un autre.",
  DATABASE_ADDRESS:
    "L'adresse de la base ne se lit pas. Écrivez postgres://utilisateur:mot-de-passe@serveur:5432/base.",
  DATABASE_UNREACHABLE: "La base ne répond pas à cette adresse. Vérifiez le serveur, le port et le réseau.",
  DATABASE_REFUSED:
    "La base refuse cet utilisateur, ce mot de passe ou le droit de lire. Demandez un accès en lecture seule.",
  DATABASE_NOT_RECOGNISED:
    "Cette base n'a ni les tables d'Odoo ni des vues nommées comme les tables du registre.",
  UNKNOWN_CLIENT: "Ce client n'existe pas au registre.",
  NO_SUCH_PATH: "Il n'y a rien à lire à cet endroit.",
  FAULT: "Contrepoids s'est arrêté sur un défaut. Les données n'ont pas changé ; relancez.",
} satisfies Record<ErrorCode | "OFFLINE", string>;

const en = {
  OFFLINE: "The server does not answer. Check that it runs, then retry; nothing has changed.",
  BAD_REQUEST: "The server did not understand the request. Reload the page, then start again.",
  FORBIDDEN_ORIGIN: "The request came from another site and was refused. Open the page at its usual address.",
  HOST_NOT_ALLOWED:
    "This address is not the server's. Open the page at the address that it prints when it starts.",
  NOT_FOUND: "The files that were sent are gone, the server was started again. Give them once more.",
  PAYLOAD_TOO_LARGE: "This file is larger than the page accepts. The command line has no limit.",
  UNSUPPORTED_MEDIA_TYPE: "This kind of content is not accepted. Give a CSV file.",
  DATA_FOLDER_IN_USE: "Another program uses this data folder. Stop it, then retry.",
  DATA_FOLDER_NEWER: "This data folder comes from a newer version. Update Contrepoids.",
  RECORD_DAMAGED: "The record is damaged. Restore a backup into a new folder.",
  DISK_FULL: "The disk is too full. Make room, then retry; nothing has changed.",
  BUSY: "Too much is asked at once. Retry in a moment.",
  CANCELLED: "Stopped. Nothing has changed.",
  IMPORT_REFUSED: "This import is refused. Nothing has changed.",
  IMPORT_NOT_FOUND: "This import is gone, the server was started again. Give the files once more.",
  IMPORT_ALREADY_COMMITTED: "This import is in the ledger already. See the history.",
  IMPORT_OUT_OF_DATE:
    "The ledger has changed since the files were read. Read them again for a preview that holds.",
  REJECTS_NOT_ACCEPTED: "Rows of clients or orders are rejected. Give your consent, or put them right.",
  UNDO_BREAKS_REFERENCES: "A later import needs this one. Undo the later one first.",
  NOT_A_BACKUP: "This file is not a whole backup. Nothing has changed.",
  FOLDER_NOT_EMPTY: "This folder holds data already. Choose an empty one.",
  PORT_IN_USE: "Another program listens on this port. Choose another one.",
  READING_TOO_LONG: "Reading took longer than is allowed. Give a smaller file, or use the command line.",
  READING_TOO_LARGE: "Reading took more memory than is allowed. Give a smaller file.",
  MAPPING_NOT_FOUND: "This mapping is no longer kept. Reload the page.",
  MAPPING_NAME_TAKEN: "Another mapping has this name. Choose another one.",
  DATABASE_ADDRESS: "The database's address cannot be read. Write postgres://user:password@host:5432/name.",
  DATABASE_UNREACHABLE: "The database does not answer at this address. Check server, port and network.",
  DATABASE_REFUSED:
    "The database refuses this user, password or the right to read. Ask for read-only access.",
  DATABASE_NOT_RECOGNISED:
    "This database holds neither Odoo's tables nor views named like tables of the ledger.",
  UNKNOWN_CLIENT: "The ledger has no such client.",
  NO_SUCH_PATH: "There is nothing to read in this place.",
  FAULT: "Contrepoids stopped on a fault. The data has not changed; retry.",
} satisfies Record<keyof typeof fr, string>;

export const failureMessages = catalogue(fr, en);

/** The same failures where more is known of them. */
export const failureDetailMessages = catalogue(
  {
    tooLarge:
      "{file} pèse plus de {limit}, la limite de la page. La ligne de commande n'en a pas : {command}.",
    ofFile: "{file} : {sentence}",
    breaks:
      "Sans cet import, {count, plural, one {# ligne} other {# lignes}} de {table} nommeraient une clé absente : {column} = {key}. Annulez d'abord l'import qui les a apportées.",
    inUse: "La démonstration ne se mêle pas à vos fichiers. Annulez d'abord vos imports, puis revenez-y.",
  },
  {
    tooLarge: "{file} is larger than {limit}, the limit of the page. The command line has none: {command}.",
    ofFile: "{file}: {sentence}",
    breaks:
      "Without this import, {count, plural, one {# row} other {# rows}} of {table} would name a key that is missing: {column} = {key}. First undo the import that brought them.",
    inUse: "The demonstration does not mix with your files. First undo your imports, then come back to it.",
  },
);
