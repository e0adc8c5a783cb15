/** What the address of the Portfolio page holds: a link shows the same page. Defaults are left out. */
import type { DependencyBasis } from "#shared/schema/portfolio.ts";
import { isDay } from "#client/lib/day.ts";

const bases: readonly DependencyBasis[] = ["revenue", "contribution", "bottleneck-hours"];
const figureNames = ["clients", "lorenz", "trend", "loss"] as const;
export type FigureName = (typeof figureNames)[number];

export interface PortfolioSearch {
  readonly from?: string;
  /** The day after the last. */
  readonly to?: string;
  readonly basis?: DependencyBasis;
  readonly grouped?: true;
  readonly client?: string;
  /** Assumptions that were changed, by name. */
  readonly set?: Readonly<Record<string, number>>;
  /** Figures shown as tables. */
  readonly tables?: readonly FigureName[];
  /** A column, with a minus in front when descending. */
  readonly sort?: string;
  /** The figure whose drawer is open, and whose it is: `share`, `share:C012`. */
  readonly open?: string;
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length < 220;

function readAssumptions(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && Number.isFinite(entry[1]),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Reads an address; what it does not understand, it leaves out. */
export function readPortfolioSearch(search: Readonly<Record<string, unknown>>): PortfolioSearch {
  const { from, to, basis, grouped, client, set, tables, sort, open } = search;
  const knownBasis = bases.find((one) => one === basis && one !== "revenue");
  const assumptions = readAssumptions(set);
  const knownTables = Array.isArray(tables) ? figureNames.filter((name) => tables.includes(name)) : [];
  // A client's id may look like a number to the address parser.
  const clientText = typeof client === "number" ? String(client) : client;
  return {
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(knownBasis === undefined ? {} : { basis: knownBasis }),
    ...(grouped === true ? { grouped } : {}),
    ...(isText(clientText) ? { client: clientText } : {}),
    ...(assumptions === undefined ? {} : { set: assumptions }),
    ...(knownTables.length === 0 ? {} : { tables: knownTables }),
    ...(isText(sort) ? { sort } : {}),
    ...(isText(open) ? { open } : {}),
  };
}
