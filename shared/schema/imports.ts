/** What an import shows before and after it lands: one schema for the page, the procedure and `import --json`. */
import { z } from "zod";
import { findingCodes, findingEffects } from "#shared/error-code.ts";
import { ledgerTableSchema } from "./ledger.ts";
import { importMappingSchema, unitSchema } from "./mapping.ts";
import { count } from "./scalar.ts";

/**
 * One thing found in a file. `row` is the physical line (the header is line 1 when nothing stands above it);
 * `value` is at most 80 characters, control characters escaped, masked in columns about people; `hint` is data for
 * the sentence (the nearest known name, the other row, the offset), never a sentence.
 */
export const findingSchema = z.strictObject({
  code: z.enum(findingCodes),
  effect: z.enum(findingEffects),
  file: z.string(),
  sheet: z.string().nullable(),
  table: ledgerTableSchema.nullable(),
  row: count.nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  hint: z.string().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Why a column of a file feeds a ledger column. */
const columnMatchSchema = z.strictObject({
  /**
   * `mapping`: a person said so in this import; `remembered`: in a mapping that was saved; `canonical`: the heading is
   * the ledger's own name; `synonym`: a French or English word for it; `erp`: the heading of a known program's list.
   */
  how: z.enum(["mapping", "remembered", "canonical", "synonym", "erp"]),
  /** The program (`Odoo`), or the saved mapping's name; null where there is none. */
  origin: z.string().nullable(),
});
export type ColumnMatch = z.infer<typeof columnMatchSchema>;

/** A ledger column that an ignored column might feed. It is shown, never applied unasked. */
const columnSuggestionSchema = z.strictObject({
  column: z.string(),
  /** `spelling`: the heading differs by few letters; `word`: it holds a telling word; `content`: its cells look like it. */
  why: z.enum(["spelling", "word", "content"]),
  /** The name or word that it resembles. */
  like: z.string().nullable(),
});
export type ColumnSuggestion = z.infer<typeof columnSuggestionSchema>;

/** A word of a column of codes, in how many rows it stands and how it is read; null when it is not known. */
const choiceValueSchema = z.strictObject({ text: z.string(), rows: count, code: z.string().nullable() });
export type ChoiceValue = z.infer<typeof choiceValueSchema>;

/** How a column of a file was read. */
const readColumnSchema = z.strictObject({
  /** The heading in the file. */
  heading: z.string(),
  /** The ledger column it feeds; null when it is ignored. */
  column: z.string().nullable(),
  match: columnMatchSchema.nullable().default(null),
  /** The likeliest ledger columns, best first, at most three; empty for a column that feeds one. */
  suggestions: z.array(columnSuggestionSchema).default([]),
  /** `iso`, `day-first`, `month-first`, `point`, `comma`; null where there is nothing to decide. */
  format: z.string().nullable(),
  /** The unit in which it is written, where it is not the ledger's. */
  unit: unitSchema.nullable().default(null),
  /** The words of a column of codes or flags, the most frequent first, at most 60; empty for other columns. */
  values: z.array(choiceValueSchema).default([]),
  /** Non-empty cells over all rows, 0 to 1. */
  filledShare: z.number().min(0).max(1),
  /** Up to three distinct values as they stand in the file; empty in columns about people. */
  examples: z.array(z.string()),
});
export type ReadColumn = z.infer<typeof readColumnSchema>;

/** A ledger column that is made by a recipe. */
const madeColumnSchema = z.strictObject({
  column: z.string(),
  kind: z.string(),
  /** The headings that it is made of. */
  headings: z.array(z.string()),
  /** Rows in which it is not empty, 0 to 1, and up to three distinct values; none in columns about people. */
  filledShare: z.number().min(0).max(1),
  examples: z.array(z.string()),
});
export type MadeColumn = z.infer<typeof madeColumnSchema>;

/** A table that a source feeds: the columns in the order of the file, then those that are made. */
const readFeedSchema = z.strictObject({
  table: ledgerTableSchema,
  columns: z.array(readColumnSchema),
  made: z.array(madeColumnSchema),
});
export type ReadFeed = z.infer<typeof readFeedSchema>;

const tableSuggestionSchema = z.strictObject({
  table: ledgerTableSchema,
  /** `name`: the file or sheet is called so; `headings`: so many of its columns speak for the table. */
  why: z.enum(["name", "headings"]),
  matched: count,
  columns: count,
});
export type TableSuggestion = z.infer<typeof tableSuggestionSchema>;

/** One table of a file as it was read: a text file, a Parquet file, or one sheet of a workbook. */
const readFileSchema = z.strictObject({
  name: z.string(),
  // What has a default here is not in previews that were kept before it existed.
  sheet: z.string().nullable().default(null),
  sha256: z.string(),
  bytes: count,
  format: z.enum(["csv", "xlsx", "parquet"]).nullable().default(null),
  table: ledgerTableSchema.nullable(),
  /** Likely tables where none is known, best first. */
  tableSuggestions: z.array(tableSuggestionSchema).default([]),
  /** The name of the saved mapping that was applied; null when none was. */
  remembered: z.string().nullable().default(null),
  /** Columns of the first table that are made by a recipe. */
  made: z.array(madeColumnSchema).default([]),
  /** Further tables that the same rows feed. */
  also: z.array(readFeedSchema).default([]),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).nullable(),
  separator: z.enum([",", ";", "\t", "|"]).nullable(),
  rows: count,
  columns: z.array(readColumnSchema),
});
export type ReadFile = z.infer<typeof readFileSchema>;

/** The sum rule of one table: `read = landed + rejected + identical`. `replaced` are those landed rows whose key was known. */
const tableCountsSchema = z.strictObject({
  table: ledgerTableSchema,
  read: count,
  landed: count,
  replaced: count,
  identical: count,
  rejected: count,
  /** Rows of the table that the landed and identical rows make: fewer where several lines of a file are one record. */
  records: count.default(0),
  /** The first typed rows as they would land, formatted as canonical text; empty for tables about people. */
  sample: z.array(z.record(z.string(), z.string().nullable())),
});
export type TableCounts = z.infer<typeof tableCountsSchema>;

export const findingCountSchema = z.strictObject({
  code: z.enum(findingCodes),
  effect: z.enum(findingEffects),
  table: ledgerTableSchema.nullable(),
  count,
});

/**
 * What would land, or what landed.
 * `ready`: may be committed. `needs-acceptance`: rejects in `clients` or `orders` wait for consent. `asking`: questions
 * wait for an answer. `refused`: a file is refused, nothing can land. `unchanged`: every row was there already.
 */
export const importPreviewSchema = z.strictObject({
  status: z.enum(["ready", "needs-acceptance", "asking", "refused", "unchanged"]),
  files: z.array(readFileSchema),
  tables: z.array(tableCountsSchema),
  /** Findings by code, all of them. */
  findingCounts: z.array(findingCountSchema),
  /** The first findings (at most 200), those that stop the import first. */
  findings: z.array(findingSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** One import in the history. */
export const importRecordSchema = z.strictObject({
  importId: z.string(),
  /** UTC instant, ISO 8601. */
  committedAt: z.string(),
  undoneAt: z.string().nullable(),
  origin: z.enum(["files", "demo"]),
  by: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: count })),
  tables: z.array(tableCountsSchema.omit({ sample: true, records: true })),
  /** The choices with which its files were read; null for imports that were made before they were kept. */
  mapping: importMappingSchema.nullable(),
  /** What happened to it, in that order; real files that push the demo out supersede it. */
  events: z.array(
    z.strictObject({
      event: z.enum(["committed", "undone", "redone", "superseded"]),
      /** UTC instant, ISO 8601. */
      at: z.string(),
      by: z.string(),
    }),
  ),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** What a commit answers. */
export const importOutcomeSchema = z.strictObject({
  importId: z.string().nullable(),
  preview: importPreviewSchema,
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
