/** The catalogue: the SQLite file whose commit is the moment at which anything counts. */
import { chmodSync, closeSync, existsSync, openSync, readdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { AppError, asAppError } from "#server/errors.ts";
import { catalogueMigrations } from "./migrations.ts";
import type { RecordFolder } from "./record-folder.ts";

export type Catalogue = DatabaseSync;

const versionRow = z.object({ user_version: z.int() });
const damaged = (cause?: unknown) => new AppError("RECORD_DAMAGED", { file: "catalogue.sqlite" }, cause);

/** Runs work in one transaction that takes the write lock at once; a failure rolls everything back. */
export function inTransaction<Value>(catalogue: Catalogue, work: () => Value): Value {
  catalogue.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    catalogue.exec("COMMIT");
    return value;
  } catch (error) {
    if (catalogue.isTransaction) {
      catalogue.exec("ROLLBACK");
    }
    throw asAppError(error) ?? error;
  }
}

/** The schema version that a catalogue is at. */
export function catalogueVersion(catalogue: Catalogue): number {
  return versionRow.parse(catalogue.prepare("PRAGMA user_version").get()).user_version;
}

/**
 * Brings a catalogue to the newest version, one transaction per step, so that it is never between two versions.
 * @throws AppError DATA_FOLDER_NEWER when it was written by a newer program.
 */
export function migrate(catalogue: Catalogue, migrations: readonly string[]): void {
  const found = catalogueVersion(catalogue);
  if (found > migrations.length) {
    throw new AppError("DATA_FOLDER_NEWER", { found, known: migrations.length });
  }
  for (const [index, step] of migrations.entries()) {
    if (index >= found) {
      inTransaction(catalogue, () => {
        catalogue.exec(step);
        catalogue.exec(`PRAGMA user_version = ${index + 1}`);
      });
    }
  }
}

/** Everything that SQLite can find wrong; an empty list for a sound file. */
export function integrityProblems(catalogue: Catalogue): string[] {
  const rows = catalogue.prepare("PRAGMA integrity_check").all();
  const problems = z.array(z.object({ integrity_check: z.string() })).parse(rows);
  const broken = catalogue.prepare("PRAGMA foreign_key_check").all();
  return [
    ...problems.map((row) => row.integrity_check).filter((text) => text !== "ok"),
    ...broken.map((row) => `foreign key ${JSON.stringify(row)}`),
  ];
}

/** A folder with content but without its catalogue is damaged or not ours: nothing in it may be swept. */
function refuseContentWithoutCatalogue(folder: RecordFolder): void {
  if (existsSync(folder.catalogue)) {
    return;
  }
  for (const path of [folder.uploads, folder.batches, folder.staging, folder.snapshots]) {
    if (existsSync(path) && readdirSync(path).length > 0) {
      throw damaged();
    }
  }
}

/**
 * Opens the catalogue of a locked folder, making or migrating it as needed.
 * @throws AppError RECORD_DAMAGED, DATA_FOLDER_NEWER
 */
export function openCatalogue(
  folder: RecordFolder,
  migrations: readonly string[] = catalogueMigrations,
): Catalogue {
  refuseContentWithoutCatalogue(folder);
  closeSync(openSync(folder.catalogue, "a", 0o600));
  chmodSync(folder.catalogue, 0o600);
  let catalogue: Catalogue | null = null;
  try {
    catalogue = new DatabaseSync(folder.catalogue, { enableForeignKeyConstraints: true });
    catalogue.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
    const [problem] = integrityProblems(catalogue);
    if (problem !== undefined) {
      throw damaged(new Error(problem));
    }
    migrate(catalogue, migrations);
    return catalogue;
  } catch (error) {
    catalogue?.close();
    throw asAppError(error) ?? error;
  }
}
