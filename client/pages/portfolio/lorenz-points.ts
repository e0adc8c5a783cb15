/** The Lorenz curve with the examined client's own step marked. */
import type { Concentration } from "#shared/schema/portfolio.ts";
import { thinPoints } from "#client/charts/thin-points.ts";

export interface MarkedPoint {
  /** Clients up to here, from the smallest; 0 for the origin. */
  readonly clients: number;
  readonly clientsShare: number;
  readonly amountShare: number;
  readonly examined: boolean;
}

/**
 * The points of the curve, at most as many as a chart draws, both ends of the examined client's step among them.
 *
 * @param rank the examined client's rank by the same amount, 1 for the largest; null where it is not on the curve
 */
export function lorenzPoints(
  lorenz: Extract<Concentration, { status: "computed" }>["lorenz"],
  rank: number | null,
): readonly MarkedPoint[] {
  const counted = lorenz.length - 1;
  const end = rank === null || rank > counted ? null : counted - rank + 1;
  const marked = lorenz.map((point, index) => ({
    ...point,
    clients: index,
    examined: end !== null && (index === end || index === end - 1),
  }));
  return thinPoints(marked, end === null ? [] : [end - 1, end]);
}
