/** To which machine each operation is laid: by name, by worker, or to one that was free. */
import { describe, expect, it } from "vitest";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { machineOrigin } from "#server/scheduling/shop-record.ts";
import { recordedDemo } from "#test/builders/recorded-demo.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";

const built = (written: WrittenShop) => buildShopRecord(recordedShop(written).recorded);

describe("machines that are named", () => {
  it("are numbered in order of their names, as many as the ledger says or more", () => {
    const shop = built({
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

  it("are counted where the ledger does not say how many there are", () => {
    const shop = built({
      machines: { centre: null },
      operations: ["M1", "M2"].map((machine, place) => ({
        client: "X",
        machine,
        start: place,
        end: place + 1,
      })),
    });
    expect(shop.centres[0]).toMatchObject({ machines: 2, machinesFrom: "machine-ids" });
  });

  it("leave the others to what names none", () => {
    const shop = built({
      machines: { centre: 3 },
      operations: [
        { client: "X", machine: "M1", start: 0, end: 4 },
        { client: "X", start: 1, end: 4 },
        { client: "X", start: 2, end: 3 },
        { client: "X", start: 2.5, end: 6 },
      ],
    });
    const { assumed, recorded } = machineOrigin;
    // The last finds all at work, and takes the one that is free soonest.
    expect([...shop.operations.machine]).toEqual([0, 1, 2, 2]);
    expect([...shop.operations.machineOrigin]).toEqual([recorded, assumed, assumed, assumed]);
    expect(shop.machinesFrom).toBe("assumed");
  });
});

/** As many as are counted where one machine is at work for a hundred hours, and beside it a second for some. */
const machinesBeside = (hours: number) =>
  built({
    machines: { centre: null },
    operations: [
      { client: "X", start: 0, end: 100 },
      { client: "X", start: 50, end: 50 + hours },
    ],
  }).centres[0].machines;

describe("machines of which nothing is known", () => {
  it("are as many as were at work at once, and the first free one is taken", () => {
    const shop = built({
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

  it("are one more only where more were at work for over a fiftieth of the time", () => {
    expect([machinesBeside(2), machinesBeside(2.1)]).toEqual([1, 2]);
  });
});

/** Ten days on which two machines work in two shifts: the first for K, the second, half an hour later, for X. */
const twoCrews = (workers: readonly [string, string, string, string]): WrittenOperation[] =>
  Array.from({ length: 10 }, (_, index) => index * 24).flatMap((from) => {
    const [earlyK, lateX, earlyX, lateK] = workers;
    return [
      { client: "X", worker: lateX, start: from + 5, end: from + 9 },
      { client: "K", worker: earlyK, start: from, end: from + 5 },
      { client: "K", worker: lateK, start: from + 5, end: from + 9 },
      { client: "X", worker: earlyX, start: from + 0.5, end: from + 5 },
    ];
  });

describe("machines inferred from workers", () => {
  it.each([
    ["ann", "bea", "carl", "dan"],
    ["ann", "dan", "carl", "bea"],
    ["dan", "carl", "bea", "ann"],
  ] as const)("are shared by those who serve the same clients in turn: %s, %s, %s, %s", (...workers) => {
    const written = { machines: { centre: 2 }, operations: twoCrews(workers) };
    const shop = built(written);
    expect(shop.machinesFrom).toBe("employees");
    const machinesOf = (client: number): number =>
      new Set(shop.operations.machine.filter((_, operation) => shop.operations.client[operation] === client))
        .size;
    expect([machinesOf(0), machinesOf(1)]).toEqual([1, 1]);
  });

  it("are not shared by those who serve different clients while one is free, though they never meet", () => {
    const shop = built({
      machines: { centre: 2 },
      operations: Array.from({ length: 10 }, (_, index) => index * 24).flatMap((from) => [
        { client: "K", worker: "ann", start: from, end: from + 6 },
        { client: "K", worker: "bea", start: from + 6, end: from + 7 },
        { client: "X", worker: "bea", start: from + 7, end: from + 12 },
      ]),
    });
    const ofWorker = (worker: number): Set<number> =>
      new Set(shop.operations.machine.filter((_, place) => (place % 3 === 0 ? 0 : 1) === worker));
    expect([[...ofWorker(0)], [...ofWorker(1)]]).toEqual([[0], [1]]);
  });

  it("are left by a stand-in who finds the machine at work", () => {
    const shop = built({
      machines: { centre: 2 },
      operations: [
        ...twoCrews(["ann", "bea", "carl", "dan"]),
        // Ann runs a second job beside her own.
        { client: "K", worker: "ann", start: 241, end: 242 },
        { client: "K", worker: "ann", start: 240, end: 245 },
      ],
    });
    const last = shop.operations.count - 2;
    expect(shop.operations.machineOrigin[last]).toBe(machineOrigin.assumed);
    expect(shop.operations.machine[last]).not.toBe(shop.operations.machine[last + 1]);
  });

  it("are none where people change places", () => {
    const workers = ["ann", "bea", "carl"];
    const shop = built({
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

  // Two people of a centre who serve the same clients and never meet can pass for one: some centres come out worse.
  it("are those of a company's record for four operations in five, but for their numbers", () => {
    const demo = generateDemoCompany({ scenario: "king", seed: 2, people: 100, weeks: 52 });
    const recorded = buildShopRecord(recordedDemo(demo).recorded);
    const inferred = buildShopRecord(recordedDemo(demo, { machines: true }).recorded);
    expect(inferred.machinesFrom).toBe("employees");
    let [agreeing, begun] = [0, 0];
    for (const [centre, { machines }] of recorded.centres.entries()) {
      /** Operations by the machine on record and the machine inferred. */
      const counts = new Int32Array(machines * machines);
      for (let operation = 0; operation < recorded.operations.count; operation += 1) {
        const [on, found] = [recorded.operations.machine[operation], inferred.operations.machine[operation]];
        if (recorded.operations.centre[operation] !== centre || on < 0) continue;
        counts[on * machines + found] += 1;
        begun += 1;
      }
      for (let on = 0; on < machines; on += 1) {
        agreeing += Math.max(...counts.subarray(on * machines, (on + 1) * machines));
      }
    }
    expect(agreeing / begun).toBeGreaterThan(0.8);
  });
});
