/** Which table of the ledger a file or a sheet holds. */
import type { TableSuggestion } from "#shared/schema/imports.ts";
import { ledger, ledgerTables, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { SourceMapping } from "#shared/schema/mapping.ts";
import { feedColumns } from "./feed-columns.ts";
import { foldName, signedName } from "./fold-name.ts";
import { tableDictionary } from "./headings/dictionary.ts";
import { plainHeading } from "./plain-heading.ts";
import { tableOfWords, tablesInText } from "./table-words.ts";
import { withoutUnit } from "./unit-of-heading.ts";
import { findView, knownViews } from "./views/find-view.ts";

/** The last part of a path, without its ending. */
function baseName(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? "";
  return base.replace(/\.[^.]*$/u, "");
}

/** The table that a mapping or the file's own name gives (`dossier/Orders.CSV`); null when neither does. */
export function tableOfFile(name: string, mapping: SourceMapping): LedgerTable | null {
  if (mapping.table !== undefined) return mapping.table;
  const folded = foldName(baseName(name));
  return ledgerTables.find((table) => table === folded) ?? null;
}

/** The table that a sheet is called, by the ledger's name or a plain French or English word (`Commandes`); null when by none. */
export function tableOfSheet(sheet: string): LedgerTable | null {
  const folded = foldName(sheet);
  return ledgerTables.find((table) => table === folded) ?? tableOfWords(sheet);
}

interface Weighed {
  readonly table: LedgerTable;
  readonly matched: number;
  readonly missing: number;
}

/** How many columns of each table the headings feed, and how many required ones they do not. */
function weigh(headings: readonly string[]): Weighed[] {
  const view = findView(headings, null);
  return ledger.map((definition) => {
    const { fed } = feedColumns(definition, headings, {});
    const names = new Set(fed.map((each) => each?.column.name ?? ""));
    const matched = definition.columns.filter(({ name }) => names.has(name)).length;
    const missing = definition.columns.filter(({ name, optional }) => !optional && !names.has(name)).length;
    // A program's list is what it is, whatever else its headings resemble.
    return view?.table === definition.table
      ? { table: definition.table, matched: matched + headings.length, missing: 0 }
      : { table: definition.table, matched, missing };
  });
}

/** In a wide list a few headings fit by chance: they have to be a share of it, or many. */
function fits({ matched, missing }: Weighed, columns: number): boolean {
  return missing <= 1 && matched > 1 && (matched >= columns / 4 || matched >= 5);
}

/** The table that most headings speak for, as a suggestion: at least all its required columns but one. */
export function tableOfHeadings(headings: readonly string[]): LedgerTable | null {
  let best: Weighed | null = null;
  for (const each of weigh(headings)) {
    if (fits(each, headings.length) && (best === null || each.matched > best.matched)) best = each;
  }
  return best?.table ?? null;
}

const mostSuggestions = 3;

/**
 * The tables that a source may hold, best first, where neither its name nor a mapping says which: those that its file or sheet is
 * called by, in French, English or a program's own words, then those that its headings speak for.
 */
export function tableSuggestions(
  fileName: string,
  sheetName: string | null,
  headings: readonly string[],
): TableSuggestion[] {
  const weighed = weigh(headings);
  const columns = headings.filter((heading) => heading.trim() !== "").length;
  const suggestion = (table: LedgerTable, why: TableSuggestion["why"]): TableSuggestion => {
    const matched = weighed.find((each) => each.table === table)?.matched ?? 0;
    return { table, why, matched: Math.min(matched, columns), columns };
  };
  const texts = sheetName === null ? [baseName(fileName)] : [sheetName, baseName(fileName)];
  const named = texts.flatMap((text) => [...tablesOfPrograms(text), ...tablesInText(text)]);
  const fitting = weighed
    .filter((each) => fits(each, columns))
    .sort((one, other) => other.matched - one.matched)
    .map(({ table }) => table);
  // Headings that fit decide among the tables that a name allows.
  const ranked = [...named].sort(
    (one, other) => Number(fitting.includes(other)) - Number(fitting.includes(one)),
  );
  const all = [
    ...ranked.map((table) => suggestion(table, "name")),
    ...fitting.map((table) => suggestion(table, "headings")),
  ];
  return all
    .filter(({ table }, at) => all.findIndex((each) => each.table === table) === at)
    .slice(0, mostSuggestions);
}

/** The tables of programs' lists that a file is called after: `Bon de commande (sale.order)`, `Sales Order`. */
function tablesOfPrograms(text: string): LedgerTable[] {
  const inside = /\((?<name>[^()]+)\)\s*$/u.exec(text)?.groups?.["name"];
  const names = [signedName(text), ...(inside === undefined ? [] : [signedName(inside)])];
  return knownViews.filter(({ files }) => names.some((name) => files.has(name))).map(({ table }) => table);
}

/**
 * Whether a heading speaks for a header: a name or a word for a column of the table, or of any, a label of a program's list, or
 * a heading that the mapping names.
 */
export function speaksForHeader(
  table: LedgerTable | null,
  mapping: SourceMapping,
): (heading: string) => boolean {
  const tables = table === null ? ledgerTables : [table];
  const feeds = [mapping, ...(mapping.also ?? [])];
  const recipes = feeds.flatMap((feed) => Object.values(feed.recipes ?? {}));
  const named = [
    ...feeds.flatMap((feed) => Object.keys(feed.columns ?? {})),
    ...recipes.flatMap((recipe) => ("headings" in recipe ? recipe.headings : [])),
  ];
  const views = knownViews.filter((view) => tables.includes(view.table));
  const folded = new Set([
    ...tables.flatMap((each) => tableDefinition(each).columns.map(({ name }) => name)),
    ...named.map(foldName),
  ]);
  const labels = new Set(views.flatMap((view) => [...view.labels]));
  const plain = new Set(tables.flatMap((each) => [...tableDictionary(each).values()].flat(2)));
  folded.delete("");
  plain.delete("");
  return (heading) =>
    folded.has(foldName(heading)) ||
    labels.has(signedName(heading)) ||
    folded.has(foldName(withoutUnit(heading))) ||
    plain.has(plainHeading(heading)) ||
    plain.has(plainHeading(withoutUnit(heading)));
}
