/** Meetings and hostile contacts by client: sums by hand, and no row that stands for few people. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { clientLoad } from "#server/labour/client-load.ts";
import type { ClientWork, RecordedContacts } from "#server/labour/labour-record.ts";
import { buildQuestion } from "#test/builders/labour-question.ts";

const quiet: RecordedContacts = {
  count: 0,
  client: new Int32Array(0),
  employee: new Int32Array(0),
  day: new Int32Array(0),
  threat: new Uint8Array(0),
};

/** Meeting and firefighting minutes, production minutes and people, by client. */
function worksOf(rows: readonly (readonly [number, number, number, number])[]): ClientWork[] {
  return rows.map(([meetingMinutes, firefightingMinutes, productionMinutes, officePeople], client) => ({
    client,
    minutes: meetingMinutes + firefightingMinutes + productionMinutes,
    productionMinutes,
    overtimeMinutes: 0,
    orderMinutes: productionMinutes,
    meetingMinutes,
    firefightingMinutes,
    overtimePeople: 0,
    officePeople,
  }));
}

const asked = (works: readonly ClientWork[]) =>
  buildQuestion({
    clientWork: works,
    clients: works.map(({ client }) => ({ clientId: `C${client}`, name: `Client ${client}` })),
    fromDay: 20_000,
    toDay: 20_100,
  });

describe("what clients take beside production", () => {
  it("is told by client, most first, those with few people together", () => {
    const works = worksOf([
      [60, 60, 600, 9],
      [600, 300, 300, 12],
      [30, 0, 100, 3],
      [0, 90, 0, 8],
    ]);
    // Client 2 alone stands for three: the named one with the fewest people, client 3, joins it.
    expect(clientLoad(quiet, asked(works), 8)).toEqual([
      expect.objectContaining({
        clientId: "C1",
        meetingHours: 10,
        firefightingHours: 5,
        productionShare: 0.3,
      }),
      expect.objectContaining({
        clientId: "C0",
        meetingHours: 1,
        firefightingHours: 1,
        productionShare: 0.6,
      }),
      expect.objectContaining({
        clientId: null,
        name: null,
        clients: 2,
        meetingHours: 0.5,
        firefightingHours: 1.5,
      }),
    ]);
  });

  it("counts the hostile contacts and threats of the period", () => {
    const contacts: RecordedContacts = {
      count: 4,
      client: Int32Array.of(0, 0, 0, 1),
      employee: Int32Array.of(1, -1, 2, 3),
      day: Int32Array.of(20_000, 20_099, 20_100, 20_050),
      threat: Uint8Array.of(0, 1, 0, 0),
    };
    const works = worksOf([
      [60, 0, 0, 9],
      [30, 0, 0, 9],
    ]);
    expect(clientLoad(contacts, asked(works), 8)).toMatchObject([
      { clientId: "C0", hostileContacts: 1, threats: 1 },
      { clientId: "C1", hostileContacts: 1, threats: 0 },
    ]);
  });

  it("is not computable without hours, without any beside production, or for too few people in all", () => {
    expect(clientLoad(quiet, asked([]), 8)).toMatchObject({ reason: "no-hours-on-clients" });
    expect(clientLoad(quiet, asked(worksOf([[0, 0, 60, 0]])), 8)).toMatchObject({
      reason: "no-office-hours",
    });
    expect(clientLoad(quiet, asked(worksOf([[60, 0, 60, 7]])), 8)).toMatchObject({
      reason: "too-few-people",
    });
  });

  it("never shows a client whom fewer people met than the threshold, and loses no hour", () => {
    const anyWorks = fc
      .array(fc.tuple(fc.nat(600), fc.nat(600), fc.nat(600), fc.nat(20)), { minLength: 1, maxLength: 12 })
      .map(worksOf);
    fc.assert(
      fc.property(anyWorks, fc.integer({ min: 1, max: 15 }), (works, threshold) => {
        const rows = clientLoad(quiet, asked(works), threshold);
        if (isNotComputable(rows)) return;
        const hours = rows.reduce((sum, row) => sum + row.meetingHours + row.firefightingHours, 0);
        const minutes = works.reduce((sum, work) => sum + work.meetingMinutes + work.firefightingMinutes, 0);
        expect(hours).toBeCloseTo(minutes / 60, 6);
        expect(rows.reduce((sum, { clients }) => sum + clients, 0)).toBe(works.length);
        const named = new Set(rows.flatMap(({ clientId }) => (clientId === null ? [] : [clientId])));
        for (const { client, officePeople } of works) {
          if (named.has(`C${client}`)) expect(officePeople).toBeGreaterThanOrEqual(threshold);
        }
        const hidden = works.filter(({ client }) => !named.has(`C${client}`));
        if (hidden.length > 0) {
          expect(Math.max(...hidden.map(({ officePeople }) => officePeople))).toBeGreaterThanOrEqual(
            threshold,
          );
        }
      }),
    );
  });
});
