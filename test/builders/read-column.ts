/** Columns and files as a preview shows them, with what a test does not care about filled in. */
import type { ReadColumn, ReadFile } from "#shared/schema/imports.ts";

export function readColumn(heading: string, overrides: Partial<ReadColumn> = {}): ReadColumn {
  return {
    heading,
    column: null,
    match: null,
    suggestions: [],
    format: null,
    unit: null,
    values: [],
    filledShare: 1,
    examples: [],
    ...overrides,
  };
}

export function readFile(name: string, overrides: Partial<ReadFile> = {}): ReadFile {
  return {
    name,
    sheet: null,
    sha256: "",
    bytes: 1,
    format: "csv",
    table: "orders",
    tableSuggestions: [],
    remembered: null,
    made: [],
    also: [],
    encoding: "utf-8",
    separator: ";",
    rows: 1,
    columns: [],
    ...overrides,
  };
}
