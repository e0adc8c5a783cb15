/** The tables that a source feeds, and how its headings serve each. */
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { recipeHeadings } from "#shared/recipe-headings.ts";
import type { Feed, SourceMapping } from "#shared/schema/mapping.ts";
import { positionOf } from "../derive/mend-rows.ts";
import { matchColumns, type MatchedHeader } from "../recognise/match-columns.ts";
import { isRejectsHeading } from "../recognise/rejects-headings.ts";
import { foldName } from "../recognise/fold-name.ts";
import type { OpenSource } from "./log-source.ts";
import type { StagingSession } from "../staging-session.ts";

export interface MatchedFeed {
  readonly feed: Feed;
  readonly header: MatchedHeader;
}

/** The feeds of a source whose first table is known. */
export function feedsOf(mapping: SourceMapping, table: LedgerTable): Feed[] {
  const {
    also = [],
    encoding: _encoding,
    separator: _separator,
    headerLine: _line,
    fillDown: _fill,
    accept: _accept,
    deny: _deny,
    corrections: _corrections,
    leaveOut: _leaveOut,
    ...own
  } = mapping;
  return [{ ...own, table }, ...also];
}

/** Columns of a table that another file of the import adds: a file that lacks them can be read all the same. */
function addedColumns({ request }: StagingSession, table: LedgerTable): ReadonlySet<string> {
  const sources = [
    ...Object.values(request.mapping).flatMap(({ sheets = {}, skip: _skip, ...own }) => [
      own,
      ...Object.values(sheets),
    ]),
    ...request.shapes.map(({ source }) => source),
  ];
  const added = new Set<string>();
  for (const source of sources) {
    if (source?.table === undefined) continue;
    for (const feed of feedsOf(source, source.table)) {
      if (feed.table !== table || feed.lines !== "add-to") continue;
      for (const column of [...Object.keys(feed.recipes ?? {}), ...Object.values(feed.columns ?? {})]) {
        if (column !== null) added.add(column);
      }
    }
  }
  return added;
}

/** Headings that one of the feeds makes a column of. */
function usedHeadings(feeds: readonly Feed[]): ReadonlySet<string> {
  return new Set(
    feeds.flatMap(({ recipes = {}, columns = {} }) => [
      ...Object.values(recipes).flatMap(recipeHeadings).map(foldName),
      ...Object.entries(columns).flatMap(([heading, column]) => (column === null ? [] : [foldName(heading)])),
    ]),
  );
}

/** The positions of the cells that a feed reads: those of its columns, and those that it makes columns of. */
export function usedPositions({ feed, header }: MatchedFeed, headings: readonly string[]): number[] {
  const parts = Object.values(feed.recipes ?? {}).flatMap(recipeHeadings);
  return [
    ...header.columns.flatMap(({ position, column }) => (column === null ? [] : [position])),
    ...parts.map((heading) => positionOf(headings, heading)),
  ];
}

/**
 * Matches the headings with the table of a feed. What a recipe makes needs no heading, and no heading feeds it; what
 * another file adds may be missing. Only the first feed says which columns nothing uses.
 */
export function matchFeed(
  { session, mapping }: OpenSource,
  headings: readonly string[],
  feed: Feed,
  earlier: readonly Feed[],
  remembered: string | null,
): MatchedFeed {
  const definition = tableDefinition(feed.table);
  const recipes = new Set(Object.keys(feed.recipes ?? {}));
  const matched = matchColumns(definition, headings, {
    ...feed,
    how: remembered === null ? "mapping" : "remembered",
    origin: remembered,
  });
  const used = usedHeadings([feed, ...(mapping.also ?? [])]);
  const added = addedColumns(session, feed.table);
  const mayLack = (column: string): boolean =>
    recipes.has(column) || (feed.lines === "add-to" ? !definition.key.includes(column) : added.has(column));
  const columns = matched.columns.map((each) => {
    const { column } = each;
    if (column === null) return each;
    if (recipes.has(column.name)) return { ...each, column: null, match: null };
    const chosen = feed.units?.[column.name] ?? each.unit;
    return { ...each, unit: chosen === "as-is" ? null : chosen };
  });
  const problems = matched.problems.filter(({ code, column }) => {
    if (code === "HEADER_MISSING") return !mayLack(column);
    if (isRejectsHeading(column)) return false;
    if (earlier.length > 0) return code === "HEALTH_DETAIL";
    return code !== "COLUMN_IGNORED" || !used.has(foldName(column));
  });
  return { feed, header: { columns, problems } };
}
