/**
 * What a backup promises to hold. The backup is a plain tar whose first entry is `manifest.json`, with the SHA-256 of
 * everything that follows, in its order: the catalogue, the batches and the original files. The snapshot is not in it:
 * it is built again.
 */
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

export const manifestName = "manifest.json";
export const catalogueName = "catalogue.sqlite";

/** Every path that a backup may hold, and so every path that a restore may write. */
const knownPath =
  /^(?:catalogue\.sqlite|uploads\/[0-9a-f]{64}|batches\/[1-9][0-9]*-[0-9a-f-]{36}\/[a-z_]+\.parquet)$/u;

export const manifestSchema = z.strictObject({
  format: z.literal("contrepoids-backup"),
  version: z.literal(1),
  catalogueVersion: z.int().min(1),
  createdAt: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string().regex(knownPath),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest["files"][number];

const namedFileRow = z.object({ path: z.string(), sha256: z.string() });

/** All files that a catalogue names, with the digests that it knows. */
export function namedFiles(catalogue: DatabaseSync): { path: string; sha256: string }[] {
  const rows = catalogue
    .prepare(
      `SELECT path, sha256 FROM batches
       UNION SELECT findings_path, findings_sha256 FROM imports WHERE findings_path IS NOT NULL
       UNION SELECT 'uploads/' || sha256, sha256 FROM import_files ORDER BY 1`,
    )
    .all();
  return z.array(namedFileRow).parse(rows);
}
