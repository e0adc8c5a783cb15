/** The Lorenz curve. */

export interface LorenzPoint {
  /** Share of clients, smallest first. */
  readonly clientsShare: number;
  /** Their share of the amount. */
  readonly amountShare: number;
}

/** A chart holds no more points than this. */
const mostPoints = 500;

/**
 * Which share of the amount the smallest clients make up together, from (0, 0) to (1, 1) (Lorenz 1905). Beyond 500
 * points the curve is thinned evenly; its ends stay.
 *
 * @param ascending positive amounts, smallest first; at least one
 */
export function lorenzCurve(ascending: readonly number[]): LorenzPoint[] {
  const count = ascending.length;
  let total = 0;
  for (const amount of ascending) total += amount;
  const steps = Math.min(count, mostPoints - 1);
  const points: LorenzPoint[] = [{ clientsShare: 0, amountShare: 0 }];
  let running = 0;
  let taken = 0;
  for (let step = 1; step <= steps; step += 1) {
    const upTo = Math.round((step * count) / steps);
    for (; taken < upTo; taken += 1) running += ascending[taken] ?? 0;
    points.push({
      clientsShare: upTo / count,
      amountShare: step === steps ? 1 : Math.min(1, running / total),
    });
  }
  return points;
}
