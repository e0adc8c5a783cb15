/** Costs of a client as rows might give them: some counted, some drawn. */
import * as fc from "fast-check";
import type { CostQuantities, CostQuantityName } from "#server/verdict/cost-quantities.ts";
import { statedCosts, triangularQuantity } from "#test/builders/stated-costs.ts";

const cents = fc.integer({ min: 0, max: 50_000_000 });
const few = fc.double({ min: 0, max: 500, noNaN: true });

function maybeDrawn(name: CostQuantityName, values: fc.Arbitrary<number>) {
  return fc
    .tuple(values, fc.boolean(), fc.double({ min: 1, max: 3, noNaN: true }))
    .map(([value, open, high]) =>
      open ? triangularQuantity(name, { low: 0, value, high: value * high + 1 }) : value,
    );
}

/** Costs that are all computable. */
export const statedCostsArbitrary: fc.Arbitrary<CostQuantities> = fc
  .record({
    revenueCents: fc.integer({ min: 1, max: 500_000_000 }),
    variableCostCents: cents,
    labourCents: cents,
    expediteCents: cents,
    ownPenaltyCents: cents,
    othersPenaltyCents: maybeDrawn("othersPenaltyCents", cents),
    excessOfficeHours: maybeDrawn("excessOfficeHours", few),
    directOvertimeCents: maybeDrawn("directOvertimeCents", cents),
    inducedOvertimeCents: maybeDrawn("inducedOvertimeCents", cents),
    lateCentDays: fc.integer({ min: 0, max: 10_000_000_000 }),
    promptCentDays: fc.integer({ min: 0, max: 10_000_000_000 }),
    absenceDays: maybeDrawn("absenceDays", few),
    departures: maybeDrawn("departures", fc.double({ min: 0, max: 5, noNaN: true })),
  })
  .map((quantities) => statedCosts({ quantities }));
