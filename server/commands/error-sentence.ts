/** One English sentence for each expected failure, for a person at a terminal. */
import type { ErrorCode } from "#shared/error-code.ts";
import type { AppError } from "#server/errors.ts";

const sentences: Record<ErrorCode, string> = {
  BAD_REQUEST: "The request is not valid.",
  FORBIDDEN_ORIGIN: "The request came from another site.",
  HOST_NOT_ALLOWED: "The request names another host.",
  NOT_FOUND: "There is no such thing.",
  PAYLOAD_TOO_LARGE: "The file is larger than allowed.",
  UNSUPPORTED_MEDIA_TYPE: "The content is not of a supported type.",
  DATA_FOLDER_IN_USE:
    "Another process uses this data folder. Stop it first, or name another folder with --data.",
  DATA_FOLDER_NEWER: "This data folder was written by a newer version of Contrepoids.",
  RECORD_DAMAGED: "The record is damaged. Restore a backup into a new folder.",
  DISK_FULL: "The disk is too full. Nothing was changed.",
  BUSY: "Too much is asked at once. Try again in a moment.",
  CANCELLED: "Cancelled. Nothing was changed.",
  IMPORT_REFUSED: "The import is refused. Nothing was changed.",
  IMPORT_NOT_FOUND: "There is no import of that name.",
  IMPORT_ALREADY_COMMITTED: "That import has landed already.",
  IMPORT_OUT_OF_DATE: "The record changed since the files were read. Read them again.",
  REJECTS_NOT_ACCEPTED:
    "Clients or orders have rejects. Accept them with --accept-rejects, or mend the files.",
  UNDO_BREAKS_REFERENCES: "Rows of a later import refer to this one. Undo that import first.",
  NOT_A_BACKUP: "The file is not a whole backup. Nothing was changed.",
  FOLDER_NOT_EMPTY: "A record is restored into a new or empty folder only. Name another with --data.",
  READING_TOO_LONG: "reading a file took longer than is allowed; give a smaller file",
  READING_TOO_LARGE: "reading a file took more memory than is allowed; give a smaller file",
  MAPPING_NOT_FOUND: "no mapping of that name is kept",
  MAPPING_NAME_TAKEN: "another mapping has this name",
  DATABASE_ADDRESS: "the database's address cannot be read; give postgres://user:password@host:5432/name",
  DATABASE_UNREACHABLE: "the database does not answer at this address",
  DATABASE_REFUSED: "the database refuses this user or password, or the right to read",
  DATABASE_NOT_RECOGNISED:
    "the database holds neither Odoo's tables nor views named like tables of the ledger",
  UNKNOWN_CLIENT: "There is no such client.",
  NO_SUCH_PATH: "There is nothing to read there.",
  PORT_IN_USE: "Another program listens on this port. Choose one with --port, or 0 for any that is free.",
  FAULT: "A fault in Contrepoids.",
};

/** What happened, and the details that the failure carries. */
export function errorSentence(error: AppError): string {
  const details = Object.entries(error.details).map(([name, value]) => `${name}: ${value}`);
  return [sentences[error.code], ...details].join("\n  ");
}
