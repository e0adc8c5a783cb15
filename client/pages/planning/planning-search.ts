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
