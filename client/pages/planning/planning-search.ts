/** What the address of the Planning page holds: a link shows the same page. Defaults are left out. */
import type { DelaysInput } from "#shared/schema/delays.ts";
import { isDay } from "#client/lib/day.ts";

export const figureNames = [
  "matrix",
  "victims",
  "gantt",
  "causes",
  "notice",
  "onTime",
  "replay",
  "next",
] as const;
/** The figures that can be shown as tables. */
export type FigureName = (typeof figureNames)[number];

export interface PlanningSearch {
  readonly client?: string;
  readonly from?: string;
  /** The day after the last. */
  readonly to?: string;
  /** The matrix shows the ordinary queue instead of what was taken out of turn. */
  readonly queue?: true;
  /** The operation whose wait is told. */
  readonly operation?: string;
  /** The work centre and the Monday of the week that are drawn, and how many weeks. */
  readonly centre?: string;
  readonly week?: string;
  readonly weeks?: number;
  /** Figures shown as tables. */
  readonly tables?: readonly FigureName[];
  /** The open drawer: `method`, or `pairs` with what they are pairs of. */
  readonly open?: string;
}

const mostWeeks = 8;

/** Identifiers may look like numbers to the address parser. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= 420 ? text : undefined;
}

/** Reads an address; what it does not understand, it leaves out. */
export function readPlanningSearch(search: Readonly<Record<string, unknown>>): PlanningSearch {
  const { from, to, queue, week, weeks, tables } = search;
  const [client, operation, centre, open] = [
    textOf(search["client"]),
    textOf(search["operation"]),
    textOf(search["centre"]),
    textOf(search["open"]),
  ];
  const knownTables = Array.isArray(tables) ? figureNames.filter((name) => tables.includes(name)) : [];
  // An empty or reversed period would be refused: the end is left out.
  const knownTo = isDay(to) && !(isDay(from) && to <= from) ? to : undefined;
  const knownWeeks =
    typeof weeks === "number" && Number.isInteger(weeks) && weeks > 1 && weeks <= mostWeeks
      ? weeks
      : undefined;
  return {
    ...(client === undefined ? {} : { client }),
    ...(isDay(from) ? { from } : {}),
    ...(knownTo === undefined ? {} : { to: knownTo }),
    ...(queue === true ? { queue } : {}),
    ...(operation === undefined ? {} : { operation }),
    ...(centre === undefined ? {} : { centre }),
    ...(isDay(week) ? { week } : {}),
    ...(knownWeeks === undefined ? {} : { weeks: knownWeeks }),
    ...(knownTables.length === 0 ? {} : { tables: knownTables }),
    ...(open === undefined ? {} : { open }),
  };
}

/** What the server is asked for an address. */
export function delaysInput({ client, from, to }: PlanningSearch): DelaysInput {
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Which pairs of operations a drawer shows. */
export interface PairsScope {
  readonly cause: "contention" | "prioritisation" | "jump";
  readonly from: string | null;
  readonly to: string | null;
  readonly centre: string | null;
}

const causes: readonly PairsScope["cause"][] = ["contention", "prioritisation", "jump"];
const partOf = (value: string | null): string => (value === null ? "" : encodeURIComponent(value));

/** What a part of the drawer's address names, null for nothing; undefined where it cannot be read. */
function namedBy(part: string | undefined): string | null | undefined {
  try {
    return part === undefined || part === "" ? null : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The drawer's part of the address: `pairs/jump/CL-01/CL-02/`. */
export function pairsAddress({ cause, from, to, centre }: PairsScope): string {
  return ["pairs", cause, partOf(from), partOf(to), partOf(centre)].join("/");
}

/** The pairs that an address opens; null where it opens something else. */
export function readPairsAddress(open: string | undefined): PairsScope | null {
  if (open === undefined) return null;
  const [kind, cause, ...parts] = open.split("/");
  const known = causes.find((each) => each === cause);
  if (kind !== "pairs" || known === undefined) return null;
  const [from, to, centre] = [namedBy(parts[0]), namedBy(parts[1]), namedBy(parts[2])];
  if (from === undefined || to === undefined || centre === undefined) return null;
  return { cause: known, from, to, centre };
}

/** The drawer with the orders of a client that lost hours or days: `orders/CL-02`; all other clients' without one. */
export function ordersAddress(to: string | null): string {
  return ["orders", partOf(to)].join("/");
}

/** Whose orders an address opens, null for all; undefined where it opens something else. */
export function readOrdersAddress(open: string | undefined): string | null | undefined {
  const [kind, to, ...more] = open?.split("/") ?? [];
  if (kind !== "orders" || to === undefined || more.length > 0) return undefined;
  return namedBy(to);
}
