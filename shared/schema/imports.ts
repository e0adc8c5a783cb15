/** What an import shows before and after it lands: one schema for the page, the procedure and `import --json`. */
import { z } from "zod";
import { findingCodes, findingEffects } from "#shared/error-code.ts";
import { ledgerTableSchema } from "./ledger.ts";
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

/** How a column of a file was read. */
const readColumnSchema = z.strictObject({
  /** The heading in the file. */
  heading: z.string(),
  /** The ledger column it feeds; null when it is ignored. */
  column: z.string().nullable(),
  /** `iso`, `day-first`, `month-first`, `point`, `comma`; null where there is nothing to decide. */
  format: z.string().nullable(),
  /** Non-empty cells over all rows, 0 to 1. */
  filledShare: z.number().min(0).max(1),
  /** Up to three distinct values as they stand in the file; empty in columns about people. */
  examples: z.array(z.string()),
});
export type ReadColumn = z.infer<typeof readColumnSchema>;

const readFileSchema = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  bytes: count,
  table: ledgerTableSchema.nullable(),
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

/** Answers to questions and choices made for a file; what `--mapping` holds, by file name. */
const fileMappingSchema = z.strictObject({
  table: ledgerTableSchema.optional(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).optional(),
  separator: z.enum([",", ";", "\t", "|"]).optional(),
  /** Heading in the file → ledger column, or null to ignore it. */
  columns: z.record(z.string(), z.string().nullable()).optional(),
  /** Ledger column → how its ambiguous dates are read. */
  dates: z.record(z.string(), z.enum(["day-first", "month-first"])).optional(),
  /** Ledger column → its decimal mark. */
  decimals: z.record(z.string(), z.enum(["point", "comma"])).optional(),
  /** Ledger columns whose plain numbers are spreadsheet serial days. */
  serialDates: z.array(z.string()).optional(),
  /** Questions of this file that are answered with yes: skip the lines above the header, drop the total row… */
  accept: z.array(z.enum(findingCodes)).optional(),
});
export type FileMapping = z.infer<typeof fileMappingSchema>;

export const importMappingSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), fileMappingSchema),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** One import in the history. */
export const importRecordSchema = z.strictObject({
  importId: z.string(),
  /** UTC instant, ISO 8601. */
  committedAt: z.string(),
  undoneAt: z.string().nullable(),
  origin: z.enum(["files", "demo"]),
  by: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: count })),
  tables: z.array(tableCountsSchema.omit({ sample: true })),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** What a commit answers. */
export const importOutcomeSchema = z.strictObject({
  importId: z.string().nullable(),
  preview: importPreviewSchema,
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
