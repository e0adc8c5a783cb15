/** Oracles: the one-machine case of the method, section 3, and the laws of a non-delay shop. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { dispatchRules, type DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { replayShop, type ReplayPlan, type ReplayRun } from "#server/scheduling/replay-shop.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { calendarOfStretches } from "#server/scheduling/work-calendar.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

interface Replayed {
  readonly shop: ShopRecord;
  readonly run: ReplayRun;
}

function replayed(
  written: WrittenShop,
  rule: DispatchRule | "recorded",
  changed: (shop: ShopRecord) => Partial<ReplayPlan> = () => ({}),
): Replayed {
  const shop = buildShopRecord(recordedShop(written).recorded);
  const keys =
    rule === "fifo"
      ? null
      : rule === "recorded"
        ? shop.operations.startedAt.map((start) => (Number.isNaN(start) ? Infinity : start))
        : ruleKeys(shop, rule, shop.orders.promisedOn);
  const plan = recordedPlan(shop, eligibleMachines(shop, 1));
  return {
    shop,
    run: replayShop({ ...plan, keys, first: null, atWorkOn: null, recordedMachine: null, ...changed(shop) }),
  };
}

/** X 0, 2 h, due 4; K 1.5, 5 h, due 20; Y 1, 2 h, due 6; Z 2, 1 h, due 8, served in the order X, K, Y, Z. */
const oneMachine: WrittenShop = {
  operations: [
    { order: "X", client: "X", ready: 0, start: 0, end: 2 },
    { order: "K", client: "K", ready: 1.5, start: 2, end: 7 },
    { order: "Y", client: "Y", ready: 1, start: 7, end: 9 },
    { order: "Z", client: "Z", ready: 2, start: 9, end: 10 },
  ],
  orders: {
    X: { promisedOn: 4 },
    K: { promisedOn: 20 },
    Y: { promisedOn: 6 },
    Z: { promisedOn: 8 },
  },
};

const waits = ({ run }: Replayed): number[] =>
  Array.from(run.startedAt, (start, operation) => (start - run.readyAt[operation]) / 60);

describe("the one-machine case", () => {
  it.each<[DispatchRule | "recorded", number[]]>([
    ["recorded", [0, 0.5, 6, 7]],
    ["edd", [0, 3.5, 1, 2]],
    ["fifo", [0, 2.5, 1, 7]],
    ["spt", [0, 3.5, 2, 0]],
  ])("waits under %s", (rule, expected) => {
    expect(waits(replayed(oneMachine, rule))).toEqual(expected);
  });

  it("lets the others wait Y 1, Z 2 with K removed", () => {
    const without = replayed(oneMachine, "edd", ({ operations }) => ({
      minutes: operations.minutes.map((minutes, operation) => (operation === 1 ? NaN : minutes)),
    }));
    expect(waits(without)).toEqual([0, NaN, 1, 2]);
  });

  it("moves waiting rather than makes it: processing times waits sum to 21.5 under all but the last", () => {
    for (const rule of ["recorded", "edd", "fifo", "spt"] as const) {
      const { shop, run } = replayed(oneMachine, rule);
      const weighted = waits({ shop, run }).reduce(
        (sum, wait, operation) => sum + (wait * shop.operations.minutes[operation]) / 60,
        0,
      );
      expect(weighted, rule).toBe(21.5);
    }
  });
});

describe("shifts and routings", () => {
  it("puts work down at closing time and takes it up on the same machine", () => {
    const { run } = replayed(
      {
        shifts: {
          centre: [
            [8, 16],
            [32, 40],
          ],
        },
        operations: [{ client: "Y", ready: 14, start: 14, end: 35 }],
      },
      "fifo",
    );
    expect([run.startedAt[0], run.endedAt[0]]).toEqual([14 * 60, 35 * 60]);
  });

  it("keeps the recorded lag from one operation to the next, after its end or after its start", () => {
    const { run } = replayed(
      {
        operations: [
          { order: "a", client: "X", centre: "A", ready: 0, start: 3, end: 5 },
          { order: "a", client: "X", centre: "B", ready: 6, start: 6, end: 7 },
          { order: "b", client: "Y", centre: "A", ready: 1, start: 5, end: 9 },
          { order: "b", client: "Y", centre: "B", ready: 7, start: 9, end: 10 },
        ],
      },
      "fifo",
    );
    // The first starts at once: its successor is ready an hour after its end; the other's two hours after its start.
    expect(Array.from(run.readyAt, (at) => at / 60)).toEqual([0, 3, 1, 4]);
    expect(Array.from(run.endedAt, (at) => at / 60)).toEqual([2, 4, 6, 5]);
  });

  it("serves what is first before all else, whatever the rule says", () => {
    const { run } = replayed(oneMachine, "spt", () => ({ first: Uint8Array.from([0, 1, 0, 0]) }));
    expect(Array.from(run.startedAt, (at) => at / 60)).toEqual([0, 2, 8, 7]);
  });
});

/** One machine that is always open, a queue of whole minutes. */
const oneQueue = fc.array(
  fc.record({ ready: fc.integer({ min: 0, max: 200 }), length: fc.integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 20 },
);

const shopOf = (queue: readonly { readonly ready: number; readonly length: number }[]): WrittenShop => ({
  operations: queue.map(({ ready, length }, place) => ({
    order: `o${place}`,
    client: "X",
    ready: ready / 60,
    start: (1000 + place) / 60,
    end: (1000 + place + length) / 60,
  })),
  orders: Object.fromEntries(
    queue.map(({ ready, length }, place) => [
      `o${place}`,
      { promisedOn: (ready * 7 + length) % 31, orderedOn: (ready * 3) % 17 },
    ]),
  ),
});

describe("laws", () => {
  it("conserves the sum of processing times waits over all rules (Kleinrock 1965)", () => {
    fc.assert(
      fc.property(oneQueue, (queue) => {
        const sums = dispatchRules.map((rule) => {
          const { shop, run } = replayed(shopOf(queue), rule);
          return shop.operations.minutes.reduce(
            (sum, minutes, operation) => sum + minutes * (run.startedAt[operation] - run.readyAt[operation]),
            0,
          );
        });
        for (const sum of sums) expect(sum).toBeCloseTo(sums[0], 6);
      }),
    );
  });

  const shop = fc.record({
    operations: fc.array(
      fc.record({
        order: fc.constantFrom("a", "b", "c", "d", "e", "f"),
        centre: fc.constantFrom("A", "B"),
        machine: fc.constantFrom("M1", "M2", "M3"),
        ready: fc.integer({ min: 0, max: 400 }),
        length: fc.integer({ min: 0, max: 60 }),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    rule: fc.constantFrom(...dispatchRules),
  });
  const shifts: [number, number][] = [
    [0, 3],
    [4, 6],
    [7, 400],
  ];
  const written = ({ operations }: { operations: readonly WrittenOp[] }): WrittenShop => ({
    machines: { A: 2, B: 3 },
    shifts: { A: shifts, B: shifts },
    operations: operations.map(({ order, centre, machine, ready, length }) => ({
      order,
      client: order < "c" ? "K" : "X",
      centre,
      machine,
      ready: ready / 60,
      start: (ready + 30) / 60,
      end: (ready + 30 + length) / 60,
    })),
  });
  interface WrittenOp {
    readonly order: string;
    readonly centre: string;
    readonly machine: string;
    readonly ready: number;
    readonly length: number;
  }

  it("leaves no eligible machine of an open centre idle while an operation waits, and no machine does two things", () => {
    fc.assert(
      fc.property(shop, (drawn) => {
        const { shop: record, run } = replayed(written(drawn), drawn.rule);
        const { sets, setOf } = eligibleMachines(record, 1);
        const { operations, centres } = record;
        const calendars = centres.map(({ opens, closes }) => calendarOfStretches(opens, closes));
        const runs = [...run.startedAt.keys()].filter((operation) => !Number.isNaN(run.startedAt[operation]));
        const busyMinutes = (centre: number, machine: number, from: number, to: number) =>
          runs
            .filter((other) => operations.centre[other] === centre && run.machine[other] === machine)
            .reduce(
              (sum, other) =>
                sum +
                calendars[centre].openMinutesBetween(
                  Math.max(from, run.startedAt[other]),
                  Math.min(to, run.endedAt[other]),
                ),
              0,
            );
        for (const waiting of runs) {
          const centre = operations.centre[waiting];
          const set = sets[centre][setOf[operations.client[waiting] * centres.length + centre]];
          const [from, to] = [run.readyAt[waiting], run.startedAt[waiting]];
          const open = calendars[centre].openMinutesBetween(from, to);
          for (const [machine, eligible] of set.entries()) {
            if (eligible === 1) expect(busyMinutes(centre, machine, from, to)).toBeCloseTo(open, 6);
          }
          expect(set[run.machine[waiting]]).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("ends everything that is ready, whatever the rule", () => {
    fc.assert(
      fc.property(shop, (drawn) => {
        const { run } = replayed(written(drawn), drawn.rule);
        expect([...run.endedAt].filter(Number.isNaN)).toEqual([]);
      }),
    );
  });
});
