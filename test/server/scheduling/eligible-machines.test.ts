/** On which machines a client's work can run, each limit on both sides. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { machineOrigin, type MachineEligibility, type ShopRecord } from "#server/scheduling/shop-record.ts";
import { recordedShop, type WrittenOperation } from "#test/builders/recorded-shop.ts";

const setOf = ({ sets, setOf: place }: MachineEligibility, client: number): number[] => [
  ...sets[0][place[client]],
];

const operations = (count: number, machine?: string): WrittenOperation[] =>
  Array.from({ length: count }, (_, place) => ({
    client: "K",
    ...(machine === undefined ? {} : { machine }),
    start: place,
    end: place + 1,
  }));
const ofK = (written: readonly WrittenOperation[], minimum: number): number[] => {
  const other: WrittenOperation = { client: "X", machine: "M2", start: 0, end: 1 };
  const named = recordedShop({ machines: { centre: 2 }, operations: [...written, other] });
  return setOf(eligibleMachines(buildShopRecord(named.recorded), minimum), named.client("K"));
};

describe("eligible machines", () => {
  it("are K's M1 alone in the published case (method, section 3: two machines, the minimum an argument, here 1)", () => {
    const named = recordedShop({
      machines: { centre: 2 },
      operations: [
        { client: "X", machine: "M1", ready: 8, start: 8, end: 11 },
        { client: "Y", machine: "M2", ready: 9, start: 9, end: 10 },
        { client: "K", machine: "M1", ready: 8.5, start: 11, end: 12 },
      ],
    });
    const shop = buildShopRecord(named.recorded);
    expect(setOf(eligibleMachines(shop, 1), named.client("K"))).toEqual([1, 0]);
    expect(setOf(eligibleMachines(shop, 2), named.client("K"))).toEqual([1, 1]);
  });

  it("are those ever used, from twenty operations on", () => {
    expect(ofK(operations(20, "M1"), 20)).toEqual([1, 0]);
    expect(ofK(operations(19, "M1"), 20)).toEqual([1, 1]);
    expect(ofK([...operations(20, "M1"), ...operations(1, "M2")], 20)).toEqual([1, 1]);
  });

  it("are all where most of the client's operations name no machine, and those that do not are no evidence", () => {
    expect(ofK([...operations(20, "M1"), ...operations(20)], 20)).toEqual([1, 0]);
    expect(ofK([...operations(20, "M1"), ...operations(21)], 20)).toEqual([1, 1]);
    expect(ofK([...operations(19, "M1"), ...operations(19)], 20)).toEqual([1, 1]);
  });

  it("share one set where they are the same, the first holding all", () => {
    const named = recordedShop({
      machines: { centre: 2 },
      operations: ["K", "X", "Y"].map((client) => ({
        client,
        machine: client === "Y" ? "M2" : "M1",
        start: 0,
        end: 1,
      })),
    });
    const { sets, setOf: place } = eligibleMachines(buildShopRecord(named.recorded), 1);
    expect(sets[0].map((set) => [...set])).toEqual([
      [1, 1],
      [1, 0],
      [0, 1],
    ]);
    expect([...place]).toEqual([1, 1, 2]);
  });
});

/** One centre of two machines whose operations are known by their workers: so many of each client on each machine. */
function knownByWorkers(onMachines: readonly (readonly [number, number])[]) {
  const rows = onMachines.flatMap(([first, second], client) =>
    Array.from({ length: first + second }, (_, place) => ({ client, machine: place < first ? 0 : 1 })),
  );
  const shop: Pick<ShopRecord, "clients" | "operations" | "centres"> = buildShopRecord(
    recordedShop({
      machines: { centre: 2 },
      operations: rows.map(({ client, machine }, place) => ({
        client: String(client),
        machine: `M${machine}`,
        start: place,
        end: place + 1,
      })),
    }).recorded,
  );
  shop.operations.machineOrigin.fill(machineOrigin.worker);
  return eligibleMachines(shop, 20);
}

describe("eligible machines known by the workers", () => {
  const others = [300, 300] as const;

  it("leave out the one on which a tenth of the client's operations were not, as stand-ins put some on any", () => {
    expect(setOf(knownByWorkers([[91, 9], others]), 0)).toEqual([1, 0]);
    expect(setOf(knownByWorkers([[90, 10], others]), 0)).toEqual([1, 1]);
    expect(setOf(knownByWorkers([[91, 9], others]), 1)).toEqual([1, 1]);
  });

  it("leave none out by chance: it takes three standard deviations less than the machine's part of the work", () => {
    // Expected on the second: 20 × 300/620 = 9.7, less 3 × 3.1 leaves .35; of 21, 10.2 less 3 × 3.2 leaves .6.
    expect(setOf(knownByWorkers([[20, 0], others]), 0)).toEqual([1, 0]);
    expect(setOf(knownByWorkers([[20, 1], others]), 0)).toEqual([1, 1]);
    // A machine on which nobody is often: expected 100 × 20/720.
    expect(
      setOf(
        knownByWorkers([
          [100, 0],
          [600, 20],
        ]),
        0,
      ),
    ).toEqual([1, 1]);
  });
});
