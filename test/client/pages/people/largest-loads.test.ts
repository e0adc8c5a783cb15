/** Clients of the figure of meetings: the examined one first, and nothing is lost when the rest become one row. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestLoads } from "#client/pages/people/LoadFigure.tsx";
import type { ClientLoad } from "#shared/schema/people.ts";

const count = fc.integer({ min: 0, max: 500 });
const loads = fc.array(
  fc.record({ meetingHours: count, firefightingHours: count, hostileContacts: count, threats: count }),
  { minLength: 1, maxLength: 20 },
);
const rowsOf = (each: readonly Omit<ClientLoad, "clientId" | "name" | "clients" | "productionShare">[]) =>
  each.map((row, place): ClientLoad => ({
    ...row,
    clientId: `C${place}`,
    name: `C${place}`,
    clients: 1,
    productionShare: 1 / each.length,
  }));
const hours = (rows: readonly ClientLoad[]) =>
  rows.reduce((sum, { meetingHours, firefightingHours }) => sum + meetingHours + firefightingHours, 0);

describe("the rows of the figure", () => {
  it("hold the examined client first, seven at most, and every hour and client", () => {
    fc.assert(
      fc.property(loads, (each) => {
        const rows = rowsOf(each);
        const shown = largestLoads(rows, "C0");
        expect(shown[0]?.clientId).toBe("C0");
        expect(shown.length).toBeLessThanOrEqual(7);
        expect(hours(shown)).toBe(hours(rows));
        expect(shown.reduce((sum, { clients }) => sum + clients, 0)).toBe(rows.length);
      }),
    );
  });

  it("are all of them, by hours, where there are seven or fewer", () => {
    const rows = rowsOf([
      { meetingHours: 1, firefightingHours: 0, hostileContacts: 0, threats: 0 },
      { meetingHours: 2, firefightingHours: 2, hostileContacts: 0, threats: 0 },
      { meetingHours: 3, firefightingHours: 0, hostileContacts: 0, threats: 0 },
    ]);
    expect(largestLoads(rows, "C0").map(({ clientId }) => clientId)).toEqual(["C0", "C1", "C2"]);
  });
});
