/** What the net hangs on: assumptions, and quantities that are only estimated. */
import type { CostTerm, TornadoBar } from "#shared/schema/verdict.ts";
import { verdictAssumptions } from "#shared/verdict-parameters.ts";
import { movedRange } from "#server/indicators/assumption-in-force.ts";
import { assumptionDraws } from "./assumption-draws.ts";
import type { CostLedger } from "./cost-ledger.ts";
import { contributionFactors, costLineRules } from "./cost-lines.ts";
import { costNumberUnit, isAssumed, type CostBasis, type CostNumberName } from "./cost-numbers.ts";
import { costQuantityNames } from "./cost-quantities.ts";
import { centralRange } from "./draw-interval.ts";
import type { AssumedValue } from "./verdict-assumptions.ts";

/** Beyond so many times its upper limit nobody takes an estimated quantity to be. */
const mostTimes = 10;

export interface NetFactor {
  readonly factor: CostNumberName;
  readonly kind: TornadoBar["kind"];
  readonly unit: CostTerm["unit"];
  /** An assumption's range, or the central 95 % of a quantity's draws. */
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** The largest value that makes sense; the least is 0. */
  readonly most: number;
}

/** Assumptions, with a range or without, and drawn quantities, of the contribution and the billed lines. */
export function netFactors(
  { basis, billed }: CostLedger,
  assumed: readonly AssumedValue[],
): readonly NetFactor[] {
  const used = new Set<CostNumberName>(contributionFactors);
  for (const line of billed) {
    const { quantity, factors } = costLineRules[line];
    for (const name of [quantity, ...factors]) used.add(name);
  }
  const assumptions = assumed.flatMap(({ name, unit, low, value, high }): NetFactor[] =>
    used.has(name)
      ? [{ factor: name, kind: "assumption", unit, low, value, high, most: verdictAssumptions[name].most }]
      : [],
  );
  const quantities = costQuantityNames.flatMap((name): NetFactor[] => {
    const drawn = basis.draws.get(name);
    if (!used.has(name) || drawn === undefined) return [];
    const value = basis.numbers[name];
    const range = centralRange(drawn);
    const high = Math.max(value, range.high);
    return [
      {
        factor: name,
        kind: "quantity",
        unit: costNumberUnit(name),
        low: Math.min(value, range.low),
        value,
        high,
        most: mostTimes * high,
      },
    ];
  });
  return [...assumptions, ...quantities];
}

/** Values by name of which one is another, or is gone. */
function replaced<Value>(
  values: ReadonlyMap<CostNumberName, Value>,
  name: CostNumberName,
  instead: Value | null,
): ReadonlyMap<CostNumberName, Value> {
  const others = new Map(values);
  others.delete(name);
  if (instead !== null) others.set(name, instead);
  return others;
}

/**
 * The basis if a factor were at another value. An assumption's range goes along, as when a page changes it; a quantity would be
 * known to be that, its quarters in the same proportions.
 */
export function basisAt(basis: CostBasis, factor: NetFactor, value: number): CostBasis {
  const { factor: name, low, high } = factor;
  const numbers = { ...basis.numbers, [name]: value };
  if (isAssumed(name)) {
    const range = movedRange({ value: factor.value, low, high }, value, verdictAssumptions[name]);
    return { ...basis, numbers, draws: replaced(basis.draws, name, assumptionDraws(name, range)) };
  }
  const parts = basis.quarters.get(name);
  const moved =
    parts?.map((part) => (factor.value === 0 ? value / parts.length : (part * value) / factor.value)) ?? null;
  return {
    ...basis,
    numbers,
    draws: replaced(basis.draws, name, null),
    quarters: replaced(basis.quarters, name, moved),
  };
}
