/**
 * What each choice on the page does to a mapping. Pure: the choices that stand and what was read come in, the choices
 * that follow come out. A feed is the first table of a file or one of those that its rows feed as well.
 */
import type { ReadColumn } from "#shared/schema/imports.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { Feed, Recipe, SourceMapping, Unit } from "#shared/schema/mapping.ts";
import { memberOf, withMember, withoutEmpty } from "./mapping-place.ts";

export type FeedChoices = Omit<Feed, "table">;

/** The choices of one feed of a source; null is its first table. */
export function feedChoices(source: SourceMapping, also: LedgerTable | null): FeedChoices {
  return also === null ? source : (source.also?.find(({ table }) => table === also) ?? {});
}

/** The source with one of its feeds changed. A further one that the choices do not name yet is added. */
export function withFeed(
  source: SourceMapping,
  also: LedgerTable | null,
  change: (choices: FeedChoices) => FeedChoices,
): SourceMapping {
  if (also === null) return { ...source, ...change(source) };
  const feeds = source.also ?? [];
  const changed = withoutEmpty({ ...change(feedChoices(source, also)), table: also });
  return {
    ...source,
    also: feeds.some(({ table }) => table === also)
      ? feeds.map((feed) => (feed.table === also ? changed : feed))
      : [...feeds, changed],
  };
}

/** The ledger column that a heading feeds under these choices: as chosen, else as it was read. */
export function columnOf(choices: FeedChoices, read: ReadColumn): string | null {
  const chosen = memberOf(choices.columns, read.heading);
  return chosen === undefined ? read.column : chosen;
}

/** The columns of a feed as they were read, and the choices that stood then. */
export interface FeedReading {
  readonly columns: readonly ReadColumn[];
  readonly readWith: FeedChoices;
}

/** What the importer finds for a heading by itself; undefined where a person's choice hides it. */
function foundBySelf({ readWith }: FeedReading, read: ReadColumn): string | null | undefined {
  const isChosen = read.match?.how === "mapping" || memberOf(readWith.columns, read.heading) !== undefined;
  return isChosen ? undefined : read.column;
}

/** Answers about how a column's cells are written follow them to another ledger column. */
function withAnswersMoved(choices: FeedChoices, from: string | null, to: string | null): FeedChoices {
  if (from === null || from === to) return choices;
  const moved = <Value>(record: Readonly<Record<string, Value>> | undefined) => {
    const answer = memberOf(record, from);
    const without = withMember(record, from, undefined);
    return to === null || answer === undefined ? without : withMember(without, to, answer);
  };
  const serial = (columns: readonly string[] | undefined) =>
    (columns ?? []).flatMap((column) => (column === from ? (to === null ? [] : [to]) : [column]));
  return {
    ...choices,
    dates: moved(choices.dates),
    decimals: moved(choices.decimals),
    units: moved(choices.units),
    // Words of codes mean nothing to another column.
    values: withMember(choices.values, from, undefined),
    serialDates: serial(choices.serialDates),
    notSerialDates: serial(choices.notSerialDates),
  };
}

/**
 * A heading feeds a ledger column, or none. One that fed the column before gives it up; one that had given up the column
 * which is let go takes it again, so that choosing and choosing back changes nothing.
 */
export function chooseColumn(
  choices: FeedChoices,
  reading: FeedReading,
  heading: string,
  column: string | null,
): FeedChoices {
  const chosen = reading.columns.find((read) => read.heading === heading);
  if (chosen === undefined) return choices;
  const before = columnOf(choices, chosen);
  if (before === column) return choices;
  let { columns } = choices;
  for (const other of reading.columns) {
    if (other.heading === heading) continue;
    const takesBack =
      before !== null && memberOf(columns, other.heading) === null && foundBySelf(reading, other) === before;
    if (takesBack) columns = withMember(columns, other.heading, undefined);
    else if (column !== null && columnOf(choices, other) === column)
      columns = withMember(columns, other.heading, null);
  }
  // Left unsaid where it is what the importer finds by itself.
  columns = withMember(columns, heading, foundBySelf(reading, chosen) === column ? undefined : column);
  // What was answered about the cells that fed the column until now does not hold for these.
  const freed = column === null ? choices : withAnswersMoved(choices, column, null);
  const recipes = column === null ? choices.recipes : withMember(choices.recipes, column, undefined);
  return {
    ...withAnswersMoved(freed, before, column),
    columns,
    ...(recipes === undefined ? {} : { recipes }),
  };
}

/** A ledger column is made by a recipe, and no heading feeds it; null takes its recipe away. */
export function chooseRecipe(
  choices: FeedChoices,
  reading: FeedReading,
  column: string,
  recipe: Recipe | null,
): FeedChoices {
  const recipes = withMember(choices.recipes, column, recipe ?? undefined);
  const feeding = reading.columns.find((read) => columnOf(choices, read) === column);
  if (recipe === null || feeding === undefined) return { ...choices, recipes };
  return { ...chooseColumn(choices, reading, feeding.heading, null), recipes };
}

/** What is read in place of a word in a column of codes; undefined leaves it open again. */
export function chooseValue(
  choices: FeedChoices,
  column: string,
  text: string,
  code: string | undefined,
): FeedChoices {
  const words = withMember(memberOf(choices.values, column), text, code);
  const isEmpty = Object.keys(words).length === 0;
  return { ...choices, values: withMember(choices.values, column, isEmpty ? undefined : words) };
}

export function chooseDates(
  choices: FeedChoices,
  column: string,
  order: "day-first" | "month-first" | undefined,
): FeedChoices {
  return { ...choices, dates: withMember(choices.dates, column, order) };
}

export function chooseDecimals(
  choices: FeedChoices,
  column: string,
  mark: "point" | "comma" | undefined,
): FeedChoices {
  return { ...choices, decimals: withMember(choices.decimals, column, mark) };
}

/** `as-is` is the ledger's own unit, whatever the heading says. */
export function chooseUnit(
  choices: FeedChoices,
  column: string,
  unit: Unit | "as-is" | undefined,
): FeedChoices {
  return { ...choices, units: withMember(choices.units, column, unit) };
}

/** The source holds this table. Choices about columns that were made for another table are let go. */
export function chooseTable(
  source: SourceMapping,
  table: LedgerTable,
  before: LedgerTable | null,
): SourceMapping {
  if (table === (source.table ?? before)) return { ...source, table };
  const { lines: _lines, ...kept } = source;
  const ofColumns = { columns: {}, recipes: {}, values: {}, units: {}, dates: {}, decimals: {}, combine: {} };
  return withoutEmpty({ ...kept, ...ofColumns, serialDates: [], notSerialDates: [], also: [], table });
}

/** The same rows feed a further table, or no longer do. */
export function addFeed(source: SourceMapping, table: LedgerTable): SourceMapping {
  return withFeed(source, table, (choices) => choices);
}
export function removeFeed(source: SourceMapping, table: LedgerTable): SourceMapping {
  return { ...source, also: (source.also ?? []).filter((feed) => feed.table !== table) };
}
