/** What the address of the People page holds: a link shows the same page. Defaults are left out. */
import type { PeopleInput } from "#shared/schema/people.ts";
import { isDay } from "#client/lib/day.ts";

export const figureNames = [
  "calendar",
  "flow",
  "clients",
  "limits",
  "effects",
  "doses",
  "lags",
  "load",
  "exposure",
  "indicators",
  "scores",
  "quadrant",
] as const;
/** The figures that can be shown as tables. */
export type FigureName = (typeof figureNames)[number];

export interface PeopleSearch {
  readonly client?: string;
  readonly from?: string;
  /** The day after the last. */
  readonly to?: string;
  /** The calendar shows weekend hours instead of overtime. */
  readonly weekends?: true;
  /** The page for the works council. */
  readonly view?: "cse";
  /** Figures shown as tables. */
  readonly tables?: readonly FigureName[];
  /** The open drawer. */
  readonly open?: string;
}

/** Identifiers may look like numbers to the address parser. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= 420 ? text : undefined;
}

/** Reads an address; what it does not understand, it leaves out. */
export function readPeopleSearch(search: Readonly<Record<string, unknown>>): PeopleSearch {
  const { from, to, weekends, view, tables } = search;
  const [client, open] = [textOf(search["client"]), textOf(search["open"])];
  const knownTables = Array.isArray(tables) ? figureNames.filter((name) => tables.includes(name)) : [];
  // An empty or reversed period would be refused: the end is left out.
  const knownTo = isDay(to) && !(isDay(from) && to <= from) ? to : undefined;
  return {
    ...(client === undefined ? {} : { client }),
    ...(isDay(from) ? { from } : {}),
    ...(knownTo === undefined ? {} : { to: knownTo }),
    ...(weekends === true ? { weekends } : {}),
    ...(view === "cse" ? { view } : {}),
    ...(knownTables.length === 0 ? {} : { tables: knownTables }),
    ...(open === undefined ? {} : { open }),
  };
}

/** What the server is asked for an address. */
export function peopleInput({ client, from, to }: PeopleSearch): PeopleInput {
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
