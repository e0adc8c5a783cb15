/** Mappings that the record keeps under a name, to be applied to every later file of one of their shapes. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  shapeMappingSchema,
  type ImportMapping,
  type SavedMapping,
  type ShapeMapping,
} from "#shared/schema/mapping.ts";
import { AppError } from "#server/errors.ts";
import { inTransaction, type Catalogue } from "./catalogue.ts";
import { stagedEntry, type LedgerRecord } from "./record.ts";
import { shapesOfStaged } from "./shapes-of-staged.ts";
import type { NamedShape } from "./staged-import.ts";

/** What saving answers: `replaced` when a mapping of that name was there and is no more. */
export interface MappingSaved {
  readonly mapping: SavedMapping;
  readonly replaced: boolean;
}

/** The record's memory of mappings, as the pages and commands use it. */
export interface MappingMemory {
  /** The latest saved first: of two with one shape the later holds. */
  list(): SavedMapping[];
  /** @throws AppError MAPPING_NOT_FOUND */
  find(mappingId: string): SavedMapping;
  /**
   * Keeps how a staged import reads its files.
   * @throws AppError IMPORT_NOT_FOUND; BAD_REQUEST when none of its files has a table, or without a name
   */
  saveFromStaged(stagedId: string, name: string, by: string): MappingSaved;
  /**
   * Keeps the shapes of a document under the given name, else under its own. Choices by file name are not part of it.
   * @throws AppError BAD_REQUEST for a document without shapes or without a name
   */
  importDocument(document: ImportMapping, name: string | undefined, by: string): MappingSaved;
  /** @throws AppError MAPPING_NOT_FOUND, MAPPING_NAME_TAKEN; BAD_REQUEST without a name */
  rename(mappingId: string, name: string): SavedMapping;
  /** @throws AppError MAPPING_NOT_FOUND */
  remove(mappingId: string): void;
}

/** As in a mapping document. */
const longestName = 120;
const shapesSchema = z.array(shapeMappingSchema);
const savedRow = z.object({
  mapping_id: z.string(),
  name: z.string(),
  saved_at: z.string(),
  saved_by: z.string(),
  shapes: z.string(),
});

function parseSaved(found: unknown): SavedMapping {
  const row = savedRow.parse(found);
  return {
    mappingId: row.mapping_id,
    name: row.name,
    savedAt: row.saved_at,
    by: row.saved_by,
    shapes: shapesSchema.parse(JSON.parse(row.shapes)),
  };
}

const columns = "mapping_id, name, saved_at, saved_by, shapes";

function listSaved(catalogue: Catalogue): SavedMapping[] {
  const order = "ORDER BY saved_at DESC, rowid DESC";
  return catalogue.prepare(`SELECT ${columns} FROM saved_mappings ${order}`).all().map(parseSaved);
}

function findSaved(catalogue: Catalogue, mappingId: string): SavedMapping {
  const found = catalogue
    .prepare(`SELECT ${columns} FROM saved_mappings WHERE mapping_id = ?`)
    .get(mappingId);
  if (found === undefined) throw new AppError("MAPPING_NOT_FOUND", { mapping: mappingId });
  return parseSaved(found);
}

/** A name as it is kept, without spaces around it; null for one that is empty or too long. */
export function keptName(name: string): string | null {
  const kept = name.normalize("NFC").trim();
  return kept === "" || kept.length > longestName ? null : kept;
}

function requiredName(name: string): string {
  const kept = keptName(name);
  if (kept === null) throw new AppError("BAD_REQUEST", { reason: "mapping-name" });
  return kept;
}

function save(record: LedgerRecord, name: string, shapes: readonly ShapeMapping[], by: string): MappingSaved {
  const { catalogue } = record;
  const kept = requiredName(name);
  if (shapes.length === 0) throw new AppError("BAD_REQUEST", { reason: "mapping-without-shapes" });
  return inTransaction(catalogue, () => {
    const { changes } = catalogue.prepare("DELETE FROM saved_mappings WHERE name = ?").run(kept);
    const mappingId = randomUUID();
    catalogue
      .prepare(`INSERT INTO saved_mappings (${columns}) VALUES (?, ?, ?, ?, ?)`)
      .run(mappingId, kept, record.now().toISOString(), by, JSON.stringify(shapes));
    return { mapping: findSaved(catalogue, mappingId), replaced: Number(changes) > 0 };
  });
}

function rename(record: LedgerRecord, mappingId: string, name: string): SavedMapping {
  const { catalogue } = record;
  const kept = requiredName(name);
  return inTransaction(catalogue, () => {
    findSaved(catalogue, mappingId);
    const other = catalogue
      .prepare("SELECT mapping_id FROM saved_mappings WHERE name = ? AND mapping_id <> ?")
      .get(kept, mappingId);
    // Two mappings of one name would be one, and which of them is not for a rename to say.
    if (other !== undefined) throw new AppError("MAPPING_NAME_TAKEN");
    catalogue.prepare("UPDATE saved_mappings SET name = ? WHERE mapping_id = ?").run(kept, mappingId);
    return findSaved(catalogue, mappingId);
  });
}

/** Every shape of every saved mapping, the latest saved first. */
export function savedShapes(catalogue: Catalogue): NamedShape[] {
  return listSaved(catalogue).flatMap(({ name, shapes }) => shapes.map((shape) => ({ ...shape, name })));
}

/** A saved mapping as a document that `--mapping` and the page read again. */
export function mappingDocument({ name, shapes }: SavedMapping): ImportMapping {
  return { version: 1, name, files: {}, shapes };
}

/** The memory of an open record. */
export function mappingMemory(record: LedgerRecord): MappingMemory {
  const { catalogue } = record;
  return {
    list: () => listSaved(catalogue),
    find: (mappingId) => findSaved(catalogue, mappingId),
    saveFromStaged: (stagedId, name, by) =>
      save(record, name, shapesOfStaged(stagedEntry(record, stagedId)), by),
    importDocument: (document, name, by) =>
      save(record, name ?? document.name ?? "", document.shapes ?? [], by),
    rename: (mappingId, name) => rename(record, mappingId, name),
    remove: (mappingId) => {
      const { changes } = catalogue.prepare("DELETE FROM saved_mappings WHERE mapping_id = ?").run(mappingId);
      if (Number(changes) === 0) throw new AppError("MAPPING_NOT_FOUND", { mapping: mappingId });
    },
  };
}
