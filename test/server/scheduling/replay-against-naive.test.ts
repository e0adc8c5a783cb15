/**
 * Oracle: a shop run minute by minute (test/oracles/naive-shop.ts). By a rule the replay has to come out like it; and whatever
 * order such a shop served in, recorded and replayed in the order of its starts, it has to come out as it was.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { replayShop } from "#server/scheduling/replay-shop.ts";
import type { MachineEligibility, ShopRecord } from "#server/scheduling/shop-record.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";
import {
  runNaively,
  type NaiveCentre,
  type NaiveOperation,
  type NaiveRun,
  type Possible,
} from "#test/oracles/naive-shop.ts";

interface Drawn {
  readonly operations: readonly NaiveOperation[];
  readonly centres: readonly NaiveCentre[];
  readonly keys: readonly number[];
  readonly first: readonly number[];
  readonly dice: readonly number[];
}

/** Late enough for everything to have ended. */
const until = 1500;

const centre: fc.Arbitrary<NaiveCentre> = fc.record({
  machines: fc.integer({ min: 1, max: 4 }),
  shifts: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 5, max: 60 })), { maxLength: 4 })
    .map((drawn) => {
      const shifts: [number, number][] = [];
      let at = 0;
      for (const [closed, open] of drawn) {
        shifts.push([at + closed, at + closed + open]);
        at += closed + open;
      }
      return [...shifts, [at + 1, until] as [number, number]];
    }),
});

const step = fc.record({
  centre: fc.integer({ min: 0, max: 1 }),
  minutes: fc.integer({ min: 1, max: 25 }),
  lag: fc.integer({ min: 0, max: 12 }),
  fromStart: fc.boolean(),
});

/** Up to eight jobs at two centres. The jobs of each of three clients can use some machines only, at least one. */
const drawnShop: fc.Arbitrary<Drawn> = fc
  .record({
    centres: fc.tuple(centre, centre),
    jobs: fc.array(
      fc.record({
        release: fc.integer({ min: 0, max: 20 }),
        steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    usable: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 6, maxLength: 6 }),
    keys: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 32, maxLength: 32 }),
    first: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 32, maxLength: 32 }),
    dice: fc.array(fc.nat(), { minLength: 32, maxLength: 32 }),
  })
  .map(({ centres, jobs, usable, ...rest }) => {
    const machinesOf = (job: number, at: number): number[] => {
      const all = [...Array(centres[at].machines).keys()];
      const some = all.filter((machine) => (usable[2 * (job % 3) + at] >> machine) % 2 === 1);
      return some.length === 0 ? all : some;
    };
    const operations = jobs.flatMap(({ release, steps }, job) =>
      steps.map((drawn, place): NaiveOperation => {
        const fromStart = place > 0 && drawn.fromStart;
        return {
          ...drawn,
          job,
          machines: machinesOf(job, drawn.centre),
          // What is ready at the very start of another one depends on which centre is served first.
          lag: place === 0 ? release : fromStart ? Math.max(1, drawn.lag) : drawn.lag,
          fromStart,
        };
      }),
    );
    return { operations, centres, ...rest };
  });

const clientOf = (job: number): string => `client ${job % 3}`;

/** The naive run as it would be recorded, each client eligible for the machines it was at. */
function recorded({ operations, centres }: Drawn, run: NaiveRun) {
  const named = recordedShop({
    machines: Object.fromEntries(centres.map(({ machines }, place) => [String(place), machines])),
    shifts: Object.fromEntries(
      centres.map(({ shifts }, place) => [
        String(place),
        shifts.map(([opens, closes]): [number, number] => [hours(opens), hours(closes)]),
      ]),
    ),
    operations: operations.map((each, place) => ({
      order: String(each.job),
      client: clientOf(each.job),
      centre: String(each.centre),
      machine: String(run.machine[place]),
      ready: hours(run.readyAt[place]),
      start: hours(run.startedAt[place]),
      end: hours(run.endedAt[place]),
    })),
  });
  const shop = buildShopRecord(named.recorded);
  return { shop, eligibility: machinesUsed(shop) };
}

function machinesUsed({ operations, centres, clients }: ShopRecord): MachineEligibility {
  const sets = centres.map(({ machines }) => [
    new Uint8Array(machines).fill(1),
    ...Array.from({ length: clients }, () => new Uint8Array(machines)),
  ]);
  for (let operation = 0; operation < operations.count; operation += 1) {
    sets[operations.centre[operation]][operations.client[operation] + 1][operations.machine[operation]] = 1;
  }
  return {
    sets,
    setOf: Int32Array.from(
      { length: clients * centres.length },
      (_, place) => Math.floor(place / centres.length) + 1,
    ),
  };
}

const hours = (minutes: number): number => minutes / 60;

describe("a replay, beside a shop run minute by minute", () => {
  it("is the same by any keys, with some served first", () => {
    fc.assert(
      fc.property(drawnShop, fc.boolean(), (drawn, byReady) => {
        const { operations, centres, keys, first } = drawn;
        const rank = (one: Possible): number => (byReady ? one.readyAt : keys[one.operation]);
        // Free machines in ascending order, each takes what comes first of what it can run.
        const naive = runNaively(
          operations,
          centres,
          (possible) =>
            possible.toSorted(
              (left, right) =>
                left.machine - right.machine ||
                first[right.operation] - first[left.operation] ||
                rank(left) - rank(right) ||
                left.readyAt - right.readyAt ||
                left.operation - right.operation,
            )[0],
          until,
        );
        const isFirst = (place: number): boolean =>
          place === 0 || operations[place - 1].job !== operations[place].job;
        const hasNext = (place: number): boolean => operations[place + 1]?.job === operations[place].job;
        const sets = centres.map(({ machines }) =>
          Array.from({ length: 16 }, (_, set) =>
            Uint8Array.from({ length: machines }, (__, machine) => (set === 0 ? 1 : (set >> machine) % 2)),
          ),
        );
        const run = replayShop({
          count: operations.length,
          centre: Int32Array.from(operations, (each) => each.centre),
          set: Int32Array.from(operations, ({ machines }) =>
            machines.reduce((sum, each) => sum + 2 ** each, 0),
          ),
          minutes: Float64Array.from(operations, (each) => each.minutes),
          releaseAt: Float64Array.from(operations, ({ lag }, place) => (isFirst(place) ? lag : NaN)),
          next: Int32Array.from(operations, (_, place) => (hasNext(place) ? place + 1 : -1)),
          lag: Float64Array.from(operations, (_, place) => (hasNext(place) ? operations[place + 1].lag : 0)),
          lagFromStart: Uint8Array.from(operations, (_, place) =>
            hasNext(place) && operations[place + 1].fromStart ? 1 : 0,
          ),
          keys: byReady ? null : Float64Array.from(operations, (_, place) => keys[place]),
          first: Uint8Array.from(operations, (_, place) => first[place]),
          recordedMachine: null,
          atWorkOn: null,
          sets,
          open: centres.map(({ shifts }) => ({
            opens: Float64Array.from(shifts, ([opens]) => opens),
            closes: Float64Array.from(shifts, ([, closes]) => closes),
          })),
        });
        expect(Array.from(run.readyAt)).toEqual(naive.readyAt);
        expect(Array.from(run.startedAt)).toEqual(naive.startedAt);
        expect(Array.from(run.endedAt)).toEqual(naive.endedAt);
        expect(Array.from(run.machine)).toEqual(naive.machine);
      }),
      { numRuns: 300 },
    );
  });

  it("in the order of the recorded starts is what was recorded, whatever was served first and on which machine", () => {
    fc.assert(
      fc.property(drawnShop, (drawn) => {
        let thrown = 0;
        const naive = runNaively(
          drawn.operations,
          drawn.centres,
          (possible) => {
            thrown += 1;
            return possible[drawn.dice[thrown % drawn.dice.length] % possible.length];
          },
          until,
        );
        const { shop, eligibility } = recorded(drawn, naive);
        const run = replayShop({
          ...recordedPlan(shop, eligibility),
          keys: shop.operations.startedAt,
          first: null,
          recordedMachine: shop.operations.machine,
          atWorkOn: null,
        });
        expect(Array.from(run.startedAt)).toEqual(Array.from(shop.operations.startedAt));
        expect(Array.from(run.endedAt)).toEqual(Array.from(shop.operations.endedAt));
        expect(Array.from(run.machine)).toEqual(Array.from(shop.operations.machine));
      }),
      { numRuns: 300 },
    );
  });

  it("lays what starts together to the machines on record, down to the last of the queue", () => {
    const shop = buildShopRecord(
      recordedShop({
        machines: { centre: 3 },
        shifts: { centre: [[8, 100]] },
        operations: [
          { client: "X", machine: "M1", ready: 3, start: 8, end: 9 },
          { client: "X", machine: "M2", ready: 2, start: 8, end: 11 },
          { client: "X", machine: "M3", ready: 1, start: 8, end: 10 },
        ],
      }).recorded,
    );
    const run = replayShop({
      ...recordedPlan(shop, machinesUsed(shop)),
      keys: shop.operations.startedAt,
      first: null,
      recordedMachine: shop.operations.machine,
      atWorkOn: null,
    });
    expect(Array.from(shop.operations.machine)).toEqual([0, 1, 2]);
    expect(Array.from(run.machine)).toEqual([0, 1, 2]);
  });
});
