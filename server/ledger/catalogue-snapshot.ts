/** The catalogue's pointer to the snapshot that answers. */
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";

/** The snapshot that the record last switched to. */
export interface SnapshotPointer {
  readonly generation: number;
  /** The record's revision that it was built from. */
  readonly revision: number;
  /** The fact files that it was built with. */
  readonly factsSha256: string;
  readonly fileSha256: string;
  readonly builtAt: string;
}

const pointerRow = z.object({
  generation: z.int(),
  revision: z.int(),
  facts_sha256: z.string(),
  file_sha256: z.string(),
  built_at: z.string(),
});

/** The pointer, or null before the first snapshot. */
export function snapshotPointer(catalogue: Catalogue): SnapshotPointer | null {
  const found = catalogue
    .prepare("SELECT generation, revision, facts_sha256, file_sha256, built_at FROM snapshot")
    .get();
  if (found === undefined) {
    return null;
  }
  const row = pointerRow.parse(found);
  return {
    generation: row.generation,
    revision: row.revision,
    factsSha256: row.facts_sha256,
    fileSha256: row.file_sha256,
    builtAt: row.built_at,
  };
}

/** Switches the pointer, in one statement and so in one transaction. */
export function pointAtSnapshot(catalogue: Catalogue, pointer: SnapshotPointer): void {
  catalogue
    .prepare(
      `INSERT INTO snapshot (only_row, generation, revision, facts_sha256, file_sha256, built_at)
       VALUES (1, ?, ?, ?, ?, ?)
       ON CONFLICT (only_row) DO UPDATE SET generation = excluded.generation, revision = excluded.revision,
         facts_sha256 = excluded.facts_sha256, file_sha256 = excluded.file_sha256, built_at = excluded.built_at`,
    )
    .run(pointer.generation, pointer.revision, pointer.factsSha256, pointer.fileSha256, pointer.builtAt);
}
