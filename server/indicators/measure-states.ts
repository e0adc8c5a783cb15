/** Which measures the ledger allows, and what the others lack. */
import { measures, type Coverage } from "#shared/schema/coverage.ts";
import { measureNeeds, type Need } from "#shared/measure-needs.ts";

/** What the ledger holds: tables with a row, columns (`orders.variable_cost`) with the share of rows that fill them. */
export interface LedgerHoldings {
  readonly tables: ReadonlySet<string>;
  readonly filledShares: ReadonlyMap<string, number>;
}

function isThere({ tables, filledShares }: LedgerHoldings, source: string): boolean {
  return source.includes(".") ? (filledShares.get(source) ?? 0) > 0 : tables.has(source);
}

/** What is missing of a need, as little as says it: a column of a table that is not there is the table. */
function missingOf(holdings: LedgerHoldings, need: Need): string | null {
  const alternatives = typeof need === "string" ? [need] : need;
  if (alternatives.some((source) => isThere(holdings, source))) return null;
  const [best = ""] = alternatives;
  const [table = ""] = best.split(".", 1);
  // A parameter is one row of its table, so that the table says too little.
  return holdings.tables.has(table) || table === "parameters" ? best : table;
}

/**
 * Every measure: `blocked` when something required is missing, and then only that is listed; else `partial` when something
 * optional is, else `possible`. Each missing thing is listed once.
 */
export function measureStates(holdings: LedgerHoldings): Coverage["measures"] {
  const missingAmong = (needs: readonly Need[]): string[] =>
    needs.map((need) => missingOf(holdings, need)).filter((source) => source !== null);
  return measures.map((measure) => {
    const { required, optional, everyRow = [] } = measureNeeds[measure];
    const blocking = missingAmong(required);
    if (blocking.length > 0) return { measure, state: "blocked", missing: [...new Set(blocking)] };
    const incomplete = everyRow.filter((column) => (holdings.filledShares.get(column) ?? 0) < 1);
    const missing = [...new Set([...missingAmong(optional), ...incomplete])];
    return { measure, state: missing.length > 0 ? "partial" : "possible", missing };
  });
}
