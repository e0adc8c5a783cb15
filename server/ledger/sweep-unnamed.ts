/** Deletes what no commit names: half an import that a kill left behind, and everything disposable. */
import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";
import { snapshotPointer } from "./catalogue-snapshot.ts";
import type { RecordFolder } from "./record-folder.ts";
import { snapshotName } from "./snapshot-name.ts";

async function keepOnly(folder: string, named: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!named.has(name)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function column(catalogue: Catalogue, sql: string): string[] {
  const rows = z.array(z.object({ value: z.string() })).parse(catalogue.prepare(sql).all());
  return rows.map((row) => row.value);
}

/** Sweeps the folder. Only the process that holds the lock may call this, and only before it begins any work. */
export async function sweepUnnamed(folder: RecordFolder, catalogue: Catalogue): Promise<void> {
  const paths = column(
    catalogue,
    "SELECT path AS value FROM batches UNION SELECT findings_path FROM imports WHERE findings_path IS NOT NULL",
  );
  await keepOnly(folder.batches, new Set(paths.map((path) => basename(dirname(path)))));
  await keepOnly(
    folder.uploads,
    new Set(column(catalogue, "SELECT DISTINCT sha256 AS value FROM import_files")),
  );
  await keepOnly(folder.staging, new Set());
  const pointer = snapshotPointer(catalogue);
  await keepOnly(folder.snapshots, new Set(pointer === null ? [] : [snapshotName(pointer.generation)]));
}
