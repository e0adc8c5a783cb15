/** The lines and the net in every draw. */
import type { CostLineName } from "#shared/schema/verdict.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { contributionAfterLabour, contributionFactors, costLineRules, formulaCents } from "./cost-lines.ts";
import { isNothing, lineCents, type CostLedger } from "./cost-ledger.ts";
import type { CostBasis, CostNumberName, CostNumbers } from "./cost-numbers.ts";
import { netDraws } from "./cost-quantities.ts";

/** @returns cents by draw, not rounded; null when none of the numbers is drawn, which makes the amount certain */
export function drawnCents(
  basis: CostBasis,
  names: readonly CostNumberName[],
  cents: (numbers: CostNumbers) => number,
): Float64Array | null {
  const open = names.flatMap((name) => {
    const values = basis.draws.get(name);
    return values === undefined ? [] : [{ name, values }];
  });
  if (open.length === 0) return null;
  const numbers = { ...basis.numbers };
  const drawn = new Float64Array(netDraws.draws);
  for (let draw = 0; draw < drawn.length; draw += 1) {
    for (const { name, values } of open) numbers[name] = values[draw];
    drawn[draw] = cents(numbers);
  }
  return drawn;
}

export interface CostDraws {
  readonly net: Float64Array;
  /** The net without what is only expected. */
  readonly bookedAndAttributed: Float64Array;
  /** Lines that are not certain. */
  readonly lines: ReadonlyMap<CostLineName, Float64Array>;
}

/** One draw of the net: each number of the ledger, quantity or assumption, has one value in it, whatever lines it enters. */
export function costDraws(ledger: CostLedger): CostDraws {
  const { basis, billed } = ledger;
  const contribution = drawnCents(basis, contributionFactors, contributionAfterLabour);
  const certain = roundCents(contributionAfterLabour(basis.numbers));
  const net = contribution?.slice() ?? new Float64Array(netDraws.draws).fill(certain);
  const bookedAndAttributed = net.slice();
  const lines = new Map<CostLineName, Float64Array>();
  for (const line of billed) {
    const rule = costLineRules[line];
    // Nothing is certain to cost nothing, whatever its price turns out to be.
    const drawn = isNothing(basis, rule.quantity)
      ? null
      : drawnCents(basis, [rule.quantity, ...rule.factors], (numbers) => formulaCents(rule, numbers));
    if (drawn !== null) lines.set(line, drawn);
    const sure = lineCents(line, basis.numbers);
    for (let draw = 0; draw < net.length; draw += 1) {
      const cents = drawn === null ? sure : drawn[draw];
      net[draw] -= cents;
      if (rule.grade !== "expected") bookedAndAttributed[draw] -= cents;
    }
  }
  return { net, bookedAndAttributed, lines };
}
