/** Which rows direct and induced minutes are laid to: by hand, and nothing lost or laid twice. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOvertime, orderCauses } from "#server/labour/overtime-rows.ts";
import { overtimeWorkOf, writtenOvertime, type WrittenOvertime } from "#test/arbitraries/overtime-record.ts";

const { none, rush, broughtForward } = orderCauses;

/** Orders 0 to 3 are the client's; 4 and 5 another's. */
const orderClient = Int32Array.of(0, 0, 0, 0, 1, 1);
const orderCause = Uint8Array.of(none, rush, broughtForward, none, broughtForward, none);

/** Order, minutes and operation by row. */
function rowsOf(rows: readonly (readonly [order: number, minutes: number, operation?: number])[]) {
  return overtimeWorkOf({
    jobs: rows.map(([order, overtimeMinutes, operation = -1]) => ({
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
}

const grounds = { client: 0, orderClient, orderCause, takenMinutes: null };

const clientRows = rowsOf([
  [0, 100],
  [1, 60],
  [4, 70],
  [2, 40],
  [3, 50],
]);

const directOf = (minutes: number) => [...layOvertime(clientRows, grounds, minutes, 0).direct];

const sumOf = (minutes: Float64Array) => minutes.reduce((sum, each) => sum + each, 0);

/** What is there, and as much of it as is asked for. */
function askedOf(written: WrittenOvertime, percent: number) {
  const work = overtimeWorkOf(written);
  const isClients = (row: number) => written.orderClient[work.order[row]] === 0;
  const there = sumOf(work.minutes.filter((_, row) => isClients(row)));
  const others = sumOf(work.minutes) - there;
  const [direct, induced] = [Math.round((there * percent) / 100), Math.round((others * percent) / 100)];
  const laid = layOvertime(work, { client: 0, ...written }, direct, induced);
  return { work, isClients, direct, induced, laid };
}

describe("direct minutes", () => {
  it("go to orders brought forward, then to rush orders, then to the rest in proportion", () => {
    expect(directOf(30)).toEqual([0, 0, 0, 30, 0]);
    expect(directOf(70)).toEqual([0, 30, 0, 40, 0]);
    // 30 of the 150 minutes without anything on record.
    expect(directOf(130)).toEqual([20, 60, 0, 40, 10]);
    expect(directOf(250)).toEqual([100, 60, 0, 40, 50]);
    expect(directOf(0)).toEqual([0, 0, 0, 0, 0]);
  });

  it("stay whole within a group, and are not rounded where the rows are not whole", () => {
    expect(directOf(101)).toEqual([1, 60, 0, 40, 0]);
    expect(directOf(100.5)).toEqual([expect.closeTo(1 / 3, 12), 60, 0, 40, expect.closeTo(1 / 6, 12)]);
  });

  it("are no more than what is there", () => {
    expect(directOf(999)).toEqual([100, 60, 0, 40, 50]);
  });
});

describe("induced minutes", () => {
  const otherRows = rowsOf([
    [4, 30, 0],
    [5, 20, 1],
    [0, 90, 1],
    [5, 40, 2],
    [4, 60, -1],
    [4, 60, 3],
  ]);
  const inducedOf = (minutes: number, takenMinutes: Float64Array | null) => [
    ...layOvertime(otherRows, { ...grounds, takenMinutes }, 0, minutes).induced,
  ];
  const taken = Float64Array.of(10, 80, 10, 0);

  it("go to the operations from which most was taken, then in proportion to the rest", () => {
    expect(inducedOf(15, taken)).toEqual([0, 15, 0, 0, 0, 0]);
    expect(inducedOf(60, taken)).toEqual([30, 20, 0, 10, 0, 0]);
    expect(inducedOf(100, taken)).toEqual([30, 20, 0, 40, 5, 5]);
    expect(inducedOf(999, taken)).toEqual([30, 20, 0, 40, 60, 60]);
  });

  it("go in proportion where what was taken is not known", () => {
    expect(inducedOf(21, null)).toEqual([3, 2, 0, 4, 6, 6]);
    expect(inducedOf(21, Float64Array.of(NaN, NaN, NaN, NaN))).toEqual([3, 2, 0, 4, 6, 6]);
  });
});

describe("laid minutes", () => {
  it("are all laid, whole, none beyond its row, and each on the orders that it belongs to", () => {
    fc.assert(
      fc.property(writtenOvertime, fc.integer({ min: 0, max: 100 }), (written, percent) => {
        const { work, isClients, direct, induced, laid } = askedOf(written, percent);
        expect(sumOf(laid.direct)).toBe(direct);
        expect(sumOf(laid.induced)).toBe(induced);
        for (const [row, minutes] of work.minutes.entries()) {
          const [mine, theirs] = [laid.direct[row], laid.induced[row]];
          expect(isClients(row) ? theirs : mine).toBe(0);
          for (const part of [mine, theirs]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(minutes);
            expect(Number.isInteger(part)).toBe(true);
          }
        }
      }),
    );
  });

  it("leave no stronger ground unfilled before a weaker one", () => {
    fc.assert(
      fc.property(writtenOvertime, fc.integer({ min: 0, max: 100 }), (written, percent) => {
        const { work, isClients, laid } = askedOf(written, percent);
        const rows = Array.from(work.minutes.keys());
        const strengthOf = (row: number): number =>
          isClients(row)
            ? written.orderCause[work.order[row]]
            : (written.takenMinutes[work.operation[row]] ?? 0);
        const partOf = (row: number): number => laid.direct[row] + laid.induced[row];
        for (const weaker of rows.filter((row) => partOf(row) > 0)) {
          for (const stronger of rows) {
            if (isClients(weaker) !== isClients(stronger) || strengthOf(stronger) <= strengthOf(weaker))
              continue;
            expect(partOf(stronger)).toBe(work.minutes[stronger]);
          }
        }
      }),
    );
  });
});
