/** Who is overtaken next: a few open operations, reckoned by hand, and one machine against a naive queue. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextVictims } from "#server/indicators/next-victims.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** Open day and night for nine weeks; the record ends on day 56, when A is at work until an hour later. */
const now = 56 * 24;
function coming(
  written: Partial<WrittenShop> = {},
  options: {
    readonly allFirst?: boolean;
    readonly rule?: DispatchRule;
    readonly minimumOperations?: number;
  } = {},
) {
  const { allFirst = false, rule = "fifo", minimumOperations = 20 } = options;
  const named = recordedShop({
    shifts: { centre: [[0, now + 24 * 7 * 4]] },
    operations: [
      { order: "past", client: "X", ready: 0, start: 0, end: now, standardHours: now },
      { order: "a", client: "X", ready: now - 3, start: now, standardHours: 1 },
      { order: "x", client: "X", ready: now - 2, standardHours: 4 },
      { order: "k", client: "K", ready: now - 1, standardHours: 10 },
    ],
    orders: {
      past: { promisedOn: 56, deliveredOn: 56 },
      a: { open: true, promisedOn: 60 },
      x: { open: true, promisedOn: 56 },
      k: { open: true, promisedOn: 80, flagged: true },
    },
    ...written,
  });
  const shop = buildShopRecord(named.recorded);
  const answer = nextVictims({
    shop,
    eligibility: eligibleMachines(shop, minimumOperations),
    suspect: named.client("K"),
    rule,
    dueOn: shop.orders.promisedOn,
    allFirst,
  });
  return { named, answer };
}

describe("the next victim", () => {
  it("waits behind the client by habit, goes first by the rule, and the swap is priced", () => {
    const { named, answer } = coming();
    if (isNotComputable(answer)) throw new Error(answer.reason);
    expect(answer).toMatchObject({ asOf: now * 60, operations: 1, total: 1 });
    const [victim] = answer.victims;
    expect(victim.operation).toBe(named.operation(2));
    expect(victim.overtaker).toBe(named.operation(3));
    // A ends at 1. By habit K runs 1 to 11 and X follows; by the rule X runs 1 to 5.
    expect([victim.byHabit.startsAt, victim.byRule.startsAt].map((at) => at / 60 - now)).toEqual([11, 1]);
    // Promised for the end of the day, 24 hours away, with 4 hours of work.
    expect(victim.slackHours).toBeCloseTo(20, 6);
    // K's order ends four hours later, long before its promise.
    expect(victim.swap.overtakerDelayHours).toBeCloseTo(4, 6);
    expect(victim.swap.overtakerDaysLate).toBe(0);
  });

  it("is nobody when the client asked for nothing, unless all its work goes first", () => {
    const orders = {
      past: { promisedOn: 56, deliveredOn: 56 },
      x: { open: true, promisedOn: 56 },
      a: { open: true, promisedOn: 60 },
      k: { open: true, promisedOn: 80 },
    };
    expect(coming({ orders }).answer).toMatchObject({ operations: 1, total: 0, victims: [] });
    expect(coming({ orders }, { allFirst: true }).answer).toMatchObject({ total: 1 });
  });

  it("cannot be told without open work of a known length", () => {
    expect(
      coming({ operations: [{ order: "past", client: "K", ready: 0, start: 0, end: 5 }], orders: {} }).answer,
    ).toMatchObject({ status: "not-computable", reason: "no-open-operations" });
  });
});

/** Past work that ends the record now, and shifts that go on for four weeks. */
const past = { order: "past", client: "X", ready: 0, start: 0, end: now, standardHours: now };
const centresOpen = (...centres: readonly string[]) => ({
  shifts: Object.fromEntries(["centre", ...centres].map((name) => [name, [[0, now + 24 * 28] as const]])),
});

/** The victims of a computed answer by the place in which their operations were written. */
function pairs({ named, answer }: ReturnType<typeof coming>, written: number): (readonly [number, number])[] {
  if (isNotComputable(answer)) throw new Error(answer.reason);
  const places = new Map(Array.from({ length: written }, (_, place) => [named.operation(place), place]));
  return answer.victims.map(({ operation, overtaker }) => [
    places.get(operation) ?? -1,
    places.get(overtaker) ?? -1,
  ]);
}

const operations = (hours: object) => [
  past,
  { order: "x", client: "X", ready: now - 2, standardHours: 4 },
  { order: "x", client: "X", centre: "after", ...hours },
  { order: "k", client: "K", ready: now - 1, standardHours: 10 },
];

const on = (machine: string, more: object) => ({ ...past, machine, ...more });

const onTwoMachines = (ofX: string) => [
  on("m1", { order: "px", client: ofX }),
  on("m2", { order: "pk", client: "K" }),
  on("m2", { order: "pk", client: "K", ready: now, start: now, end: now + 0.001 }),
  { order: "x", client: "X", ready: now - 3, standardHours: 4 },
  { order: "y", client: "X", ready: now - 2, standardHours: 4 },
  { order: "k", client: "K", ready: now - 1, standardHours: 10 },
];

describe("an overtaking", () => {
  const orders = {
    x: { open: true, promisedOn: 58 },
    y: { open: true, promisedOn: 57 },
    k: { open: true, promisedOn: 80, flagged: true },
  };

  it("is told where the operation waits, not where it only comes late", () => {
    const operations = [
      past,
      { order: "x", client: "X", ready: now - 2, standardHours: 4 },
      { order: "x", client: "X", centre: "after", standardHours: 1 },
      { order: "k", client: "K", ready: now - 1, standardHours: 10 },
      { order: "k", client: "K", centre: "after", standardHours: 1 },
    ];
    // The client's second operation goes first there too, but nothing waits for it.
    expect(pairs(coming({ operations, orders, ...centresOpen("after") }), 5)).toEqual([[1, 3]]);
  });

  it("is none by what was begun before the other was ready", () => {
    const operations = [
      past,
      { order: "x", client: "X", ready: now - 1, standardHours: 2 },
      { order: "x", client: "X", centre: "c", standardHours: 1 },
      { order: "y", client: "Y", centre: "c", ready: now - 1, standardHours: 5 },
      { order: "k", client: "K", centre: "c", ready: now - 1, standardHours: 10 },
    ];
    // Promised first, Y is overtaken; X comes to the centre two hours later.
    expect(pairs(coming({ operations, orders, ...centresOpen("c") }, { rule: "edd" }), 5)).toEqual([[3, 4]]);
  });

  it("is none on a machine on which the other cannot run", () => {
    const [bound, free] = ["X", "Z"].map((ofX) =>
      pairs(
        coming({ operations: onTwoMachines(ofX), orders, machines: { centre: 2 } }, { minimumOperations: 1 }),
        6,
      ),
    );
    expect(bound).toEqual([]);
    // Without a past of its own X could run on both, and loses the client's machine.
    expect(free).toEqual([[4, 5]]);
  });

  it("names the first of the client's operations that takes the place", () => {
    const operations = [
      past,
      { order: "x", client: "X", ready: now - 3, standardHours: 4 },
      { order: "k", client: "K", ready: now - 2, standardHours: 10 },
      { order: "k2", client: "K", ready: now - 1, standardHours: 10 },
    ];
    const both = { ...orders, k2: { open: true, flagged: true } };
    expect(pairs(coming({ operations, orders: both }), 4)).toEqual([[1, 2]]);
  });

  it("is not told of an order whose work is known in part", () => {
    const [told, untold] = [{ standardHours: 1 }, {}].map((hours) =>
      pairs(coming({ operations: operations(hours), orders, ...centresOpen("after") }), 4),
    );
    expect(told).toEqual([[1, 3]]);
    expect(untold).toEqual([]);
  });

  it("is none where a contract gives the client the first place", () => {
    const privileges = [{ client: "K", kind: "priority" as const, contractual: true }];
    expect(coming({ privileges }).answer).toMatchObject({ total: 0, victims: [] });
  });
});

interface Waiting {
  readonly client: "K" | "X" | "Y";
  readonly hours: number;
  readonly flagged: boolean;
}

/** Who waits behind whom on one machine where all are ready, the first to be ready first: a queue as anyone would write it. */
function naiveVictims(waiting: readonly Waiting[]): (readonly [number, number])[] {
  const places = waiting.map((_, place) => place);
  const isFirst = (place: number) => waiting[place].client === "K" && waiting[place].flagged;
  const habit = [...places.filter(isFirst), ...places.filter((place) => !isFirst(place))];
  return places.flatMap((place) => {
    if (waiting[place].client === "K") return [];
    const jumper = habit.slice(0, habit.indexOf(place)).find((other) => other > place && isFirst(other));
    return jumper === undefined ? [] : [[place, jumper] as const];
  });
}

describe("on one machine", () => {
  const waiting = fc.record({
    client: fc.constantFrom("K" as const, "X" as const, "Y" as const),
    hours: fc.integer({ min: 1, max: 30 }),
    flagged: fc.boolean(),
  });

  it("those that a naive queue finds are found, the least slack first, and a swap costs what the victim takes", () => {
    fc.assert(
      fc.property(fc.array(waiting, { minLength: 1, maxLength: 8 }), (drawn) => {
        const run = coming({
          operations: [
            { ...past, client: "K" },
            ...drawn.map(({ client, hours }, place) => ({
              order: `o${place}`,
              client,
              ready: now - 20 + place,
              standardHours: hours,
            })),
          ],
          orders: Object.fromEntries(
            drawn.map(({ flagged }, place) => [`o${place}`, { open: true, promisedOn: 57 + place, flagged }]),
          ),
        });
        const expected = naiveVictims(drawn).map(([place, jumper]) => [place + 1, jumper + 1]);
        expect(pairs(run, drawn.length + 1).toSorted(([left], [right]) => left - right)).toEqual(expected);
        if (isNotComputable(run.answer)) throw new Error(run.answer.reason);
        expect(run.answer.total).toBe(expected.length);
        const slacks = run.answer.victims.map(({ slackHours }) => slackHours);
        expect(slacks).toEqual(slacks.toSorted((left, right) => left - right));
        for (const { operation, swap, byHabit, byRule } of run.answer.victims) {
          expect(byHabit.startsAt).toBeGreaterThan(byRule.startsAt);
          const place = drawn.findIndex((_, each) => run.named.operation(each + 1) === operation);
          expect(swap.overtakerDelayHours).toBeCloseTo(drawn[place].hours, 6);
        }
      }),
    );
  });
});

// By habit the client's work runs from 1 to 19 o'clock, after the swap from 5 to 23, or with a longer X past midnight.
const late = (hoursOfX: number) => {
  const { answer } = coming({
    operations: [
      past,
      { order: "a", client: "Y", ready: now - 3, start: now, standardHours: 1 },
      { order: "x", client: "X", ready: now - 2, standardHours: hoursOfX },
      { order: "k", client: "K", ready: now - 1, standardHours: 18 },
    ],
    orders: {
      past: { promisedOn: 56, deliveredOn: 56 },
      a: { open: true },
      x: { open: true, promisedOn: 56 },
      k: { open: true, promisedOn: 56, flagged: true },
    },
  });
  if (isNotComputable(answer)) throw new Error(answer.reason);
  return answer.victims[0].swap;
};

describe("a swap", () => {
  it("makes the overtaker's order late on the first day that its promise does not cover", () => {
    expect(late(4)).toMatchObject({ overtakerDaysLate: 0 });
    expect(late(6)).toMatchObject({ overtakerDaysLate: 1 });
  });

  it("is told for the hundred with the least slack", () => {
    const many = Array.from({ length: 101 }, (_, place) => `x${place}`);
    const { answer } = coming({
      operations: [
        past,
        ...many.map((order, place) => ({ order, client: "X", ready: now - 200 + place, standardHours: 1 })),
        { order: "k", client: "K", ready: now - 1, standardHours: 1 },
      ],
      orders: {
        ...Object.fromEntries(many.map((order) => [order, { open: true, promisedOn: 70 }])),
        k: { open: true, flagged: true },
      },
    });
    if (isNotComputable(answer)) throw new Error(answer.reason);
    expect([answer.total, answer.victims.length]).toEqual([101, 100]);
  });
});
