/** What the address of the Verdict page holds: a link shows the same page. Defaults are left out. */
import { isDay } from "#client/lib/day.ts";

export const figureNames = ["waterfall", "axes", "placebo", "tornado"] as const;
/** The figures that can be shown as tables. */
export type FigureName = (typeof figureNames)[number];

export interface VerdictSearch {
  readonly client?: string;
  readonly from?: string;
  /** The day after the last. */
  readonly to?: string;
  /** Assumptions that were changed, by name. */
  readonly set?: Readonly<Record<string, number>>;
  /** Figures shown as tables. */
  readonly tables?: readonly FigureName[];
  /** The open drawer: `line.meetings`, `rule.E1`, `net`. */
  readonly open?: string;
}

/** Identifiers may look like numbers to the address parser. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= 220 ? text : undefined;
}

/** Which names are assumptions, and what each may be, is known where the server is asked: every page reads this file. */
function readAssumptions(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] =>
      /^[a-z_]{1,80}$/u.test(entry[0]) && typeof entry[1] === "number" && Number.isFinite(entry[1]),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Reads an address; what it does not understand, it leaves out. */
export function readVerdictSearch(search: Readonly<Record<string, unknown>>): VerdictSearch {
  const { from, to, set, tables } = search;
  const [client, open] = [textOf(search["client"]), textOf(search["open"])];
  const assumptions = readAssumptions(set);
  const knownTables = Array.isArray(tables) ? figureNames.filter((name) => tables.includes(name)) : [];
  // An empty or reversed period would be refused: the end is left out.
  const knownTo = isDay(to) && !(isDay(from) && to <= from) ? to : undefined;
  return {
    ...(client === undefined ? {} : { client }),
    ...(isDay(from) ? { from } : {}),
    ...(knownTo === undefined ? {} : { to: knownTo }),
    ...(assumptions === undefined ? {} : { set: assumptions }),
    ...(knownTables.length === 0 ? {} : { tables: knownTables }),
    ...(open === undefined ? {} : { open }),
  };
}
