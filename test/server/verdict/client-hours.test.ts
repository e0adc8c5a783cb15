/** Hours that name the client. Oracle (method, section 5): 90 hours of meetings beyond its part cost 4050 euros at 45 an hour. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "#server/indicators/civil-day.ts";
import {
  labourQuantities,
  officeHourCents,
  officeHours,
  officeQuantity,
  othersLabourCents,
} from "#server/verdict/client-hours.ts";
import { costQuarters } from "#server/verdict/cost-quarters.ts";
import type { CostRecord } from "#server/verdict/cost-record.ts";
import { costWeeks } from "#server/verdict/cost-weeks.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import {
  costRecord,
  costScope,
  hourCostsOf,
  hoursOf,
  type WrittenHours,
} from "#test/builders/cost-record.ts";

const quarters = costQuarters(costScope);
const everyone = (row: Omit<WrittenHours, "employee">, people = 8): WrittenHours[] =>
  Array.from({ length: people }, (_, employee) => ({ employee, ...row }));

/** K takes half of 240 hours of production, and 40 of 60 office hours. */
const written = [
  ...everyone({ on: "2025-01-15", production: 10 }),
  ...everyone({ on: "2025-05-15", production: 5 }),
  ...everyone({ on: "2025-02-12", othersProduction: 15 }),
  ...everyone({ on: "2025-03-05", office: 4 }),
  { employee: 0, on: "2025-05-20", office: 8 },
  { employee: 1, on: "2025-06-10", othersOffice: 20 },
];
const recordOf = (rows: readonly WrittenHours[], overrides: Partial<Omit<CostRecord, "orders">> = {}) =>
  costRecord({ hours: hoursOf(rows), ...overrides });
const record = recordOf(written);

describe("the labour of a client", () => {
  it("is its hours of production at the mean cost of such an hour, by the month in which they were worked", () => {
    const { labourHours, labourCents } = labourQuantities(record, quarters);
    expect(labourHours).toEqual({ value: 120, draws: null, quarters: Float64Array.of(80, 40), rows: 16 });
    expect(labourCents).toEqual({
      value: 3600_00,
      draws: null,
      quarters: Float64Array.of(2400_00, 1200_00),
      rows: 16,
    });
    expect(othersLabourCents(record)).toBe(3600_00);
  });

  it("is priced over the whole record, so that a shorter period costs its hours at the same price", () => {
    const scope = { ...costScope, fromDay: dayNumber("2025-05-01") };
    const spring = recordOf(
      written.filter(({ on }) => on >= "2025-05-01"),
      { scope },
    );
    expect(labourQuantities(spring, costQuarters(scope)).labourCents).toMatchObject({ value: 1200_00 });
  });

  it("has whole cents that sum over the quarters", () => {
    const hourCosts = hourCostsOf(33.333);
    const { labourCents } = labourQuantities(recordOf(written, { hourCosts }), quarters);
    if (isNotComputable(labourCents)) throw new Error(labourCents.reason);
    expect(labourCents.value).toBe(Math.round(120 * 33.333));
    expect([...labourCents.quarters].every(Number.isInteger)).toBe(true);
  });

  it.each([
    ["no-time-entries", { covered: { ...record.covered, timeEntries: 0 } }],
    ["hours-not-covering-period", { covered: { ...record.covered, hoursFromDay: dayNumber("2025-02-01") } }],
    ["no-hours-on-clients", { hours: hoursOf([]) }],
    ["no-hourly-cost", { hourCosts: [] }],
    ["too-few-people", { hours: hoursOf(everyone({ on: "2025-01-15", production: 10 }, 7)) }],
    ["too-few-people", { hourCosts: hourCostsOf(30_00, 7) }],
    ["too-few-people", { scope: { ...costScope, thresholds: { hours: 9, absence: 11 } } }],
  ])("is not computable: %s", (reason, overrides) => {
    const lacking = recordOf(written, overrides);
    expect(labourQuantities(lacking, quarters).labourCents).toMatchObject({ reason });
    expect(labourQuantities(lacking, quarters).labourHours).toMatchObject({ reason });
  });
});

describe("office hours beyond a client's part", () => {
  it("are its own less its part of production times everybody's", () => {
    expect(officeHours(record)).toEqual({
      clientMinutes: 40 * 60,
      minutes: 60 * 60,
      productionShare: 0.5,
      excessMinutes: 10 * 60,
      excessShare: 0.25,
    });
    // The method's: K works a quarter of production, and 140 of 200 office hours.
    const method = recordOf([
      ...everyone({ on: "2025-01-15", production: 5, othersProduction: 15 }),
      ...everyone({ on: "2025-01-16", office: 17.5, othersOffice: 7.5 }),
    ]);
    const office = officeHours(method);
    expect(isNotComputable(office) ? office : (office.excessMinutes / 60) * 45_00).toBe(4050_00);
  });

  it("are none below 0", () => {
    const modest = recordOf([
      ...everyone({ on: "2025-01-15", production: 15, othersProduction: 5 }),
      ...everyone({ on: "2025-01-16", office: 1, othersOffice: 3 }),
    ]);
    expect(officeHours(modest)).toMatchObject({ excessMinutes: 0, excessShare: 0 });
    const weeks = costWeeks(costScope, []);
    const office = officeHours(modest);
    if (isNotComputable(office)) throw new Error(office.reason);
    expect([...officeQuantity(modest, office, quarters, weeks).quarters]).toEqual([0, 0]);
  });

  it("are laid to quarters as its office hours are, and reckoned again from any weeks", () => {
    const office = officeHours(record);
    if (isNotComputable(office)) throw new Error(office.reason);
    const quantity = officeQuantity(record, office, quarters, costWeeks(costScope, []));
    expect([...quantity.quarters]).toEqual([8, 2]);
    expect(quantity).toMatchObject({ rows: 9, most: 40 });
    expect(quantity.of([40 * 60, 20 * 60, 120 * 60, 120 * 60])).toBeCloseTo(10, 9);
    expect(quantity.of([40 * 60, 20 * 60, 60 * 60, 180 * 60])).toBeCloseTo(25, 9);
    // Weeks without production say nothing about the client's part: it stays the period's.
    expect(quantity.of([60, 60, 0, 0])).toBeCloseTo(0, 9);
  });

  it("never exceed what the client took", () => {
    const hours = fc.nat({ max: 40 });
    const row = fc.record({
      employee: fc.nat({ max: 12 }),
      on: fc.constantFrom("2025-01-15", "2025-02-03", "2025-05-20"),
      production: hours,
      office: hours,
      othersProduction: hours,
      othersOffice: hours,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const office = officeHours(recordOf(rows));
        if (isNotComputable(office)) return;
        expect(office.excessMinutes).toBeGreaterThanOrEqual(0);
        expect(office.excessMinutes).toBeLessThanOrEqual(office.clientMinutes);
      }),
    );
  });

  it.each([
    ["no-time-entries", { covered: { ...record.covered, timeEntries: 0 } }],
    ["no-office-hours", { hours: hoursOf(everyone({ on: "2025-01-15", production: 10 })) }],
    ["no-hours-on-clients", { hours: hoursOf(everyone({ on: "2025-01-15", office: 10 })) }],
    [
      "too-few-people",
      {
        hours: hoursOf([
          ...everyone({ on: "2025-01-15", production: 1 }),
          ...everyone({ on: "2025-01-15", office: 1 }, 7),
        ]),
      },
    ],
  ])("are not computable: %s", (reason, overrides) => {
    expect(officeHours(recordOf(written, overrides))).toMatchObject({ reason });
  });

  it("have a price: the mean cost of an hour of those who met or ran, of enough people", () => {
    expect(officeHourCents(record)).toBe(30_00);
    expect(officeHourCents(recordOf(written, { hourCosts: hourCostsOf(30_00, 7) }))).toMatchObject({
      reason: "too-few-people",
    });
    expect(officeHourCents(recordOf(written, { hourCosts: [] }))).toMatchObject({ reason: "no-hourly-cost" });
  });
});
