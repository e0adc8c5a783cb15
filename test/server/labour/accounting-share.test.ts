/** Overtime by the part of the wait that the client caused: by hand, and its limits. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountingShare } from "#server/labour/accounting-share.ts";
import { overtimeWorkOf, writtenOvertime } from "#test/arbitraries/overtime-record.ts";

const work = overtimeWorkOf({
  jobs: (
    [
      [1, 0, 100],
      [1, 0, 20],
      [1, 1, 60],
      [0, 1, 500],
      [1, 2, 40],
      [1, 3, 40],
      [1, -1, 40],
    ] as const
  ).map(([order, operation, overtimeMinutes]) => ({
    employee: 0,
    week: 20_003,
    order,
    operation,
    namesClient: false,
    regularMinutes: 0,
    overtimeMinutes,
    day: 0,
  })),
});
const orderClient = Int32Array.of(0, 1);

describe("the accounting share", () => {
  it("is each other order's overtime times the part of its operation's wait that the client took", () => {
    // 120 × 30/120, and 60 × 10/40; an unknown wait, no wait and no operation count nothing, nor does the client's own order.
    const waits = {
      waitedMinutes: Float64Array.of(120, 40, NaN, 0),
      takenMinutes: Float64Array.of(30, 10, 5, 5),
    };
    expect(accountingShare(work, 0, orderClient, waits)).toBe(45);
  });

  it("counts no more than the overtime, though more was taken than waited, and nothing where nothing is known to be taken", () => {
    const waitedMinutes = Float64Array.of(10, 10, 10, 10);
    const all = { waitedMinutes, takenMinutes: Float64Array.of(15, 15, 15, 15) };
    expect(accountingShare(work, 0, orderClient, all)).toBe(100 + 20 + 60 + 40 + 40);
    const unknown = { waitedMinutes, takenMinutes: new Float64Array(4).fill(NaN) };
    expect(accountingShare(work, 0, orderClient, unknown)).toBe(0);
  });

  it("lies between none and all of the overtime on others' orders, and is none where the client took nothing", () => {
    fc.assert(
      fc.property(
        writtenOvertime,
        fc.array(fc.double({ min: 0, max: 900 }), { minLength: 12, maxLength: 12 }),
        (written, waited) => {
          const rows = overtimeWorkOf(written);
          const waitedMinutes = Float64Array.from(waited);
          const { takenMinutes } = written;
          const found = accountingShare(rows, 0, written.orderClient, { waitedMinutes, takenMinutes });
          const others = rows.minutes.filter((_, row) => written.orderClient[rows.order[row]] !== 0);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(others.reduce((sum, each) => sum + each, 0) + 1e-9);
          const nothing = { waitedMinutes, takenMinutes: new Float64Array(12) };
          expect(accountingShare(rows, 0, written.orderClient, nothing)).toBe(0);
        },
      ),
    );
  });
});
