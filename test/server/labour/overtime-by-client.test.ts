/** Overtime by client: shares by hand, and no row that stands for few people. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overtimeByClient, withWeekends, type OvertimeOfClient } from "#server/labour/overtime-by-client.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";

/** Overtime minutes, minutes on orders and people, by client. */
const worksOf = (rows: readonly (readonly [number, number, number])[]): OvertimeOfClient[] =>
  rows.map(([overtimeMinutes, orderMinutes, overtimePeople], client) => ({
    client,
    overtimeMinutes,
    orderMinutes,
    overtimePeople,
    // A quarter, so that sums can be told from those of the overtime.
    weekendMinutes: overtimeMinutes / 4,
  }));

/** People of two clients are never the same. */
const addedPeople = (works: readonly OvertimeOfClient[]): number =>
  works.reduce((sum, { overtimePeople }) => sum + overtimePeople, 0);

const works = fc
  .array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 }), fc.nat({ max: 20 })), { maxLength: 12 })
  .map((rows) => worksOf(rows.map(([overtime, more, people]) => [overtime, overtime + more, people])));

describe("overtime by client", () => {
  it("is named from the threshold on, most first; the others are one row without a name", () => {
    const rows = overtimeByClient(
      worksOf([
        [100, 1000, 8],
        [300, 2000, 20],
        [30, 500, 7],
        [0, 500, 0],
        [50, 1000, 5],
      ]),
      960,
      8,
      addedPeople,
    );
    expect(rows).toEqual([
      { client: 1, clients: 1, minutes: 300, weekendMinutes: 75, overtimeShare: 0.3125, workShare: 0.4 },
      { client: 0, clients: 1, minutes: 100, weekendMinutes: 25, overtimeShare: 100 / 960, workShare: 0.2 },
      { client: null, clients: 3, minutes: 80, weekendMinutes: 20, overtimeShare: 80 / 960, workShare: 0.4 },
    ]);
  });

  it("takes the named client with the fewest people, then with less overtime, into a row that stands for too few", () => {
    const three = worksOf([
      [100, 1000, 9],
      [90, 1000, 9],
      [80, 2000, 20],
      [10, 500, 7],
    ]);
    expect(overtimeByClient(three, 500, 8)).toMatchObject([
      { client: 0 },
      { client: 2 },
      { client: null, clients: 2, minutes: 100 },
    ]);
    // Seven and six may be the same people, as far as counts say; they are thirteen where it is known that they are not.
    const two = worksOf([
      [100, 1000, 9],
      [10, 500, 7],
      [10, 500, 6],
    ]);
    expect(overtimeByClient(two, 120, 8)).toMatchObject([{ client: null, clients: 3 }]);
    expect(overtimeByClient(two, 120, 8, addedPeople)).toMatchObject([
      { client: 0 },
      { client: null, clients: 2 },
    ]);
  });

  it("has no row without a name where all clients have enough people", () => {
    expect(overtimeByClient(worksOf([[10, 100, 8]]), 0, 8)).toEqual([
      { client: 0, clients: 1, minutes: 10, weekendMinutes: 2.5, overtimeShare: 0, workShare: 1 },
    ]);
  });

  it("is not computable without hours on orders, or with too few people in all", () => {
    expect(overtimeByClient(worksOf([[0, 0, 0]]), 0, 8)).toMatchObject({ reason: "no-hours-on-orders" });
    expect(overtimeByClient(worksOf([[10, 100, 7]]), 10, 8)).toMatchObject({ reason: "too-few-people" });
  });

  it("never shows a row of fewer people than the threshold, and loses no minute", () => {
    fc.assert(
      fc.property(works, fc.integer({ min: 1, max: 15 }), fc.boolean(), (clients, threshold, isAdded) => {
        const all = clients.reduce((sum, { overtimeMinutes }) => sum + overtimeMinutes, 0);
        const rows = isAdded
          ? overtimeByClient(clients, all, threshold, addedPeople)
          : overtimeByClient(clients, all, threshold);
        if (isNotComputable(rows)) return;
        const named = new Set(rows.map(({ client }) => client));
        const hidden = clients.filter(({ client, orderMinutes }) => orderMinutes > 0 && !named.has(client));
        for (const { client } of rows) {
          if (client !== null) expect(clients[client].overtimePeople).toBeGreaterThanOrEqual(threshold);
          else expect(addedPeople(hidden)).toBeGreaterThanOrEqual(threshold);
        }
        if (named.has(null) && !isAdded) {
          expect(Math.max(...hidden.map(({ overtimePeople }) => overtimePeople))).toBeGreaterThanOrEqual(
            threshold,
          );
        }
        expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(all);
        expect(rows.reduce((sum, { workShare }) => sum + workShare, 0)).toBeCloseTo(1, 9);
        expect(rows.reduce((sum, row) => sum + row.clients, 0)).toBe(
          named.size - (named.has(null) ? 1 : 0) + hidden.length,
        );
      }),
    );
  });

  it("knows what of a client's overtime fell on a Saturday, Sunday or holiday", () => {
    const work = {
      count: 4,
      operation: new Int32Array(4).fill(-1),
      order: Int32Array.of(0, 0, 1, 2),
      week: new Int32Array(4),
      day: Int32Array.of(0, 1, 2, 1),
      minutes: Float64Array.of(10, 20, 40, 80),
    };
    const clientWork = [0, 1].map((client) => ({
      client,
      minutes: 0,
      productionMinutes: 0,
      overtimeMinutes: 0,
      orderMinutes: 0,
      meetingMinutes: 0,
      firefightingMinutes: 0,
      overtimePeople: 0,
      officePeople: 0,
    }));
    const found = withWeekends(clientWork, work, Int32Array.of(0, 1, 0));
    expect(found.map(({ weekendMinutes }) => weekendMinutes)).toEqual([100, 40]);
  });
});
