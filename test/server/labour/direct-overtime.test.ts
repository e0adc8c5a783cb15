/** Overtime by hours: a week by hand, hours that name the client without an order, and others renamed or split. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proRataOvertime } from "#server/labour/direct-overtime.ts";
import { workWeeksOf, writtenOvertime, type WrittenOvertime } from "#test/arbitraries/overtime-record.ts";

type Job = WrittenOvertime["jobs"][number];

function jobOf(order: number, regularMinutes: number, overtimeMinutes: number, more: Partial<Job> = {}): Job {
  return {
    employee: 0,
    week: 20_003,
    order,
    operation: -1,
    namesClient: false,
    regularMinutes,
    overtimeMinutes,
    day: 0,
    ...more,
  };
}

/** Orders 0 and 1 are the examined client's, 0; 2 is client 1's. */
const orderClient = Int32Array.of(0, 0, 1);
const proRata = (jobs: readonly Job[]) => proRataOvertime(workWeeksOf({ jobs, orderClient }));

/** Each employee-week's overtime times the client's part of its hours, entry by entry. */
function naiveProRata({ jobs, orderClient: clients }: WrittenOvertime): number {
  let sum = 0;
  for (const cell of Map.groupBy(jobs, ({ employee, week }) => `${employee} ${week}`).values()) {
    const minutes = cell.reduce((total, job) => total + job.regularMinutes + job.overtimeMinutes, 0);
    const overtime = cell.reduce((total, job) => total + job.overtimeMinutes, 0);
    for (const job of cell) {
      const isClients = job.order < 0 ? job.namesClient : clients[job.order] === 0;
      if (!isClients || minutes === 0) continue;
      sum += (overtime * (job.regularMinutes + job.overtimeMinutes)) / minutes;
    }
  }
  return sum;
}

describe("overtime by hours", () => {
  it("is the client's part of each person's week, whatever was worked on in the evening", () => {
    // 2400 minutes, 240 of them overtime on another's order: the client's 600 + 300 minutes carry 90.
    expect(proRata([jobOf(0, 600, 0), jobOf(1, 300, 0), jobOf(2, 960, 240), jobOf(-1, 300, 0)])).toBe(90);
    // All overtime on its order, of which it had half of the week.
    expect(proRata([jobOf(0, 900, 300), jobOf(2, 1200, 0)])).toBe(150);
  });

  it("is found by person and week: nobody's overtime is laid to another's work", () => {
    expect(proRata([jobOf(0, 600, 0), jobOf(2, 600, 60, { employee: 1 })])).toBe(0);
    expect(proRata([jobOf(0, 600, 0), jobOf(2, 600, 60, { week: 20_010 })])).toBe(0);
  });

  it("counts hours that name the client without an order as a job of its", () => {
    const named = { namesClient: true };
    expect(proRata([jobOf(0, 540, 0), jobOf(2, 300, 0), jobOf(-1, 0, 60, named)])).toBe(40);
    expect(proRata([jobOf(0, 540, 60), jobOf(-1, 600, 0, named)])).toBe(60);
    expect(proRata([jobOf(2, 540, 60), jobOf(-1, 300, 0, named)])).toBe(20);
  });

  it("is what entry by entry gives", () => {
    fc.assert(
      fc.property(writtenOvertime, (written) => {
        fc.pre(written.jobs.length > 0);
        expect(proRataOvertime(workWeeksOf(written))).toBeCloseTo(naiveProRata(written), 6);
      }),
    );
  });

  it("does not change when other clients are renamed or split", () => {
    fc.assert(
      fc.property(
        writtenOvertime,
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 8 }),
        (written, names) => {
          const renamed = written.orderClient.map((client, order) => (client === 0 ? 0 : names[order]));
          expect(proRataOvertime(workWeeksOf({ ...written, orderClient: renamed }))).toEqual(
            proRataOvertime(workWeeksOf(written)),
          );
        },
      ),
    );
  });

  it("is not computable without hours", () => {
    expect(proRata([])).toMatchObject({ status: "not-computable", reason: "no-hours-worked" });
    expect(proRata([jobOf(2, 600, 0)])).toBe(0);
  });
});
