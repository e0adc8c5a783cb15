/** Oracles of the method, section 3. */
import { describe, expect, it } from "vitest";
import { attributeWaiting } from "#server/scheduling/attribute-waiting.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

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
