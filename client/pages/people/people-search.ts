/** What the address of the People page holds: a link shows the same page. Defaults are left out. */
import type { OvertimeState } from "#shared/schema/overtime.ts";
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

const overtimeStates: readonly OvertimeState[] = ["direct", "induced", "volume", "unexplained"];

/** What a drawer shows: hours of one state, of one week or of all; a limit; an outcome; or the method. */
export type PeopleDrawer =
  | { readonly kind: "hours"; readonly state: OvertimeState; readonly week: string | null }
  | { readonly kind: "limit"; readonly limit: string }
  | { readonly kind: "effect"; readonly outcome: string }
  | { readonly kind: "method" };

/** The drawer's part of the address: `hours/direct/2025-03-03`, `limit/dailyRest`, `method`. */
export function drawerAddress(drawer: PeopleDrawer): string {
  switch (drawer.kind) {
    case "hours":
      return ["hours", drawer.state, ...(drawer.week === null ? [] : [drawer.week])].join("/");
    case "limit":
      return `limit/${drawer.limit}`;
    case "effect":
      return `effect/${drawer.outcome}`;
    default:
      return drawer.kind;
  }
}

/** The drawer that an address opens; null where it opens none that is known. */
export function readDrawer(open: string | undefined): PeopleDrawer | null {
  const [kind, of = "", week, ...more] = open?.split("/") ?? [];
  if (more.length > 0) return null;
  if (kind === "hours") {
    const state = overtimeStates.find((each) => each === of);
    if (state === undefined || (week !== undefined && !isDay(week))) return null;
    return { kind, state, week: week ?? null };
  }
  if (week !== undefined) return null;
  if (kind === "limit" && of !== "") return { kind, limit: of };
  if (kind === "effect" && of !== "") return { kind, outcome: of };
  return kind === "method" && of === "" ? { kind } : null;
}
