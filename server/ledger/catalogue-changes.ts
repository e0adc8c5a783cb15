/** The writes that change what counts. Every function expects to run inside a transaction. */
import type { Catalogue } from "./catalogue.ts";
import type { ImportEvent, NewImport } from "./catalogue-imports.ts";

/** Remembers what happened to an import, and when, and by whom. */
function insertEvent(
  catalogue: Catalogue,
  importId: string,
  event: ImportEvent,
  at: string,
  by: string,
): void {
  catalogue
    .prepare("INSERT INTO import_events (import_id, event, at, done_by) VALUES (?, ?, ?, ?)")
    .run(importId, event, at, by);
}

function raiseRevision(catalogue: Catalogue): void {
  catalogue.exec("UPDATE record_state SET revision = revision + 1");
}

/** Names a whole import: itself, its files, its counts and its batches. */
export function insertImport(catalogue: Catalogue, entry: NewImport): void {
  catalogue
    .prepare(
      `INSERT INTO imports (import_id, sequence, origin, committed_by, committed_at, preview, mapping,
         findings_path, findings_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      entry.importId,
      entry.sequence,
      entry.origin,
      entry.by,
      entry.at,
      JSON.stringify(entry.preview),
      JSON.stringify(entry.mapping),
      entry.findings?.path ?? null,
      entry.findings?.sha256 ?? null,
    );
  const file = catalogue.prepare(
    "INSERT INTO import_files (import_id, position, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [position, item] of entry.files.entries()) {
    file.run(entry.importId, position, item.name, item.sha256, item.bytes);
  }
  const counts = catalogue.prepare(
    `INSERT INTO import_tables (import_id, position, table_name, read_rows, landed, replaced, identical, rejected)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, item] of entry.preview.tables.entries()) {
    const { table, read, landed, replaced, identical, rejected } = item;
    counts.run(entry.importId, position, table, read, landed, replaced, identical, rejected);
  }
  const batch = catalogue.prepare(
    "INSERT INTO batches (import_id, table_name, path, sha256, bytes, row_count) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const item of entry.batches) {
    batch.run(entry.importId, item.table, item.path, item.sha256, item.bytes, item.rows);
  }
  insertEvent(catalogue, entry.importId, "committed", entry.at, entry.by);
  raiseRevision(catalogue);
}

/** Takes an import out of what counts; `superseded` when the first real files push the demo out. */
export function deactivateImport(
  catalogue: Catalogue,
  importId: string,
  event: "undone" | "superseded",
  at: string,
  by: string,
): void {
  catalogue.prepare("UPDATE imports SET undone_at = ? WHERE import_id = ?").run(at, importId);
  insertEvent(catalogue, importId, event, at, by);
  raiseRevision(catalogue);
}

/** Lets an undone import count again, at its old place in the order. */
export function reactivateImport(catalogue: Catalogue, importId: string, at: string, by: string): void {
  catalogue.prepare("UPDATE imports SET undone_at = NULL WHERE import_id = ?").run(importId);
  insertEvent(catalogue, importId, "redone", at, by);
  raiseRevision(catalogue);
}
