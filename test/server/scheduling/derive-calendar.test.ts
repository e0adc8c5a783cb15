/** Calendars derived from operations, against the shifts that produced them. */
import { describe, expect, it } from "vitest";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { OpenStretches } from "#server/scheduling/work-calendar.ts";
import { recordedDemo } from "#test/builders/recorded-demo.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";

const minutesOf = ({ opens, closes }: OpenStretches): number =>
  closes.reduce((sum, close, place) => sum + close - opens[place], 0);

describe("a derived calendar", () => {
  it("is what the day proves for a lone operation, in half hours", () => {
    const { recorded } = recordedShop({
      shifts: null,
      operations: [{ client: "X", ready: 8, start: 8.2, end: 10.1 }],
    });
    const [centre] = buildShopRecord(recorded).centres;
    expect(centre.calendarFrom).toBe("derived");
    expect([...centre.opens, ...centre.closes]).toEqual([8 * 60, 10.5 * 60]);
  });

  it("does not take the night for open because an operation was put down over it", () => {
    const { recorded } = recordedShop({
      shifts: null,
      operations: [{ client: "X", ready: 15, start: 15.5, end: 33 }],
    });
    const [centre] = buildShopRecord(recorded).centres;
    expect(minutesOf(centre)).toBe(60);
  });

  it("holds a plant's shifts to within a tenth, between the shortest and the longest", () => {
    const demo = generateDemoCompany({ scenario: "giant", seed: 2, people: 60, weeks: 40 });
    const recorded = buildShopRecord(recordedDemo(demo).recorded);
    const derived = buildShopRecord(recordedDemo(demo, { openings: true }).recorded);
    for (const [place, centre] of derived.centres.entries()) {
      const truth = minutesOf(recorded.centres[place]);
      expect(centre.calendarFrom).toBe("derived");
      expect(Math.abs(minutesOf(centre) / truth - 1)).toBeLessThan(0.1);
      expect(minutesOf(centre.narrow ?? centre)).toBeLessThanOrEqual(truth * 1.05);
      expect(minutesOf(centre.wide ?? centre)).toBeGreaterThanOrEqual(truth * 0.95);
    }
  });
});
