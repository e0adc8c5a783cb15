/** Reading and writing imports in the catalogue. Every writing function expects to run inside a transaction. */
import { z } from "zod";
import {
  importPreviewSchema,
  importRecordSchema,
  type ImportPreview,
  type ImportRecord,
} from "#shared/schema/imports.ts";
import { importMappingSchema, type ImportMapping } from "#shared/schema/mapping.ts";
import { ledgerTableSchema, type LedgerTable } from "#shared/schema/ledger.ts";
import type { Catalogue } from "./catalogue.ts";

export type ImportOrigin = ImportRecord["origin"];

/** A batch as the catalogue names it. `path` is relative to the data folder. */
export interface CataloguedBatch {
  readonly importId: string;
  readonly origin: ImportOrigin;
  readonly sequence: number;
  readonly table: LedgerTable;
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

/** All that a commit writes about one import. Paths are relative to the data folder. */
export interface NewImport {
  readonly importId: string;
  readonly sequence: number;
  readonly origin: ImportOrigin;
  readonly by: string;
  readonly at: string;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly findings: { readonly path: string; readonly sha256: string } | null;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly batches: readonly {
    readonly table: LedgerTable;
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
  }[];
}

export interface CataloguedImport {
  readonly importId: string;
  readonly sequence: number;
  readonly origin: ImportOrigin;
  readonly by: string;
  readonly committedAt: string;
  readonly undoneAt: string | null;
  readonly preview: ImportPreview;
  /** Null for an import from before mappings were kept. */
  readonly mapping: ImportMapping | null;
  readonly findings: { readonly path: string; readonly sha256: string } | null;
}

export type ImportEvent = ImportRecord["events"][number]["event"];

const batchRow = z.object({
  import_id: z.string(),
  origin: z.enum(["files", "demo"]),
  sequence: z.int(),
  table_name: ledgerTableSchema,
  path: z.string(),
  sha256: z.string(),
  row_count: z.int(),
});
const importRow = z.object({
  import_id: z.string(),
  sequence: z.int(),
  origin: z.enum(["files", "demo"]),
  committed_by: z.string(),
  committed_at: z.string(),
  undone_at: z.string().nullable(),
  preview: z.string(),
  mapping: z.string().nullable(),
  findings_path: z.string().nullable(),
  findings_sha256: z.string().nullable(),
});
const fileRow = z.object({ name: z.string(), sha256: z.string(), bytes: z.int() });
const eventRow = importRecordSchema.shape.events.element;
const countsRow = z.object({
  table_name: ledgerTableSchema,
  read_rows: z.int(),
  landed: z.int(),
  replaced: z.int(),
  identical: z.int(),
  rejected: z.int(),
});

/** The number that grows with every commit, undo and redo. */
export function recordRevision(catalogue: Catalogue): number {
  const row = catalogue.prepare("SELECT revision FROM record_state").get();
  return z.object({ revision: z.int() }).parse(row).revision;
}

/** The sequence of the next import; those of undone imports are never given again. */
export function nextSequence(catalogue: Catalogue): number {
  const row = catalogue.prepare("SELECT coalesce(max(sequence), 0) + 1 AS next FROM imports").get();
  return z.object({ next: z.int() }).parse(row).next;
}

const batchColumns = `SELECT b.import_id, i.origin, i.sequence, b.table_name, b.path, b.sha256, b.row_count
  FROM batches b JOIN imports i USING (import_id)`;

function parseBatches(rows: unknown): CataloguedBatch[] {
  return z
    .array(batchRow)
    .parse(rows)
    .map((row) => ({
      importId: row.import_id,
      origin: row.origin,
      sequence: row.sequence,
      table: row.table_name,
      path: row.path,
      sha256: row.sha256,
      rows: row.row_count,
    }));
}

/** The batches of imports that are not undone, newest first. */
export function activeBatches(catalogue: Catalogue): CataloguedBatch[] {
  const where = "WHERE i.undone_at IS NULL ORDER BY i.sequence DESC, b.table_name";
  return parseBatches(catalogue.prepare(`${batchColumns} ${where}`).all());
}

/** The batches of one import, whether it is undone or not. */
export function batchesOfImport(catalogue: Catalogue, importId: string): CataloguedBatch[] {
  const where = "WHERE i.import_id = ? ORDER BY b.table_name";
  return parseBatches(catalogue.prepare(`${batchColumns} ${where}`).all(importId));
}

/** The distinct SHA-256 of the files of active imports of one origin. */
export function activeFileDigests(catalogue: Catalogue, origin: ImportOrigin): string[] {
  const rows = catalogue
    .prepare(
      `SELECT DISTINCT f.sha256 FROM import_files f JOIN imports i USING (import_id)
       WHERE i.undone_at IS NULL AND i.origin = ? ORDER BY f.sha256`,
    )
    .all(origin);
  return z
    .array(z.object({ sha256: z.string() }))
    .parse(rows)
    .map((row) => row.sha256);
}

/** The imports of one origin that are not undone. */
export function activeImports(catalogue: Catalogue, origin: ImportOrigin): string[] {
  const rows = catalogue
    .prepare("SELECT import_id FROM imports WHERE undone_at IS NULL AND origin = ? ORDER BY sequence")
    .all(origin);
  return z
    .array(z.object({ import_id: z.string() }))
    .parse(rows)
    .map((row) => row.import_id);
}

/** One import, or null. */
export function findImport(catalogue: Catalogue, importId: string): CataloguedImport | null {
  const found = catalogue
    .prepare(
      `SELECT import_id, sequence, origin, committed_by, committed_at, undone_at, preview, mapping,
         findings_path, findings_sha256 FROM imports WHERE import_id = ?`,
    )
    .get(importId);
  if (found === undefined) {
    return null;
  }
  const row = importRow.parse(found);
  return {
    importId: row.import_id,
    sequence: row.sequence,
    origin: row.origin,
    by: row.committed_by,
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
    preview: importPreviewSchema.parse(JSON.parse(row.preview)),
    mapping: row.mapping === null ? null : importMappingSchema.parse(JSON.parse(row.mapping)),
    findings:
      row.findings_path === null || row.findings_sha256 === null
        ? null
        : { path: row.findings_path, sha256: row.findings_sha256 },
  };
}

/** The counts of one import as they were when it was committed. */
function tablesOf(catalogue: Catalogue, importId: string): ImportRecord["tables"] {
  const rows = catalogue
    .prepare(
      `SELECT table_name, read_rows, landed, replaced, identical, rejected FROM import_tables
       WHERE import_id = ? ORDER BY position`,
    )
    .all(importId);
  return z
    .array(countsRow)
    .parse(rows)
    .map((row) => ({
      table: row.table_name,
      read: row.read_rows,
      landed: row.landed,
      replaced: row.replaced,
      identical: row.identical,
      rejected: row.rejected,
    }));
}

/** What happened to one import, in that order. */
function eventsOf(catalogue: Catalogue, importId: string): ImportRecord["events"] {
  const rows = catalogue
    .prepare("SELECT event, at, done_by AS by FROM import_events WHERE import_id = ? ORDER BY event_number")
    .all(importId);
  return z.array(eventRow).parse(rows);
}

/** One import as its history shows it. */
export function importRecordOf(catalogue: Catalogue, entry: CataloguedImport): ImportRecord {
  const files = catalogue
    .prepare("SELECT name, sha256, bytes FROM import_files WHERE import_id = ? ORDER BY position")
    .all(entry.importId);
  return {
    importId: entry.importId,
    committedAt: entry.committedAt,
    undoneAt: entry.undoneAt,
    origin: entry.origin,
    by: entry.by,
    files: z.array(fileRow).parse(files),
    tables: tablesOf(catalogue, entry.importId),
    mapping: entry.mapping,
    events: eventsOf(catalogue, entry.importId),
  };
}
