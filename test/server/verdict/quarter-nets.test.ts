/** Oracle, by hand: a tenth, two, three and four tenths of 1,000 less 400, of 450 of meetings, and a penalty of the last quarter. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costLedger, ledgerSums } from "#server/verdict/cost-ledger.ts";
import { costBasis } from "#server/verdict/cost-numbers.ts";
import type { CostQuantities } from "#server/verdict/cost-quantities.ts";
import { quarterNets } from "#server/verdict/quarter-nets.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { statedCostsArbitrary } from "#test/arbitraries/stated-costs.ts";
import { assumedFor, computed, statedCosts, triangularQuantity } from "#test/builders/stated-costs.ts";

const ledgerOf = (costs: CostQuantities, page: Record<string, number> = {}) =>
  costLedger(costBasis(costs, assumedFor(costs, page).inForce));

describe("the net by quarter", () => {
  const last = { value: 900_00, draws: null, quarters: Float64Array.from([0, 0, 0, 900_00]), rows: 1 };
  const costs = statedCosts({
    quantities: {
      revenueCents: 1_000_00,
      variableCostCents: 400_00,
      excessOfficeHours: triangularQuantity("hours", { low: 1, value: 10, high: 40 }),
      ownPenaltyCents: last,
      departures: 1,
    },
  });

  it("takes each quantity's part of the quarter at the estimates, without what is only expected", () => {
    expect(quarterNets(ledgerOf(costs), 4)).toEqual([15_00, 30_00, 45_00, 60_00 - 900_00]);
  });

  it("follows the assumptions", () => {
    expect(quarterNets(ledgerOf(costs, { meeting_hourly_cost: 60_00 }), 4)).toEqual([0, 0, 0, -900_00]);
  });

  it("is not computable without the contribution", () => {
    const reason = notComputable("no-variable-cost", ["orders.variable_cost"]);
    const without = statedCosts({ quantities: { variableCostCents: reason } });
    expect(quarterNets(ledgerOf(without), 4)).toEqual(reason);
  });

  it("sums to the booked and attributed net, within a cent for each line and quarter", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (each) => {
        const ledger = ledgerOf(each);
        const sum = computed(quarterNets(ledger, 4)).reduce((all, cents) => all + cents, 0);
        const { bookedAndAttributedCents } = ledgerSums(ledger, ledger.basis.numbers);
        expect(Math.abs(sum - bookedAndAttributedCents)).toBeLessThanOrEqual(4 * 10);
      }),
      { numRuns: 40 },
    );
  });
});
