/** What the address of the Portfolio page holds: a link shows the same page. Defaults are left out. */
import { lossParameters } from "#shared/parameters.ts";
import type { DependencyBasis, PortfolioInput } from "#shared/schema/portfolio.ts";
import { isDay } from "#client/lib/day.ts";

const bases: readonly DependencyBasis[] = ["revenue", "contribution", "bottleneck-hours"];
export const figureNames = ["clients", "lorenz", "trend", "loss"] as const;
/** The figures that can be shown as tables. */
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
  /** The figure whose drawer is open, and whose it is: `concentration`, `client:C012`. */
  readonly open?: string;
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length < 220;

/** Far above any company's yearly cost, and still a safe whole number of cents. */
const mostCents = 1e15;

/** Whether an assumption may have a value: shares are 0 to 1, amounts are not negative. */
function isAllowedAssumption(name: string, value: number): boolean {
  const parameter = lossParameters.find((one) => one.name === name);
  if (parameter === undefined || !Number.isFinite(value) || value < 0) return false;
  return parameter.unit === "share" ? value <= 1 : value <= mostCents;
}

function readAssumptions(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] =>
      typeof entry[1] === "number" && isAllowedAssumption(entry[0], entry[1]),
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
  // An empty or reversed period would be refused: the end is left out.
  const knownTo = isDay(to) && !(isDay(from) && to <= from) ? to : undefined;
  return {
    ...(isDay(from) ? { from } : {}),
    ...(knownTo === undefined ? {} : { to: knownTo }),
    ...(knownBasis === undefined ? {} : { basis: knownBasis }),
    ...(grouped === true ? { grouped } : {}),
    ...(isText(clientText) ? { client: clientText } : {}),
    ...(assumptions === undefined ? {} : { set: assumptions }),
    ...(knownTables.length === 0 ? {} : { tables: knownTables }),
    ...(isText(sort) ? { sort } : {}),
    ...(isText(open) ? { open } : {}),
  };
}

/** What the server is asked for an address. `without` leaves the changed assumptions out: the reference. */
export function portfolioInput(search: PortfolioSearch, without?: "assumptions"): PortfolioInput {
  return {
    ...(search.from === undefined ? {} : { from: search.from }),
    ...(search.to === undefined ? {} : { to: search.to }),
    ...(search.client === undefined ? {} : { client: search.client }),
    ...(search.grouped === true ? { grouped: true } : {}),
    ...(search.set === undefined || without === "assumptions" ? {} : { assumptions: { ...search.set } }),
  };
}

/** The column and direction that an address names; `-share` is by share, largest first. */
export function readSort(sort: string | undefined): { readonly id: string; readonly descending: boolean } {
  if (sort === undefined) return { id: "share", descending: true };
  return sort.startsWith("-") ? { id: sort.slice(1), descending: true } : { id: sort, descending: false };
}

/** The figure that an address opens: its kind, and the client's id where it is a client's. */
export function readOpen(open: string | undefined): { readonly kind: string; readonly id: string } | null {
  if (open === undefined) return null;
  const colon = open.indexOf(":");
  return colon === -1 ? { kind: open, id: "" } : { kind: open.slice(0, colon), id: open.slice(colon + 1) };
}
