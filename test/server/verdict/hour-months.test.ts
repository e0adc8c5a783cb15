/** Months of everybody's hours. Oracle: months by hand, of which some have too few people. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { hourMonths } from "#server/verdict/hour-months.ts";
import { hoursOf, type WrittenHours } from "#test/builders/cost-record.ts";

const inMonth = (month: string, employees: readonly number[], production = 1): WrittenHours[] =>
  employees.map((employee) => ({ employee, on: `2025-${month}-10`, production }));
const shown = (rows: readonly WrittenHours[], threshold = 2) =>
  hourMonths(hoursOf(rows), "productionMinutes", threshold).map(({ firstMonth, lastMonth, minutes }) => [
    formatDay(firstMonth).slice(5, 7),
    formatDay(lastMonth).slice(5, 7),
    minutes / 60,
  ]);

describe("hours by month", () => {
  it("stand alone where enough different people worked", () => {
    expect(shown([...inMonth("01", [0, 1]), ...inMonth("02", [0, 1, 2])])).toEqual([
      ["01", "01", 2],
      ["02", "02", 3],
    ]);
  });

  it("are joined with the month after, the last one with the month before", () => {
    expect(shown([...inMonth("01", [0]), ...inMonth("03", [0, 1]), ...inMonth("05", [2])])).toEqual([
      ["01", "05", 4],
    ]);
    expect(shown([...inMonth("01", [0, 1]), ...inMonth("02", [0]), ...inMonth("03", [1])])).toEqual([
      ["01", "01", 2],
      ["02", "03", 2],
    ]);
  });

  it("count a person once, however many months", () => {
    expect(shown([...inMonth("01", [0]), ...inMonth("02", [0]), ...inMonth("03", [0])])).toEqual([]);
  });

  it("leave out other kinds of hours", () => {
    expect(shown([...inMonth("01", [0, 1]), { employee: 3, on: "2025-01-12", office: 9 }])).toEqual([
      ["01", "01", 2],
    ]);
  });

  it("keep all hours, each row with enough people, or show nothing", () => {
    const row = fc.record({
      employee: fc.nat({ max: 5 }),
      on: fc.constantFrom("2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"),
      production: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (rows, threshold) => {
        const worked = rows.filter(({ production }) => production > 0);
        const found = hourMonths(hoursOf(rows), "productionMinutes", threshold);
        const everyone = new Set(worked.map(({ employee }) => employee)).size;
        expect(found.length > 0).toBe(everyone >= threshold);
        for (const { firstMonth, lastMonth } of found) {
          const within = worked.filter(
            ({ on }) => on >= formatDay(firstMonth) && on.slice(0, 7) <= formatDay(lastMonth).slice(0, 7),
          );
          expect(new Set(within.map(({ employee }) => employee)).size).toBeGreaterThanOrEqual(threshold);
        }
        if (found.length === 0) return;
        const sum = found.reduce((total, { minutes }) => total + minutes, 0);
        expect(sum).toBe(60 * worked.reduce((total, { production }) => total + production, 0));
      }),
    );
  });
});
