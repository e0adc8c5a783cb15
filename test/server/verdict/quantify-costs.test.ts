/** All quantities together. Oracle: laws that hold of any record; single quantities are tested where they are counted. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import {
  costQuantityNames,
  netDraws,
  type CostQuantities,
  type CostQuantity,
  type CostQuantityName,
} from "#server/verdict/cost-quantities.ts";
import type { CostAnalyses, CostRecord } from "#server/verdict/cost-record.ts";
import { costQuantities } from "#server/verdict/quantify-costs.ts";
import {
  costAnalyses,
  costRecord,
  costScope,
  hoursOf,
  invoicesOf,
  replayOf,
  type WrittenOrder,
} from "#test/builders/cost-record.ts";

const wholeCents = new Set<CostQuantityName>([
  "revenueCents",
  "variableCostCents",
  "labourCents",
  "listPriceCents",
  "expediteCents",
  "ownPenaltyCents",
  "othersPenaltyCents",
  "directOvertimeCents",
  "inducedOvertimeCents",
  "lateContributionCents",
]);
/** Attribution shares and rates; the others are counted. */
const drawnNames = new Set<CostQuantityName>([
  "othersPenaltyCents",
  "excessOfficeHours",
  "directOvertimeCents",
  "inducedOvertimeCents",
  "absenceDays",
  "departures",
  "lateContributionCents",
]);

/** An order of each client every week, those of X and Z late by a pattern, and in the weeks of their completion office hours by it. */
function plant(
  pattern: readonly number[],
  length = 24,
): { readonly record: CostRecord; readonly analyses: CostAnalyses } {
  const weeks = Array.from({ length }, (_, week) => costScope.fromDay + 5 + 7 * week);
  const orders: WrittenOrder[] = [];
  const deliveries: (readonly [string, string])[] = [];
  for (const [week, day] of weeks.entries()) {
    const lateness = pattern[week % pattern.length];
    const on = formatDay(day);
    const promised = formatDay(day + 14);
    const delivered = formatDay(day + 14 + lateness);
    orders.push(
      { client: 0, on, revenue: 5000_00, cost: 2000_00, list: 5500_00, expedite: 10_00 },
      { client: 1, on, promised, delivered, revenue: 1000_00, cost: 300_00, penalty: 15_00 * lateness },
      { client: 2, on, promised, delivered, revenue: 800_00, cost: 300_00 },
    );
    // Every other week half of the lateness would have been all the same.
    const byRule = formatDay(day + 14 + (week % 2 === 0 ? 0 : Math.floor(lateness / 2)));
    deliveries.push([delivered, delivered], [delivered, byRule], [delivered, promised]);
  }
  const record = costRecord({
    scope: { ...costScope, toDay: costScope.fromDay + 14 + 7 * length },
    orders,
    invoices: invoicesOf([{ issued: "2025-02-01", due: "2025-03-01", paid: "2025-04-01", cents: 99_99 }]),
    hours: hoursOf(
      weeks.flatMap((day, week) =>
        Array.from({ length: 10 }, (_, employee) => ({
          employee,
          on: formatDay(day + 14),
          production: 10,
          othersProduction: 20,
          office: 1 + pattern[week % pattern.length],
          othersOffice: 1,
        })),
      ),
    ),
  });
  return { record, analyses: costAnalyses({ delays: replayOf(record, deliveries) }) };
}

const { record, analyses } = plant([0, 1, 3, 0, 2, 5, 1]);
const found = costQuantities(record, analyses, 1);
const entries = ({ quantities }: CostQuantities): [CostQuantityName, CostQuantity][] =>
  costQuantityNames.flatMap((name) => {
    const quantity = quantities[name];
    return isNotComputable(quantity) ? [] : [[name, quantity]];
  });
const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const drawsOf = ({ quantities }: CostQuantities, name: CostQuantityName): Float64Array => {
  const quantity = quantities[name];
  if (isNotComputable(quantity) || quantity.draws === null) throw new Error(`${name} has no draws`);
  return quantity.draws;
};

/** Of the central 95 % of the draws, in parts of their mean. */
const width = (name: CostQuantityName, of: CostQuantities): number => {
  const ascending = drawsOf(of, name).toSorted();
  return (ascending[1949] - ascending[50]) / (sum(ascending) / ascending.length);
};

describe("the cost quantities", () => {
  it("sum over their quarters exactly, in whole cents where they are money", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 9 }), (pattern) => {
        const drawn = plant(pattern);
        const quantities = costQuantities(drawn.record, drawn.analyses, 1);
        for (const [name, { value, quarters }] of entries(quantities)) {
          expect(quarters).toHaveLength(quantities.quarters.length);
          expect(sum(quarters)).toBe(value);
          if (wholeCents.has(name)) expect([...quarters].every(Number.isInteger)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("are drawn where they are estimated, and counted where they are booked", () => {
    for (const [name, { draws }] of entries(found)) {
      expect([name, draws !== null]).toEqual([name, drawnNames.has(name)]);
      if (draws === null) continue;
      expect(draws).toHaveLength(netDraws.draws);
      expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    }
  });

  it("lie near the mean of their draws", () => {
    for (const [name, { value, draws }] of entries(found)) {
      if (draws === null) continue;
      expect([name, Math.round((10 * sum(draws)) / draws.length / value)]).toEqual([name, 10]);
    }
  });

  it("are drawn from the same weeks: what happens in the same weeks moves together", () => {
    const [office, risked] = [drawsOf(found, "excessOfficeHours"), drawsOf(found, "lateContributionCents")];
    const means = [sum(office), sum(risked)].map((total) => total / netDraws.draws);
    let [together, one, other] = [0, 0, 0];
    for (const [draw, value] of office.entries()) {
      together += (value - means[0]) * (risked[draw] - means[1]);
      one += (value - means[0]) ** 2;
      other += (risked[draw] - means[1]) ** 2;
    }
    expect(together / Math.sqrt(one * other)).toBeGreaterThan(0.5);
  });

  it("are the same for the same seed, and values for any", () => {
    expect(costQuantities(record, analyses, 1)).toEqual(found);
    const other = costQuantities(record, analyses, 2);
    expect(drawsOf(other, "othersPenaltyCents")).not.toEqual(drawsOf(found, "othersPenaltyCents"));
    expect(entries(other).map(([, { value }]) => value)).toEqual(
      entries(found).map(([, { value }]) => value),
    );
  });

  it("have wider draws for fewer weeks", () => {
    const fewer = plant([0, 1, 3, 0, 2, 5, 1], 8);
    const short = costQuantities(fewer.record, fewer.analyses, 1);
    expect(width("excessOfficeHours", short)).toBeGreaterThan(width("excessOfficeHours", found));
  });

  it("each say why there are none of a ledger that holds nothing but orders", () => {
    const covered = {
      ...record.covered,
      listPrices: 0,
      expediteCosts: 0,
      penalties: 0,
      invoices: 0,
      payments: 0,
      timeEntries: 0,
    };
    const bare = costQuantities(costRecord({ orders: [], covered, hourCosts: [] }), costAnalyses(), 1);
    const reasons = costQuantityNames.map((name) => {
      const quantity = bare.quantities[name];
      return [name, isNotComputable(quantity) ? quantity.reason : quantity.value];
    });
    expect(Object.fromEntries(reasons)).toEqual({
      revenueCents: 0,
      variableCostCents: 0,
      labourHours: "no-time-entries",
      labourCents: "no-time-entries",
      listPriceCents: "not-recorded",
      expediteCents: "not-recorded",
      ownPenaltyCents: "not-recorded",
      othersPenaltyCents: "no-operations",
      excessOfficeHours: "no-time-entries",
      directOvertimeCents: "no-time-entries",
      inducedOvertimeCents: "no-time-entries",
      lateCentDays: "no-invoices",
      promptCentDays: "no-invoices",
      lateInvoices: "no-invoices",
      absenceDays: "no-time-entries",
      departures: "no-time-entries",
      lateContributionCents: "no-operations",
    });
    expect(bare.prices.officeHourCents).toMatchObject({ reason: "no-time-entries" });
    expect(bare.prices.dayPayCents).toMatchObject({ reason: "no-hourly-cost" });
    expect(bare.others.labourCents).toMatchObject({ reason: "no-time-entries" });
  });
});
