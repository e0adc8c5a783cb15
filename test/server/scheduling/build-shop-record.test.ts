/** From rows to the shop: hand-made rows, each telling one thing. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { readyOrigin } from "#server/scheduling/shop-record.ts";
import { recordedShop, type WrittenOperation } from "#test/builders/recorded-shop.ts";

const built = (written: Parameters<typeof recordedShop>[0]) => {
  const named = recordedShop(written);
  return { named, shop: buildShopRecord(named.recorded) };
};

describe("ready times", () => {
  it("are as recorded, else the predecessor's end, never after the start; the first one's stays unknown", () => {
    const { shop } = built({
      operations: [
        { order: "a", client: "X", start: 1, end: 2 },
        { order: "a", client: "X", start: 4, end: 5 },
        { order: "a", client: "X", ready: 7, start: 6, end: 8 },
        { order: "a", client: "X", ready: 9, start: 10, end: 11 },
      ],
    });
    expect(Array.from(shop.operations.readyAt, (at) => at / 60)).toEqual([NaN, 2, 6, 9]);
    expect([...shop.operations.readyOrigin]).toEqual([
      readyOrigin.unknown,
      readyOrigin.derived,
      readyOrigin.movedToStart,
      readyOrigin.recorded,
    ]);
    expect(shop.horizonAt).toBe(11 * 60);
  });
});

describe("work", () => {
  it("is measured in open time, and by the clock where no shift is on record", () => {
    const { shop } = built({
      shifts: {
        centre: [
          [8, 16],
          [32, 40],
        ],
      },
      operations: [
        { client: "X", ready: 8, start: 14, end: 33 },
        { client: "X", ready: 8, start: 50, end: 53 },
      ],
    });
    expect([...shop.operations.minutes]).toEqual([180, 180]);
  });

  it("of what has not ended takes its standard time at the pace of its centre", () => {
    const { shop } = built({
      operations: [
        { client: "X", ready: 0, start: 0, end: 3, standardHours: 2 },
        { client: "X", ready: 1, standardHours: 4 },
        { client: "X", ready: 1 },
      ],
    });
    expect([...shop.operations.minutes]).toEqual([180, 360, NaN]);
  });

  it("of a row that ends before it starts is none", () => {
    const { shop } = built({ operations: [{ client: "X", ready: 0, start: 5, end: 3 }] });
    expect(shop.operations.endedAt[0]).toBe(5 * 60);
    expect(shop.operations.minutes[0]).toBe(0);
  });
});

const day = (from: number, early: string, late: string, offset: number): WrittenOperation[] => [
  { client: offset === 0 ? "K" : "X", worker: early, ready: from, start: from + offset, end: from + 5 },
  { client: offset === 0 ? "K" : "X", worker: late, ready: from, start: from + 5, end: from + 9 },
];

describe("machines", () => {
  it("are those that are named, in order of their names, as many as the ledger says or more", () => {
    const { shop } = built({
      machines: { centre: 1 },
      operations: [
        { client: "X", machine: "M1", ready: 0, start: 0, end: 2 },
        { client: "X", machine: "M2", ready: 0, start: 0, end: 2 },
      ],
    });
    expect(shop.centres[0]).toMatchObject({ machines: 2, machinesFrom: "work-centres" });
    expect([...shop.operations.machine]).toEqual([0, 1]);
    expect(shop.machinesFrom).toBe("recorded");
  });

  it("are as many as were at work at once where nothing is known, and the first free one is taken", () => {
    const { shop } = built({
      machines: { centre: null },
      operations: [
        { client: "X", ready: 0, start: 0, end: 4 },
        { client: "Y", ready: 0, start: 1, end: 2 },
        { client: "Z", ready: 0, start: 3, end: 5 },
      ],
    });
    expect(shop.centres[0]).toMatchObject({ machines: 2, machinesFrom: "peak" });
    expect([...shop.operations.machine]).toEqual([0, 1, 1]);
    expect(shop.machinesFrom).toBe("assumed");
  });

  it("are inferred from workers who keep to theirs: two crews at two machines", () => {
    const { named, shop } = built({
      machines: { centre: 2 },
      operations: Array.from({ length: 10 }, (_, index) => index * 24).flatMap((from) => [
        ...day(from, "ann", "bea", 0),
        ...day(from, "carl", "dan", 0.5),
      ]),
    });
    expect(shop.machinesFrom).toBe("employees");
    const sets = eligibleMachines(shop, 5);
    const setOf = (client: string) =>
      sets.sets[0][sets.setOf[named.client(client)]].reduce((sum, machine) => sum + machine, 0);
    // Each client's work ran on one machine only.
    expect([setOf("K"), setOf("X")]).toEqual([1, 1]);
  });

  it("are not inferred from workers who change places", () => {
    const workers = ["ann", "bea", "carl"];
    const { shop } = built({
      machines: { centre: 2 },
      operations: Array.from({ length: 12 }, (_, place) => ({
        client: "X",
        worker: workers[place % 3],
        ready: place,
        start: place,
        end: place + 2,
      })),
    });
    expect(shop.machinesFrom).toBe("assumed");
  });
});

describe("eligible machines", () => {
  const operations = Array.from({ length: 20 }, (_, place) => ({
    client: "K",
    machine: "M1",
    ready: place,
    start: place,
    end: place + 1,
  }));
  const others: WrittenOperation[] = [
    { client: "X", machine: "M2", ready: 0, start: 0, end: 1 },
    { client: "X", machine: "M1", ready: 30, start: 30, end: 31 },
  ];

  it("are those ever used, from twenty operations on", () => {
    const { named, shop } = built({ machines: { centre: 2 }, operations: [...operations, ...others] });
    const at = (minimum: number, client: string) => {
      const { sets, setOf } = eligibleMachines(shop, minimum);
      return [...sets[0][setOf[named.client(client)]]];
    };
    expect(at(20, "K")).toEqual([1, 0]);
    expect(at(21, "K")).toEqual([1, 1]);
    expect(at(20, "X")).toEqual([1, 1]);
    expect(at(2, "X")).toEqual([1, 1]);
  });

  it("are all where machines were only assumed", () => {
    const { named, shop } = built({
      machines: { centre: 2 },
      operations: operations.map(({ client, ready, start, end }) => ({ client, ready, start, end })),
    });
    expect(eligibleMachines(shop, 1).setOf[named.client("K")]).toBe(0);
  });
});
