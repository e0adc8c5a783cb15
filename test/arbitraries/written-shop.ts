/** Small random shops with all that makes attribution hard: closures, batches, eligibility, overlaps, gaps in the record. */
import * as fc from "fast-check";
import type { WrittenOperation, WrittenShop } from "#test/builders/recorded-shop.ts";

const clients = ["K", "X", "Y", "Z"] as const;

/** Instants lie on minutes; one hour of the builder is sixty of them. */
const minutes = (value: number): number => value / 60;

const operation: fc.Arbitrary<WrittenOperation> = fc
  .record({
    client: fc.constantFrom(...clients),
    centre: fc.constantFrom("A", "B"),
    machine: fc.option(fc.constantFrom("M1", "M2", "M3", "M4"), { nil: undefined, freq: 6 }),
    batch: fc.option(fc.constantFrom("b1", "b2"), { nil: undefined, freq: 2 }),
    ready: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined, freq: 8 }),
    wait: fc.integer({ min: -10, max: 90 }),
    length: fc.integer({ min: 0, max: 150 }),
    state: fc.constantFrom("ended", "ended", "ended", "ended", "begun", "waiting"),
  })
  .map(({ ready, wait, length, state, machine, batch, ...rest }) => {
    const start = Math.max(0, (ready ?? 50) + wait);
    return {
      ...rest,
      ...(machine === undefined ? {} : { machine }),
      ...(batch === undefined ? {} : { batch }),
      ...(ready === undefined ? {} : { ready: minutes(ready) }),
      ...(state === "waiting" ? {} : { start: minutes(start) }),
      ...(state === "ended" ? { end: minutes(start + length) } : {}),
    };
  });

const shift = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 30, max: 200 }))
  .map(([from, length]): [number, number] => [minutes(from), minutes(from + length)]);

/** Operations of orders of their own, some of them cancelled. */
const orderedOperations = fc
  .array(fc.tuple(operation, fc.nat({ max: 9 })), { minLength: 1, maxLength: 16 })
  .map((drawn) => ({
    operations: drawn.map(([each], place) => ({ ...each, order: `O${place}` })),
    orders: Object.fromEntries(drawn.map(([, tenth], place) => [`O${place}`, { cancelled: tenth === 0 }])),
  }));

/** One to sixteen operations at two centres of up to four machines. */
export const writtenShop: fc.Arbitrary<WrittenShop> = fc
  .record({
    ordered: orderedOperations,
    machines: fc.record({ A: fc.integer({ min: 1, max: 4 }), B: fc.integer({ min: 1, max: 2 }) }),
    shifts: fc.record({
      A: fc.array(shift, { minLength: 1, maxLength: 3 }),
      B: fc.array(shift, { minLength: 1, maxLength: 2 }),
    }),
  })
  .map(({ ordered, ...rest }) => ({ ...ordered, ...rest }));
