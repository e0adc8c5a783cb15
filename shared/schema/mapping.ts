/**
 * What a person decides about foreign files, as a document: which table, which column feeds which field, how values are
 * written. `--mapping` reads it, the page writes it, the record keeps it under a name.
 */
import { z } from "zod";
import { findingCodes } from "#shared/error-code.ts";
import { ledgerTableSchema } from "./ledger.ts";
import { count } from "./scalar.ts";

/** A part of a made date: a column of the file, or one value for all rows. */
const datePartSchema = z.union([
  z.strictObject({ heading: z.string() }),
  z.strictObject({ constant: z.int() }),
  /** The first row's year; it grows by one where the month falls from one row to the next: a list in order of time. */
  z.strictObject({ firstYear: z.int() }),
]);

/**
 * How a ledger column is made when no single column of the file holds it as it stands.
 * `constant`: one value for all rows. `row`: the number of the row in its file. `join`: texts of several columns, for a
 * key. `first`: the first of several columns that can be read; one that is filled and cannot be read is passed over with a
 * warning. `product`: numbers multiplied (`value`), divided by (`divisor`) or as what is left of a share (`one-minus`),
 * times a fixed factor. `day`: a date from its parts. `last-day`: the last day of a spell that begins on a `day` and lasts
 * some hours.
 */
export const recipeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("constant"), value: z.string() }),
  z.strictObject({ kind: z.literal("row") }),
  z.strictObject({
    kind: z.literal("join"),
    headings: z.array(z.string()).min(1),
    separator: z.string().max(10),
  }),
  z.strictObject({ kind: z.literal("first"), headings: z.array(z.string()).min(1) }),
  z.strictObject({
    kind: z.literal("product"),
    factors: z
      .array(z.strictObject({ heading: z.string(), as: z.enum(["value", "one-minus", "divisor"]) }))
      .min(1),
    times: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal("day"),
    year: datePartSchema,
    month: datePartSchema,
    day: datePartSchema,
  }),
  z.strictObject({
    kind: z.literal("last-day"),
    /** The ledger column with the first day, of the same feed. */
    first: z.string(),
    hours: z.string(),
    hoursPerDay: z.number().positive(),
  }),
]);
export type Recipe = z.infer<typeof recipeSchema>;

/** Units in which a column may be written although the ledger keeps hours or whole currency. */
export const unitSchema = z.enum(["minutes", "seconds", "days-of-7-hours", "thousands", "cents"]);
export type Unit = z.infer<typeof unitSchema>;

const feedFields = {
  /** Heading in the file → ledger column, or null to ignore it. */
  columns: z.record(z.string(), z.string().nullable()).optional(),
  /** Ledger column → how it is made; comes before `columns`. */
  recipes: z.record(z.string(), recipeSchema).optional(),
  /**
   * Ledger column, or heading that a recipe uses → cell text → what is read in its place: a code, a corrected key; empty text
   * for an empty cell.
   */
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Ledger column → the unit in which the file writes it; `as-is`, whatever its heading says, for the ledger's own. */
  units: z.record(z.string(), z.union([unitSchema, z.literal("as-is")])).optional(),
  /** Ledger column → how its ambiguous dates are read. */
  dates: z.record(z.string(), z.enum(["day-first", "month-first"])).optional(),
  /** Ledger column → its decimal mark. */
  decimals: z.record(z.string(), z.enum(["point", "comma"])).optional(),
  /** Ledger columns whose plain numbers are spreadsheet serial days. */
  serialDates: z.array(z.string()).optional(),
  /** Ledger columns whose plain numbers are no days at all: they are rejected as dates. */
  notSerialDates: z.array(z.string()).optional(),
  /**
   * Several rows of the file make one row of the table. `sum`: rows of one key are one record; numbers are added up, the
   * rest must agree or be empty. `add-to`: the same, and the sums complete rows that another file of this import gives.
   */
  lines: z.enum(["sum", "add-to"]).optional(),
  /** With `lines`: ledger column → how the lines' values become one, where it is not the rule of `lines`. */
  combine: z.record(z.string(), z.enum(["sum", "earliest", "latest", "first"])).optional(),
};

/** One table that the rows of a source feed. */
export const feedSchema = z.strictObject({ table: ledgerTableSchema, ...feedFields });
export type Feed = z.infer<typeof feedSchema>;

const sourceFields = {
  table: ledgerTableSchema.optional(),
  ...feedFields,
  /** Further tables that the same rows feed. */
  also: z.array(feedSchema).optional(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).optional(),
  separator: z.enum([",", ";", "\t", "|"]).optional(),
  /** The physical line (or spreadsheet row) of the header, where it is not the one that is found. */
  headerLine: count.optional(),
  /** Headings whose empty cells take the value of the row above: lists that continue under a record. */
  fillDown: z.array(z.string()).optional(),
  /** Questions of this file that are answered with yes: skip the lines above the header, drop the total row… */
  accept: z.array(z.enum(findingCodes)).optional(),
  /** Questions of this file that are answered with no: the last row is no total, the keys name two clients… */
  deny: z.array(z.enum(findingCodes)).optional(),
  /** Cells put right by hand, by physical row and heading in the file; each is shown as a finding. */
  corrections: z
    .array(z.strictObject({ row: count, heading: z.string(), value: z.string() }))
    .max(10_000)
    .optional(),
  /** Physical rows that are set aside on purpose; they are counted as rejects. */
  leaveOut: z.array(count).max(10_000).optional(),
};

/** Answers and choices for one table of a file: a text file, or one sheet of a workbook. */
const sourceMappingSchema = z.strictObject(sourceFields);
export type SourceMapping = z.infer<typeof sourceMappingSchema>;

/** Answers and choices made for a file; a workbook's sheets have their own, null leaves a sheet out. */
const fileMappingSchema = z.strictObject({
  ...sourceFields,
  /** The file is of no use here and is not read; a workbook's sheet is left out with null. */
  skip: z.literal(true).optional(),
  sheets: z.record(z.string(), sourceMappingSchema.nullable()).optional(),
});
export type FileMapping = z.infer<typeof fileMappingSchema>;

/** Choices for every source with these headings, whatever its file is called. */
export const shapeMappingSchema = z.strictObject({
  /** The headings as they stand in the file, in its order. Case, accents, spaces and order do not matter. */
  headings: z.array(z.string()).min(1),
  source: sourceMappingSchema,
});
export type ShapeMapping = z.infer<typeof shapeMappingSchema>;

/** As many as one import may have files. */
export const mostShapes = 500;

/** What `--mapping` holds and what the page exports. A choice by file name comes before one by shape. */
export const importMappingSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1).max(120).optional(),
  files: z.record(z.string(), fileMappingSchema),
  shapes: z.array(shapeMappingSchema).max(mostShapes).optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** A mapping that the record keeps. It is applied to every source of one of its shapes. */
export const savedMappingSchema = z.strictObject({
  mappingId: z.string(),
  name: z.string(),
  /** UTC instant, ISO 8601. */
  savedAt: z.string(),
  by: z.string(),
  shapes: z.array(shapeMappingSchema),
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;
