/** Ledger columns that a heading which feeds none might feed, for a person to choose. */
import type { ColumnSuggestion } from "#shared/schema/imports.ts";
import type { LedgerColumn, LedgerTable, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { readChoice } from "../cells/read-choice.ts";
import { tableDictionary } from "./headings/dictionary.ts";
import { editDistance } from "./nearest-name.ts";
import { plainHeading, tellingWords } from "./plain-heading.ts";
import type { KnownView } from "./views/find-view.ts";

const mostSuggestions = 3;
/** Letters that may differ: one in four, so that `quantite` is not taken for `qualite`. */
const letterShare = 0.25;
/** A word that more columns of a table than these are called by tells nothing. */
const mostColumnsOfWord = 4;
const longestHeading = 100;

/** Telling word → the columns of the table that are called by it. */
function indexWords(table: LedgerTable): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const [column, ranks] of tableDictionary(table)) {
    const names = [...ranks.flat(), plainHeading(column)];
    for (const word of names.flatMap((name) => name.split(" "))) {
      if (word.length > 1) index.set(word, (index.get(word) ?? new Set()).add(column));
    }
  }
  return index;
}

const indices = new Map<LedgerTable, ReadonlyMap<string, ReadonlySet<string>>>();

function wordsOf(table: LedgerTable): ReadonlyMap<string, ReadonlySet<string>> {
  const index = indices.get(table) ?? indexWords(table);
  indices.set(table, index);
  return index;
}

/** Free columns with a name that the heading nearly is, the nearest first. */
function bySpelling(table: LedgerTable, heading: string, free: ReadonlySet<string>): ColumnSuggestion[] {
  const plain = plainHeading(heading);
  if (plain === "" || plain.length > longestHeading) return [];
  const near: { readonly suggestion: ColumnSuggestion; readonly distance: number }[] = [];
  for (const [column, ranks] of tableDictionary(table)) {
    if (!free.has(column)) continue;
    const names = [plainHeading(column), ...ranks.flat()];
    const distances = names.map((like) => ({ like, distance: editDistance(plain, like) }));
    const [nearest] = distances.sort((one, other) => one.distance - other.distance);
    if (
      nearest !== undefined &&
      nearest.distance <= letterShare * Math.min(plain.length, nearest.like.length)
    ) {
      const suggestion = { column, why: "spelling" as const, like: nearest.like };
      near.push({ suggestion, distance: nearest.distance });
    }
  }
  return near.sort((one, other) => one.distance - other.distance).map(({ suggestion }) => suggestion);
}

/** Free columns that share telling words with the heading, those with the most first. */
function byWord(table: LedgerTable, heading: string, free: ReadonlySet<string>): ColumnSuggestion[] {
  const found = new Map<string, { like: string; weight: number }>();
  for (const word of new Set(tellingWords(heading))) {
    const columns = wordsOf(table).get(word) ?? new Set();
    if (columns.size > mostColumnsOfWord) continue;
    for (const column of columns) {
      if (!free.has(column)) continue;
      const earlier = found.get(column);
      // The rarer a word among the table's columns, the more it tells.
      const weight = (earlier?.weight ?? 0) + 1 / columns.size;
      found.set(column, { like: earlier?.like ?? word, weight });
    }
  }
  return [...found]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([column, { like }]) => ({ column, why: "word" as const, like }));
}

/** The likeliest of the columns that nothing feeds yet, best first; `certain` are those that the heading stands for in words. */
export function suggestColumns(
  table: LedgerTable,
  heading: string,
  free: ReadonlySet<string>,
  certain: readonly string[],
): ColumnSuggestion[] {
  const all = [
    ...certain.map((column) => ({ column, why: "word" as const, like: heading })),
    ...bySpelling(table, heading, free),
    ...byWord(table, heading, free),
  ];
  const first = new Map(all.toReversed().map((suggestion) => [suggestion.column, suggestion]));
  const columns = [...new Set(all.map(({ column }) => column))];
  return columns.flatMap((column) => first.get(column) ?? []).slice(0, mostSuggestions);
}

/** The free columns for which a label of a program's list may stand: what it means is known, but not which of them. */
export function suggestOfView(
  { asks, program }: KnownView,
  label: string,
  free: ReadonlySet<string>,
): ColumnSuggestion[] {
  const columns = (asks.get(label) ?? []).filter((column) => free.has(column));
  return columns.map((column) => ({ column, why: "word", like: program }));
}

/**
 * Free columns of codes whose words the cells are: at least two different ones, all of them known. Other content (a date, a
 * number, a name) fits too many columns to tell.
 */
function byContent(
  definition: LedgerTableDefinition,
  free: ReadonlySet<string>,
  texts: readonly string[],
): ColumnSuggestion[] {
  const words = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
  if (words.length < 2) return [];
  const holds = (column: LedgerColumn) =>
    column.kind === "choice" && words.every((word) => readChoice(column, word).status === "read");
  return definition.columns
    .filter((column) => free.has(column.name) && holds(column))
    .map(({ name }) => ({ column: name, why: "content" as const, like: null }));
}

/** Suggestions by heading, then those that some of the column's cells give. */
export function suggestByContent(
  definition: LedgerTableDefinition,
  free: ReadonlySet<string>,
  byHeading: readonly ColumnSuggestion[],
  texts: readonly string[],
): ColumnSuggestion[] {
  const suggested = new Set(byHeading.map(({ column }) => column));
  const others = byContent(definition, free, texts).filter(({ column }) => !suggested.has(column));
  return [...byHeading, ...others].slice(0, mostSuggestions);
}
