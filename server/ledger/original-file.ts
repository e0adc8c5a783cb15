/** The bytes of an imported file as they came. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "#server/errors.ts";
import type { LedgerRecord } from "./record.ts";

export interface OriginalFile {
  /** What its owner called it: a label, never a path. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const fileRow = z.object({ name: z.string(), sha256: z.string(), bytes: z.int() });

/**
 * A file of an import, undone or not, by its place in the import's list, from 0.
 * @throws AppError IMPORT_NOT_FOUND; RECORD_DAMAGED when the record lost it
 */
export function originalFile(record: LedgerRecord, importId: string, position: number): OriginalFile {
  const found = record.catalogue
    .prepare("SELECT name, sha256, bytes FROM import_files WHERE import_id = ? AND position = ?")
    .get(importId, position);
  if (found === undefined) throw new AppError("IMPORT_NOT_FOUND", { import: importId, file: position });
  const file = fileRow.parse(found);
  const path = join(record.folder.uploads, file.sha256);
  if (!existsSync(path)) throw new AppError("RECORD_DAMAGED", { file: `uploads/${file.sha256}` });
  return { ...file, path };
}
