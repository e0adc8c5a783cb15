/** Choices by shape: what a mapping says of every source with the same headings. */
import type { Feed, ShapeMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { shownValue } from "../findings/shown-value.ts";
import { foldName } from "./fold-name.ts";
import { isRejectsHeading } from "./rejects-headings.ts";
import { respelt } from "./respell.ts";

/** A shape and the name of the saved mapping that it belongs to; null when it was given with the import. */
type NamedShape = ShapeMapping & { readonly name: string | null };

export interface ShapedMapping {
  readonly mapping: SourceMapping;
  /** The saved mapping that gave some of the choices; null when none did. */
  readonly name: string | null;
}

/**
 * What tells a heading from others in a shape: as it is shown, since a shape may be made from what was shown. A heading of
 * signs alone, such as `%`, folds to nothing.
 */
function headingKey(whole: string): string {
  const heading = shownValue(whole);
  return foldName(heading) || heading.trim();
}

/** The same text for headings that differ only in case, accents, spaces and order. */
export function shapeKey(headings: readonly string[]): string {
  // Rejected rows that were put right come back with columns of their own.
  const own = headings.filter((heading) => !isRejectsHeading(heading));
  return own.map(headingKey).sort().join("\n");
}

type Choices = Omit<Feed, "table">;
type Named<Value> = Readonly<Record<string, Value>>;

/** The entries of both, an own one in place of another of its name; undefined when neither has any. */
function bothOf<Value>(own: Named<Value> | undefined, given: Named<Value> | undefined) {
  return own === undefined && given === undefined ? undefined : { ...given, ...own };
}

function valuesOf(own: Feed["values"], given: Feed["values"]): Feed["values"] {
  if (own === undefined || given === undefined) return own ?? given;
  const columns = [...new Set([...Object.keys(given), ...Object.keys(own)])];
  return Object.fromEntries(columns.map((column) => [column, { ...given[column], ...own[column] }]));
}

/** The names of both, without those that the opposite own choice takes back; undefined when none is left. */
function unionOf<Name>(
  own: readonly Name[] | undefined,
  given: readonly Name[] | undefined,
  opposite: readonly Name[] | undefined,
): Name[] | undefined {
  const kept = (given ?? []).filter((name) => opposite?.includes(name) !== true);
  const all = new Set([...kept, ...(own ?? [])]);
  return all.size === 0 ? undefined : [...all];
}

/** Leaves out the keys that hold nothing. */
function present<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Without its undefined values the object is of the type that leaves them out.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}

/** One way of making a column instead of another: who maps a heading to it does not want the other's recipe. */
function recipesOf(own: Choices, given: Choices): Feed["recipes"] {
  const mapped = new Set(Object.values(own.columns ?? {}));
  const kept = Object.entries(given.recipes ?? {}).filter(([column]) => !mapped.has(column));
  return bothOf(own.recipes, kept.length === 0 ? undefined : Object.fromEntries(kept));
}

/** And who makes a column by a recipe, or from one heading, does not want another heading to feed it. */
function columnsOf(own: Choices, given: Choices): Feed["columns"] {
  const taken = new Set([...Object.keys(own.recipes ?? {}), ...Object.values(own.columns ?? {})]);
  const kept = Object.entries(given.columns ?? {}).filter(
    ([, column]) => column === null || !taken.has(column),
  );
  return bothOf(own.columns, kept.length === 0 ? undefined : Object.fromEntries(kept));
}

function feedChoices(own: Choices, given: Choices) {
  return {
    columns: columnsOf(own, given),
    recipes: recipesOf(own, given),
    values: valuesOf(own.values, given.values),
    units: bothOf(own.units, given.units),
    dates: bothOf(own.dates, given.dates),
    decimals: bothOf(own.decimals, given.decimals),
    serialDates: unionOf(own.serialDates, given.serialDates, own.notSerialDates),
    notSerialDates: unionOf(own.notSerialDates, given.notSerialDates, own.serialDates),
    lines: own.lines ?? given.lines,
    combine: bothOf(own.combine, given.combine),
  };
}

function alsoOf(own: readonly Feed[] | undefined, given: readonly Feed[] | undefined): Feed[] | undefined {
  if (own === undefined) return given === undefined ? undefined : [...given];
  const others = (given ?? []).filter(({ table }) => own.every((feed) => feed.table !== table));
  return [
    ...own.map((feed) => {
      const same = given?.find(({ table }) => table === feed.table);
      return same === undefined ? feed : { table: feed.table, ...present(feedChoices(feed, same)) };
    }),
    ...others,
  ];
}

/**
 * A source's own choices and others below them, field by field: an own choice holds for its heading, its column, its word or
 * its question, the others for the rest. Rows are named by none but the source itself.
 */
export function withChoices(own: SourceMapping, given: SourceMapping): SourceMapping {
  return present({
    ...given,
    ...own,
    ...feedChoices(own, given),
    also: alsoOf(own.also, given.also),
    fillDown: unionOf(own.fillDown, given.fillDown, undefined),
    accept: unionOf(own.accept, given.accept, own.deny),
    deny: unionOf(own.deny, given.deny, own.accept),
    corrections: own.corrections,
    leaveOut: own.leaveOut,
  });
}

/**
 * The choices for a source: its own, then those of the first shape with its headings. A shape of another table than the one
 * that the source was given says nothing about it.
 */
export function mappingOf(
  own: SourceMapping,
  shapes: readonly NamedShape[],
  headings: readonly string[],
): ShapedMapping {
  const key = shapeKey(headings);
  const shape = shapes.find((each) => shapeKey(each.headings) === key);
  const differs =
    own.table !== undefined && shape?.source.table !== undefined && own.table !== shape.source.table;
  if (shape === undefined || differs) return { mapping: own, name: null };
  return { mapping: withChoices(respelt(own, headings), respelt(shape.source, headings)), name: shape.name };
}
