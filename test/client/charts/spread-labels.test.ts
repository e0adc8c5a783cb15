import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "#client/charts/spread-labels.ts";

describe("labels beside line ends", () => {
  it("stay where they are when they have room", () => {
    expect(spreadLabels([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90]);
  });

  it("part around their middle when two would touch", () => {
    expect(spreadLabels([50, 52], 16, 0, 100)).toEqual([43, 59]);
  });

  it("push a neighbour that they reach", () => {
    expect(spreadLabels([50, 50, 60], 10, 0, 100)).toEqual([
      43.333333333333336, 53.333333333333336, 63.333333333333336,
    ]);
  });

  it("stay within the frame", () => {
    expect(spreadLabels([1, 2], 10, 0, 100)).toEqual([0, 10]);
    expect(spreadLabels([99, 100], 10, 0, 100)).toEqual([90, 100]);
  });

  it("never overlap, never leave the frame and never change places", () => {
    const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(wanted, (positions) => {
        const placed = spreadLabels(positions, 15, 0, 300);
        const order = positions.map((_, index) => index).sort((a, b) => positions[a] - positions[b]);
        for (const [rank, index] of order.entries()) {
          expect(placed[index]).toBeGreaterThanOrEqual(-1e-6);
          expect(placed[index]).toBeLessThanOrEqual(300 + 1e-6);
          if (rank > 0) expect(placed[index] - placed[order[rank - 1]]).toBeGreaterThanOrEqual(15 - 1e-6);
        }
      }),
    );
  });
});
