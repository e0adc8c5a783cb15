/**
 * Oracle, reckoned by hand: stated 1 000.00 € for January and February 2025; the ledger holds 600.004 € and 399.003 €.
 * The total is 999.007 €, so 99 901 cents, 99 less than stated, 0.099 %: they agree. Of the months' 60 000.4 and 39 900.3
 * cents the cent left over goes to the larger fraction: 60 001 and 39 900.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatedTotalInput } from "#shared/schema/coverage.ts";
import { monthOf, monthsIn } from "#server/indicators/calendar-month.ts";
import { addDays } from "#server/indicators/civil-day.ts";
import { reconcile, reconciliationThreshold, type MonthTotalRow } from "#server/indicators/reconciliation.ts";

const winter = { from: "2025-01-01", to: "2025-03-01" };
const stated = (total: number, kind: StatedTotalInput["kind"] = "revenue"): StatedTotalInput => ({
  kind,
  period: winter,
  total,
  source: "books",
});

describe("a stated total", () => {
  it("is compared with the ledger's, to the cent and by month", () => {
    const rows = [
      { month: "2025-01", total: 60_000.4 },
      { month: "2025-02", total: 39_900.3 },
    ];
    expect(reconcile(stated(100_000), rows)).toEqual({
      ledgerTotal: 99_901,
      difference: -99,
      differenceShare: -0.00099,
      status: "agrees",
      months: [
        { month: "2025-01", total: 60_001 },
        { month: "2025-02", total: 39_900 },
      ],
    });
  });

  it("shows the month that is missing as nothing", () => {
    const answer = reconcile(stated(12, "orders"), [{ month: "2025-02", total: 6 }]);
    expect(answer).toMatchObject({
      ledgerTotal: 6,
      difference: -6,
      differenceShare: -0.5,
      status: "differs",
    });
    expect(answer.months).toEqual([
      { month: "2025-01", total: 0 },
      { month: "2025-02", total: 6 },
    ]);
  });

  it("cannot be compared without the table", () => {
    expect(reconcile(stated(12, "invoiced"), null)).toEqual({
      ledgerTotal: null,
      difference: null,
      differenceShare: null,
      status: "not-computable",
      months: [],
    });
  });

  it("of nothing agrees with nothing alone, and has no share", () => {
    expect(reconcile(stated(0), [])).toMatchObject({
      ledgerTotal: 0,
      differenceShare: null,
      status: "agrees",
    });
    const one = [{ month: "2025-01", total: 1 }];
    expect(reconcile(stated(0), one)).toMatchObject({ differenceShare: null, status: "differs" });
  });

  it.each([
    ["above", 100_500, "agrees"],
    ["above", 100_501, "differs"],
    ["below", 99_500, "agrees"],
    ["below", 99_499, "differs"],
  ])("agrees up to half a per cent %s it: %i cents", (_side, cents, status) => {
    expect(reconciliationThreshold.at).toBe(0.005);
    expect(reconcile(stated(100_000), [{ month: "2025-01", total: cents }]).status).toBe(status);
  });

  it("in hours is free of the dust of binary fractions", () => {
    const rows = [
      { month: "2025-01", total: 0.1 },
      { month: "2025-02", total: 0.2 },
    ];
    expect(reconcile(stated(0.3, "payroll-hours"), rows)).toMatchObject({ ledgerTotal: 0.3, difference: 0 });
  });
});

/** Amounts by day, in cents, and the months that a query would make of those of a period. */
const dailyCents = fc.array(
  fc.record({
    offset: fc.integer({ min: 0, max: 800 }),
    cents: fc.integer({ min: -1_000_000, max: 10_000_000 }),
  }),
  { maxLength: 60 },
);
function rowsOf(days: { day: string; cents: number }[], from: string, to: string): MonthTotalRow[] {
  const sums = new Map<string, number>();
  for (const { day, cents } of days) {
    if (day >= from && day < to) sums.set(monthOf(day), (sums.get(monthOf(day)) ?? 0) + cents);
  }
  return Array.from(sums, ([month, total]) => ({ month, total }));
}

describe("the ledger's total", () => {
  it("of two periods that follow each other adds up to that of both, also within a month", () => {
    fc.assert(
      fc.property(
        dailyCents,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (amounts, first, second) => {
          const start = "2024-02-20";
          const middle = addDays(start, first);
          const end = addDays(middle, second);
          const days = amounts.map(({ offset, cents }) => ({ day: addDays(start, offset), cents }));
          const total = (from: string, to: string): number =>
            reconcile({ ...stated(1), period: { from, to } }, rowsOf(days, from, to)).ledgerTotal ??
            Number.NaN;
          expect(total(start, middle) + total(middle, end)).toBe(total(start, end));
        },
      ),
    );
  });

  it("is the sum of its months, and every month of the period is there once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (totals) => {
          const months = monthsIn({ from: "2024-01-15", to: addDays("2024-01-15", 31 * totals.length) });
          const rows = totals.map((total, at) => ({ month: months[at] ?? "", total }));
          const period = { from: "2024-01-15", to: addDays("2024-01-15", 31 * totals.length) };
          const answer = reconcile({ ...stated(1), period }, rows);
          expect(answer.months.map(({ month }) => month)).toEqual(months);
          expect(answer.months.reduce((sum, { total }) => sum + total, 0)).toBe(answer.ledgerTotal);
        },
      ),
    );
  });
});
