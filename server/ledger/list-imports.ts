/** The history of the record. */
import { z } from "zod";
import type { ImportRecord } from "#shared/schema/imports.ts";
import { findImport, importRecordOf } from "./catalogue-imports.ts";
import type { LedgerRecord } from "./record.ts";

/** All imports, undone ones too, newest first. */
export function listImports(record: LedgerRecord): ImportRecord[] {
  const rows = record.catalogue.prepare("SELECT import_id FROM imports ORDER BY sequence DESC").all();
  return z
    .array(z.object({ import_id: z.string() }))
    .parse(rows)
    .map((row) => importRecordOf(record.catalogue, findImport(record.catalogue, row.import_id)!));
}
