/** Flows through three columns: a small case by hand, then what holds for any. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowLayout, type Flow, type FlowLayout } from "#client/charts/flow-layout.ts";

const order = [
  ["a", "b"],
  ["p", "q", "r"],
  ["x", "y"],
] as const;

const flows: fc.Arbitrary<Flow[]> = fc.array(
  fc.record({
    path: fc.tuple(fc.constantFrom(...order[0]), fc.constantFrom(...order[1]), fc.constantFrom(...order[2])),
    amount: fc.integer({ min: 0, max: 1000 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const total = (all: readonly { readonly amount: number }[]) =>
  all.reduce((sum, { amount }) => sum + amount, 0);

/** The bands that leave a node, or that reach it, from top to bottom. */
function sideOf(
  layout: FlowLayout,
  node: { readonly key: string; readonly column: number },
  leaves: boolean,
) {
  return layout.bands
    .filter((band) =>
      leaves
        ? band.column === node.column && band.from === node.key
        : band.column === node.column - 1 && band.to === node.key,
    )
    .map((band) => ({ top: leaves ? band.fromTop : band.toTop, height: band.height }))
    .toSorted((one, two) => one.top - two.top);
}

describe("a layout of flows", () => {
  it("is that by hand: two flows of one and three parts on a height of 100 with a gap of 20", () => {
    const { nodes, bands } = flowLayout(
      [
        { path: ["a", "p", "x"], amount: 1 },
        { path: ["b", "q", "x"], amount: 3 },
      ],
      order,
      100,
      20,
    );
    // Four parts on 80: a part is 20 high; the third column has one node and no gap.
    expect(nodes.map(({ key, top, height }) => [key, top, height])).toEqual([
      ["a", 0, 20],
      ["b", 40, 60],
      ["p", 0, 20],
      ["q", 40, 60],
      ["x", 0, 80],
    ]);
    expect(bands.map(({ key, fromTop, toTop, height }) => [key, fromTop, toTop, height])).toEqual([
      ["a/p", 0, 0, 20],
      ["b/q", 40, 40, 60],
      ["a/p/x", 0, 0, 20],
      ["b/q/x", 40, 20, 60],
    ]);
  });

  it("is empty where nothing flows", () => {
    expect(flowLayout([{ path: ["a", "p", "x"], amount: 0 }], order, 100, 20)).toEqual({
      nodes: [],
      bands: [],
    });
  });

  it("carries all of it through each column and between them", () => {
    fc.assert(
      fc.property(flows, (all) => {
        const { nodes, bands } = flowLayout(all, order, 300, 10);
        for (const column of [0, 1, 2])
          expect(total(nodes.filter((node) => node.column === column))).toBe(total(all));
        for (const column of [0, 1])
          expect(total(bands.filter((band) => band.column === column))).toBe(total(all));
      }),
    );
  });

  it("fills each side of a node with its bands, one under the other without a hole", () => {
    fc.assert(
      fc.property(flows, (all) => {
        const layout = flowLayout(all, order, 300, 10);
        for (const node of layout.nodes) {
          for (const leaves of [true, false]) {
            if (node.column === (leaves ? 2 : 0)) continue;
            let next = node.top;
            for (const { top, height } of sideOf(layout, node, leaves)) {
              expect(top).toBeCloseTo(next, 6);
              next = top + height;
            }
            expect(next).toBeCloseTo(node.top + node.height, 6);
          }
        }
      }),
    );
  });

  it("stays within its height, with nodes apart", () => {
    fc.assert(
      fc.property(flows, (all) => {
        const { nodes } = flowLayout(all, order, 300, 10);
        for (const column of [0, 1, 2]) {
          let below = -10;
          for (const { top, height } of nodes.filter((node) => node.column === column)) {
            expect(top - below).toBeGreaterThanOrEqual(10 - 1e-9);
            below = top + height;
          }
          expect(below).toBeLessThanOrEqual(300 + 1e-9);
        }
      }),
    );
  });
});
