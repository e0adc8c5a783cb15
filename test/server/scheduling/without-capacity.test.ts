/** A client's part of the machine hours, taken out by hand. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { withoutCapacityOf } from "#server/scheduling/without-capacity.ts";
import { recordedShop, type WrittenOperation } from "#test/builders/recorded-shop.ts";

/** Two shifts of eight hours at a centre of some machines, without K's part of them. */
function without(machines: number, operations: readonly WrittenOperation[]) {
  const named = recordedShop({
    operations,
    machines: { centre: machines },
    shifts: {
      centre: [
        [8, 16],
        [32, 40],
      ],
    },
  });
  const shop = buildShopRecord(named.recorded);
  const eligibility = eligibleMachines(shop, 1);
  const { sets, open } = withoutCapacityOf(shop, eligibility, named.client("K"));
  return {
    /** On which machines a client's work can still run. */
    machinesOf: (client: string): number[] =>
      Array.from(sets[0][eligibility.setOf[named.client(client)]]).flatMap((one, machine) =>
        one === 1 ? [machine] : [],
      ),
    opens: Array.from(open[0].opens, (at) => at / 60),
    closes: Array.from(open[0].closes, (at) => at / 60),
    untouched: eligibility,
  };
}

const work = (client: string, machine: string, start: number, hours: number): WrittenOperation => ({
  client,
  machine,
  ready: start,
  start,
  end: start + hours,
});

describe("without a client's capacity", () => {
  it("one machine closes earlier by the client's part of its work", () => {
    const { machinesOf, opens, closes } = without(1, [work("K", "M1", 8, 2), work("X", "M1", 10, 6)]);
    expect(machinesOf("X")).toEqual([0]);
    expect(opens).toEqual([8, 32]);
    expect(closes).toEqual([14, 38]);
  });

  it("a machine of the client alone goes, and the others' keep their shifts", () => {
    const { machinesOf, closes } = without(2, [work("K", "M1", 8, 6), work("X", "M2", 8, 6)]);
    expect(machinesOf("K")).toEqual([]);
    expect(machinesOf("X")).toEqual([1]);
    expect(closes).toEqual([16, 40]);
  });

  it("of several machines it worked on, the one it worked on most goes, and what is left closes shifts", () => {
    // K has 9 of 18 hours, half of three machines: one whole, and a quarter of the two that are left.
    const { machinesOf, closes } = without(3, [
      work("K", "M1", 8, 3),
      work("K", "M2", 8, 6),
      work("X", "M1", 11, 3),
      work("X", "M2", 32, 3),
      work("X", "M3", 8, 3),
    ]);
    expect(machinesOf("X")).toEqual([0, 2]);
    expect(closes).toEqual([14, 38]);
  });

  it("the last machine that another client can use stays, whatever the client did on it", () => {
    const { machinesOf, closes } = without(2, [
      work("K", "M1", 8, 8),
      work("X", "M1", 32, 1),
      work("K", "M2", 8, 7),
      work("Y", "M2", 32, 1),
    ]);
    expect([machinesOf("X"), machinesOf("Y")]).toEqual([[0], [1]]);
    // Two of seventeen hours are the others'.
    expect(closes[0]).toBeCloseTo(8 + (8 * 2) / 17, 9);
  });

  it("a centre of the client alone keeps a machine that is never open", () => {
    const { machinesOf, opens, closes } = without(1, [work("K", "M1", 8, 2)]);
    expect(machinesOf("K")).toEqual([0]);
    expect(closes).toEqual(opens);
  });

  it("leaves the eligibility that it was given as it is", () => {
    const { untouched } = without(2, [work("K", "M1", 8, 6), work("X", "M2", 8, 6)]);
    expect(untouched.sets[0].map((set) => Array.from(set))).toEqual([
      [1, 1],
      [1, 0],
      [0, 1],
    ]);
  });
});
