import { describe, expect, it } from "vitest";
import { lorenzPoints } from "#client/pages/portfolio/lorenz-points.ts";

// Revenues 420/180/150/100/90/60: the curve 0, .06, .15, .25, .40, .58, 1.
const lorenz = [0, 0.06, 0.15, 0.25, 0.4, 0.58, 1].map((amountShare, index) => ({
  clientsShare: index / 6,
  amountShare,
}));

const marked = (rank: number | null) =>
  lorenzPoints(lorenz, rank)
    .filter((point) => point.examined)
    .map((point) => point.amountShare);

describe("the Lorenz curve", () => {
  it("marks the largest client's step at its end, and the third's three steps before", () => {
    expect(marked(1)).toEqual([0.58, 1]);
    expect(marked(3)).toEqual([0.25, 0.4]);
    expect(marked(6)).toEqual([0, 0.06]);
    expect(marked(null)).toEqual([]);
    expect(marked(7)).toEqual([]);
  });

  it("counts the clients up to each point", () => {
    expect(lorenzPoints(lorenz, 1).map((point) => point.clients)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("keeps the step of one client among ten thousand", () => {
    const long = Array.from({ length: 10_001 }, (_, index) => ({
      clientsShare: index / 10_000,
      amountShare: index / 10_000,
    }));
    const points = lorenzPoints(long, 4321);
    expect(points.length).toBeLessThanOrEqual(500);
    expect(points.filter((point) => point.examined).map((point) => point.clients)).toEqual([5679, 5680]);
  });
});
