/** The house rule from the starts of a queue reckoned by hand, and by definition on random shops. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { dispatchRules } from "#server/scheduling/dispatch-rule.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import { houseRuleWithout, houseStarts } from "#server/scheduling/house-rule.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { writtenShop } from "#test/arbitraries/written-shop.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

function estimated(written: WrittenShop, suspect: string) {
  const named = recordedShop(written);
  const shop = buildShopRecord(named.recorded);
  const client = named.client(suspect);
  const due = houseDueDays(shop, client);
  const starts = houseStarts(shop, eligibleMachines(shop, 1));
  return { shop, due, client, estimate: houseRuleWithout(starts, client) };
}

const shop = (contractual: boolean): WrittenShop => ({
  operations: [
    { order: "k", client: "K", ready: 0, start: 0, end: 1 },
    { order: "x", client: "X", ready: 0, start: 1, end: 2 },
    { order: "y", client: "Y", ready: 0, start: 2, end: 3 },
    { order: "z", client: "Y", ready: 0, start: 3, end: 4 },
  ],
  orders: {
    k: { orderedOn: 10, promisedOn: 12 },
    x: { orderedOn: 10, promisedOn: 18 },
    y: { orderedOn: 10, promisedOn: 20 },
    z: { orderedOn: 10, promisedOn: 30 },
  },
  privileges: [{ client: "K", kind: "short_lead_time", contractual }],
});

const written = (contractual: boolean): WrittenShop => ({
  operations: [
    { client: "X", ready: 0, start: 0, end: 3 },
    { client: "Y", ready: 1, start: 4, end: 5 },
    { client: "Z", ready: 2, start: 3, end: 4 },
    { client: "K", ready: 9, start: 9, end: 10 },
  ],
  privileges: [{ client: "Z", kind: "priority", contractual }],
});

describe("the house rule", () => {
  it("is judged by the others' starts alone", () => {
    // While A runs, B (ready 1, due 9, 1 h), C (ready 2, due 5, 3 h) and K wait; then C starts, then K, then B.
    const { estimate } = estimated(
      {
        operations: [
          { order: "a", client: "X", ready: 0, start: 0, end: 3 },
          { order: "b", client: "X", ready: 1, start: 7, end: 8 },
          { order: "c", client: "Y", ready: 2, start: 3, end: 6 },
          { order: "k", client: "K", ready: 2.5, start: 6, end: 7 },
        ],
        orders: {
          a: { promisedOn: 3 },
          b: { promisedOn: 9, orderedOn: 1 },
          c: { promisedOn: 5, orderedOn: 1 },
          k: { promisedOn: 1 },
        },
      },
      "K",
    );
    expect(estimate.pairs).toBe(1);
    // C before B: by promise and by slack, against ready time and length; ordered on one day, which tells nothing.
    expect(estimate.agreement).toEqual({ fifo: 0, firstCome: NaN, edd: 1, spt: 0, leastSlack: 1 });
    expect(estimate.best).toBe("edd");
  });

  it("compares each of those that start together with what goes on waiting, and not with one another", () => {
    const { estimate } = estimated(
      {
        machines: { centre: 2 },
        operations: [
          { client: "X", ready: 1, start: 4, end: 6 },
          { client: "Y", ready: 3, start: 4, end: 6 },
          { client: "Z", ready: 2, start: 6, end: 7 },
          { client: "K", ready: 9, start: 9, end: 10 },
        ],
      },
      "K",
    );
    // X before Z, and Y before Z against its ready time.
    expect(estimate).toMatchObject({ pairs: 2, agreement: { fifo: 0.5 } });
  });

  it("leaves out what a contract puts first, which no rule does", () => {
    expect(estimated(written(false), "K").estimate).toMatchObject({ pairs: 1, agreement: { fifo: 0 } });
    expect(estimated(written(true), "K").estimate.pairs).toBe(0);
  });

  it("compares no more of a long queue than it needs, evenly", () => {
    const length = 3000;
    // All wait from the first day on and are served by number of the order; every third is promised for the last day.
    const { estimate } = estimated(
      {
        operations: Array.from({ length }, (_, place) => ({
          order: String(place),
          client: place === 0 ? "K" : "X",
          ready: 0,
          start: place,
          end: place + 1,
        })),
        orders: Object.fromEntries(
          Array.from({ length }, (_, place) => [
            String(place),
            { orderedOn: place, promisedOn: place % 3 === 0 ? 2 * length : place },
          ]),
        ),
      },
      "K",
    );
    expect(estimate.pairs).toBeLessThanOrEqual(64 * length);
    expect(estimate.pairs).toBeGreaterThan(32 * (length - 64));
    expect(estimate.agreement.firstCome).toBe(1);
    // Beside all pairs, none left out.
    const promised = (place: number): number => (place % 3 === 0 ? 2 * length : place);
    let [agreed, told] = [0, 0];
    for (let one = 1; one < length; one += 1) {
      for (let other = one + 1; other < length; other += 1) {
        if (promised(one) !== promised(other)) told += 1;
        if (promised(one) < promised(other)) agreed += 1;
      }
    }
    expect(Math.abs(estimate.agreement.edd - agreed / told)).toBeLessThan(0.01);
  });

  it("is not known where nobody waited together", () => {
    const { estimate } = estimated({ operations: [{ client: "X", ready: 0, start: 0, end: 1 }] }, "X");
    expect(estimate).toMatchObject({ pairs: 0, best: null });
  });

  it("puts the examined client's promise at the others' median lead, unless a contract grants it", () => {
    expect(estimated(shop(false), "K").due[0]).toBe(20);
    expect(estimated(shop(true), "K").due[0]).toBe(12);
  });

  it("agrees with its definition on every pair of random shops", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const suspect = written.operations[0].client;
        const { shop, due, client, estimate } = estimated(written, suspect);
        const { operations, centres } = shop;
        const { sets, setOf } = eligibleMachines(shop, 1);
        const all = [...Array(operations.count).keys()].filter(
          (operation) =>
            operations.client[operation] !== client && !Number.isNaN(operations.readyAt[operation]),
        );
        for (const rule of dispatchRules) {
          const keys = ruleKeys(shop, rule, due);
          let [agreed, told] = [0, 0];
          for (const started of all) {
            for (const other of all) {
              const centre = operations.centre[started];
              const waits =
                operations.centre[other] === centre &&
                operations.readyAt[other] <= operations.startedAt[started] &&
                operations.startedAt[other] > operations.startedAt[started] &&
                sets[centre][setOf[operations.client[other] * centres.length + centre]][
                  operations.machine[started]
                ] === 1;
              if (!waits || keys[started] === keys[other]) continue;
              if (Number.isNaN(keys[started] + keys[other]) && rule === "fifo") continue;
              if (Number.isNaN(keys[started]) || Number.isNaN(keys[other])) continue;
              told += 1;
              if (keys[started] < keys[other]) agreed += 1;
            }
          }
          if (told === 0) expect(estimate.agreement[rule]).toBeNaN();
          else expect(estimate.agreement[rule]).toBeCloseTo(agreed / told, 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
