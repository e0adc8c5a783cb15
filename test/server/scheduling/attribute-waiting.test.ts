/** Oracles of the method, section 3. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeWaiting } from "#server/scheduling/attribute-waiting.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { writtenShop } from "#test/arbitraries/written-shop.ts";
import { naiveAttribution } from "#test/oracles/naive-waiting.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";
import { wholeMinutesShop } from "#test/builders/whole-minutes-shop.ts";

function attributed(written: WrittenShop, minimum = 20) {
  const named = recordedShop(written);
  const shop = buildShopRecord(named.recorded);
  const attribution = attributeWaiting(shop, eligibleMachines(shop, minimum));
  const of = (place: number) => {
    const operation = named.operation(place);
    const hours = (minutes: Float64Array) => Math.round((minutes[operation] / 60) * 1e9) / 1e9;
    return {
      waited: hours(attribution.waited),
      contention: hours(attribution.contention),
      prioritisation: hours(attribution.prioritisation),
      batching: hours(attribution.batching),
      unexplained: hours(attribution.unexplained),
      closed: hours(attribution.unavailability),
    };
  };
  const taken = (from: string, to: string) => {
    const cell = attribution.cells.find(
      (each) => each.from === named.client(from) && each.to === named.client(to),
    );
    return {
      contention: (cell?.contentionMinutes ?? 0) / 60,
      prioritisation: (cell?.prioritisationMinutes ?? 0) / 60,
    };
  };
  return { of, taken };
}

describe("attribution of waits", () => {
  it("decomposes Kronos's manual log (Lashkevich et al. 2023, waiting-time-analysis, manual_log_1)", () => {
    const { of, taken } = attributed({
      operations: [
        { client: "V", ready: 11.5, start: 14, end: 15 },
        { client: "K", ready: 11, start: 11, end: 12 },
        { client: "K", ready: 12, start: 12, end: 12.5 },
        { client: "K", ready: 12.5, start: 13, end: 13.5 },
        { client: "W", ready: 11.25, start: 12.5, end: 13 },
      ],
    });
    expect(of(0)).toMatchObject({ waited: 2.5, contention: 1, prioritisation: 1, unexplained: 0.5 });
    expect(of(4)).toMatchObject({ waited: 1.25, contention: 0.75, prioritisation: 0.5, unexplained: 0 });
    expect(taken("K", "V")).toEqual({ contention: 0.5, prioritisation: 1 });
    expect(taken("K", "W")).toEqual({ contention: 0.75, prioritisation: 0.5 });
  });

  it("shares an instant among the machines of two", () => {
    const { of, taken } = attributed({
      machines: { centre: 2 },
      shifts: { centre: [[8, 16]] },
      operations: [
        { client: "X", ready: 8, start: 8, end: 11 },
        { client: "Y", ready: 8, start: 8, end: 10 },
        { client: "K", ready: 9, start: 10, end: 14 },
        { client: "Z", ready: 8.5, start: 11.5, end: 12 },
      ],
    });
    expect(of(3)).toMatchObject({ waited: 3, contention: 2, prioritisation: 0.5, unexplained: 0.5 });
    expect(taken("X", "Z").contention).toBeCloseTo(1.25, 9);
    expect(taken("Y", "Z").contention).toBeCloseTo(0.75, 9);
    expect(taken("K", "Z").prioritisation).toBeCloseTo(0.5, 9);
    expect(taken("X", "K").contention).toBeCloseTo(0.5, 9);
    expect(taken("Y", "K").contention).toBeCloseTo(0.5, 9);
  });

  it("tells a closed night apart", () => {
    const { of } = attributed({
      shifts: {
        centre: [
          [8, 16],
          [32, 40],
        ],
      },
      operations: [
        { client: "Y", ready: 14, start: 14, end: 33 },
        { client: "K", ready: 32.5, start: 33, end: 34 },
        { client: "X", ready: 15, start: 34, end: 35 },
      ],
    });
    expect(of(2)).toMatchObject({ waited: 3, contention: 2, prioritisation: 1, unexplained: 0, closed: 16 });
  });

  it("looks only at machines on which the waiting operation could run", () => {
    const { of, taken } = attributed(
      {
        machines: { centre: 2 },
        operations: [
          { client: "X", machine: "M1", ready: 8, start: 8, end: 11 },
          { client: "Y", machine: "M2", ready: 9, start: 9, end: 10 },
          { client: "K", machine: "M1", ready: 8.5, start: 11, end: 12 },
        ],
      },
      1,
    );
    expect(of(2)).toMatchObject({ waited: 2.5, contention: 2.5, unexplained: 0 });
    expect(taken("X", "K").contention).toBe(2.5);
  });

  it("counts X, K, Y, Z at one machine", () => {
    const { of, taken } = attributed({
      operations: [
        { client: "X", ready: 0, start: 0, end: 2 },
        { client: "K", ready: 1.5, start: 2, end: 7 },
        { client: "Y", ready: 1, start: 7, end: 9 },
        { client: "Z", ready: 2, start: 9, end: 10 },
      ],
    });
    expect([0, 1, 2, 3].map((place) => of(place).waited)).toEqual([0, 0.5, 6, 7]);
    expect(taken("X", "Y")).toEqual({ contention: 1, prioritisation: 0 });
    expect(taken("K", "Y")).toEqual({ contention: 0, prioritisation: 5 });
    expect(taken("K", "Z")).toEqual({ contention: 5, prioritisation: 0 });
    expect(taken("Y", "Z")).toEqual({ contention: 2, prioritisation: 0 });
  });
});

describe("batches", () => {
  it("waits for the rest of its batch before anything else", () => {
    const { of } = attributed({
      operations: [
        { client: "X", batch: "b", ready: 0, start: 5, end: 6 },
        { client: "Y", batch: "b", ready: 3, start: 5, end: 6 },
        { client: "K", ready: 1, start: 1, end: 4 },
        { client: "K", ready: 4, start: 4, end: 5 },
      ],
    });
    // Complete at 3: behind the first K, ready before that, and overtaken by the second, ready at 4.
    expect(of(0)).toMatchObject({
      waited: 5,
      batching: 3,
      contention: 1,
      prioritisation: 1,
      unexplained: 0,
    });
  });
});

describe("what is not recorded", () => {
  it("is unexplained where the ready time of what is at work is not known", () => {
    const { of } = attributed({
      operations: [
        { client: "K", start: 0, end: 4 },
        { client: "X", ready: 1, start: 4, end: 5 },
      ],
    });
    expect(of(1)).toMatchObject({ waited: 3, contention: 0, prioritisation: 0, unexplained: 3 });
    expect(of(0).waited).toBeNaN();
  });

  it("goes on waiting to the horizon when it has not begun, unless its order was cancelled", () => {
    const operations = [
      { client: "K", ready: 0, start: 0, end: 9 },
      { client: "X", order: "x", ready: 2 },
    ];
    expect(attributed({ operations }).of(1)).toMatchObject({ waited: 7, contention: 7 });
    expect(attributed({ operations, orders: { x: { cancelled: true } } }).of(1).waited).toBeNaN();
  });
});

/** An instant in sevenths of a minute, some fifty years on, as computers round it. */
const seventh = (instant: number): number => 29_000_000 + instant / 7;

function inSevenths(shop: ShopRecord): ShopRecord {
  const { readyAt, startedAt, endedAt } = shop.operations;
  return {
    ...shop,
    operations: {
      ...shop.operations,
      readyAt: readyAt.map(seventh),
      startedAt: startedAt.map(seventh),
      endedAt: endedAt.map(seventh),
    },
    centres: shop.centres.map((centre) => ({
      ...centre,
      opens: centre.opens.map(seventh),
      closes: centre.closes.map(seventh),
    })),
    horizonAt: seventh(shop.horizonAt),
  };
}

describe("laws", () => {
  const causes = ["contention", "prioritisation", "batching", "unexplained"] as const;

  it("are tried on shops in which every cause, closed time and restricted machines are found", () => {
    const drawn = fc.sample(writtenShop, { numRuns: 200, seed: 1 }).map((written) => {
      const { shop, eligibility } = wholeMinutesShop(written);
      return { swept: attributeWaiting(shop, eligibility), eligibility };
    });
    for (const name of [...causes, "unavailability"] as const) {
      const holding = drawn.filter(({ swept }) => swept[name].some((minutes) => minutes > 0));
      expect(holding.length, name).toBeGreaterThan(30);
    }
    expect(
      drawn.filter(({ eligibility }) => eligibility.sets.some((sets) => sets.length > 1)).length,
    ).toBeGreaterThan(30);
  });

  it("gives every minute the cause that the definition gives it", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const { shop, eligibility } = wholeMinutesShop(written);
        const naive = naiveAttribution(shop, eligibility);
        const swept = attributeWaiting(shop, eligibility);
        for (const [operation, wait] of naive.waits.entries()) {
          for (const name of ["waited", "unavailability", ...causes] as const) {
            if (wait === null) expect(swept[name][operation]).toBeNaN();
            else expect(swept[name][operation]).toBeCloseTo(wait[name], 6);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("sums the four causes to the open minutes waited, for every operation", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const { shop, eligibility } = wholeMinutesShop(written);
        const swept = attributeWaiting(shop, eligibility);
        for (let operation = 0; operation < shop.operations.count; operation += 1) {
          if (Number.isNaN(swept.waited[operation])) continue;
          const sum = causes.reduce((total, cause) => total + swept[cause][operation], 0);
          expect(sum).toBeCloseTo(swept.waited[operation], 6);
        }
      }),
    );
  });

  it("is the same in sevenths of a minute, a seventh as long, and never below zero", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const { shop, eligibility } = wholeMinutesShop(written);
        const whole = attributeWaiting(shop, eligibility);
        const rounded = attributeWaiting(inSevenths(shop), eligibility);
        for (const name of ["waited", "unavailability", ...causes] as const) {
          for (const [operation, minutes] of rounded[name].entries()) {
            if (Number.isNaN(minutes)) expect(whole[name][operation]).toBeNaN();
            else {
              expect(minutes).toBeGreaterThanOrEqual(0);
              expect(7 * minutes).toBeCloseTo(whole[name][operation], 5);
            }
          }
        }
        // Rounding makes no pair of what only touches.
        expect(rounded.overtakings.waiting).toEqual(whole.overtakings.waiting);
        expect(rounded.overtakings.taker).toEqual(whole.overtakings.taker);
        expect(rounded.cells.map(({ pairs }) => pairs)).toEqual(whole.cells.map(({ pairs }) => pairs));
      }),
      { numRuns: 300 },
    );
  });

  it("sums the cells of the clients to the causes of the counted waits", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const { shop, eligibility } = wholeMinutesShop(written);
        const counted = Uint8Array.from(shop.operations.order, (order) => order % 2);
        const swept = attributeWaiting(shop, eligibility, counted);
        for (const cause of ["contention", "prioritisation"] as const) {
          const ofCells = swept.cells.reduce((sum, cell) => sum + cell[`${cause}Minutes`], 0);
          const ofWaits = swept[cause].reduce(
            (sum, minutes, operation) => sum + (counted[operation] === 1 && minutes > 0 ? minutes : 0),
            0,
          );
          expect(ofCells).toBeCloseTo(ofWaits, 6);
        }
        const { overtakings } = swept;
        const listed = overtakings.minutes.reduce((sum, minutes) => sum + minutes, 0);
        expect(listed).toBeCloseTo(
          swept.cells.reduce((sum, cell) => sum + cell.prioritisationMinutes, 0),
          6,
        );
      }),
    );
  });
});
