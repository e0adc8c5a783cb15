import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "#client/lib/day.ts";
import { withEmptyWeeks, type ServiceWeek } from "#client/pages/planning/weekly-service.ts";

const empty = { orders: 0, onTimeInFull: 0 };
/** A week so many weeks after 10 March 2025, in which one order was promised. */
const week = (weeks: number): ServiceWeek => ({
  weekOn: plusDays("2025-03-10", 7 * weeks),
  client: { orders: 1, onTimeInFull: 1 },
  others: empty,
});

describe("the weeks of the on-time figure", () => {
  it("hold those in which nothing was promised, so that no line runs across them", () => {
    expect(withEmptyWeeks([week(0), week(3)])).toEqual([
      week(0),
      { weekOn: "2025-03-17", client: empty, others: empty },
      { weekOn: "2025-03-24", client: empty, others: empty },
      week(3),
    ]);
    expect(withEmptyWeeks([])).toEqual([]);
  });

  it("show a gap of more than a year as one week", () => {
    expect([53, 54, 5_000].map((next) => withEmptyWeeks([week(0), week(next)]).length)).toEqual([54, 3, 3]);
  });

  it("lose none of those with orders, and stay in order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400), { maxLength: 30 }), (places) => {
        const weeks = places.toSorted((left, right) => left - right).map(week);
        const all = withEmptyWeeks(weeks);
        expect(all.filter(({ client }) => client.orders > 0)).toEqual(weeks);
        const days = all.map(({ weekOn }) => weekOn);
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
    );
  });
});
