/** What the address of the Method page holds: what is searched, and whose figures the reader came from. */
import { isDay } from "#client/lib/day.ts";

export interface MethodSearch {
  /** Kept for the way back to the figures. */
  readonly client?: string;
  readonly from?: string;
  /** The day after the last: parameters are shown as they hold the day before it. */
  readonly to?: string;
  /** Words that an entry has to hold. */
  readonly words?: string;
}

/** Identifiers and words may look like numbers to the address parser. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= 200 ? text : undefined;
}

/** Reads an address; what it does not understand, it leaves out. */
export function readMethodSearch(search: Readonly<Record<string, unknown>>): MethodSearch {
  const { from, to } = search;
  const [client, words] = [textOf(search["client"]), textOf(search["words"])];
  const knownTo = isDay(to) && !(isDay(from) && to <= from) ? to : undefined;
  return {
    ...(client === undefined ? {} : { client }),
    ...(isDay(from) ? { from } : {}),
    ...(knownTo === undefined ? {} : { to: knownTo }),
    ...(words === undefined ? {} : { words }),
  };
}
