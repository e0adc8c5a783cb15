/** Labels over an axis: on their marks where there is room, in another row where there is none, never on one another. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelRows } from "#client/charts/label-rows.ts";

const label = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
});

describe("the rows of labels", () => {
  it("is the row next to the axis for labels that do not touch", () => {
    expect(
      labelRows(
        [
          { at: 0.2, width: 0.2 },
          { at: 0.8, width: 0.2 },
        ],
        0.02,
      ),
    ).toEqual([
      { centre: 0.2, row: 0 },
      { centre: 0.8, row: 0 },
    ]);
  });

  it("is the next row for the later of two that would touch", () => {
    const [first, second] = labelRows(
      [
        { at: 0.5, width: 0.3 },
        { at: 0.6, width: 0.3 },
      ],
      0.02,
    );
    expect([first?.row, second?.row]).toEqual([0, 1]);
  });

  it("moves a label inwards at an end of the axis", () => {
    expect(labelRows([{ at: 1, width: 0.4 }], 0)).toEqual([{ centre: 0.8, row: 0 }]);
    expect(labelRows([{ at: 0, width: 0.4 }], 0)).toEqual([{ centre: 0.2, row: 0 }]);
  });

  it("never lays labels of a row on one another, and keeps all on the axis", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const placed = labelRows(labels, 0.01);
        for (const [one, { centre, row }] of placed.entries()) {
          const { width } = labels[one] ?? { width: 0 };
          expect(centre - width / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centre + width / 2).toBeLessThanOrEqual(1 + 1e-9);
          for (const [other, { centre: next, row: nextRow }] of placed.entries()) {
            if (other <= one || nextRow !== row) continue;
            expect(Math.abs(next - centre)).toBeGreaterThanOrEqual(
              (width + (labels[other]?.width ?? 0)) / 2 - 1e-9,
            );
          }
        }
      }),
    );
  });
});
