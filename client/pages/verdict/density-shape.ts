/** The outline of how the drawn nets are spread: their parts in equal steps, smoothed, as a line from end to end. */
import type { VerdictNet } from "#shared/schema/verdict.ts";

export interface DensityPoint {
  readonly cents: number;
  /** 1 at the highest point. */
  readonly height: number;
}

/** Binomial weights: neighbours share the noise of a few thousand draws, and no area is lost. */
const weights = [1, 4, 6, 4, 1].map((weight) => weight / 16);

/**
 * @returns points from left to right, beginning and ending at no height; two at the same place where all draws agree,
 *   which is a line and no curve
 */
export function densityPoints({
  fromCents,
  stepCents,
  shares,
}: VerdictNet["density"]): readonly DensityPoint[] {
  if (shares.length < 2)
    return [
      { cents: fromCents, height: 0 },
      { cents: fromCents, height: 1 },
    ];
  const room = weights.length - 1;
  const smoothed = Array.from({ length: shares.length + room }, (_, place) =>
    weights.reduce((sum, weight, shift) => sum + weight * (shares[place - shift] ?? 0), 0),
  );
  const highest = Math.max(...smoothed);
  const first = fromCents + stepCents * (0.5 - room / 2);
  const inner = smoothed.map((part, place) => ({
    cents: first + place * stepCents,
    height: highest === 0 ? 0 : part / highest,
  }));
  return [
    { cents: first - stepCents, height: 0 },
    ...inner,
    { cents: first + smoothed.length * stepCents, height: 0 },
  ];
}

const written = (value: number) => value.toFixed(2);

/**
 * The line through the points as an SVG path: bends lie at the points, so that no peak is cut by more than the smoothing.
 *
 * @param across where an amount lies, from the left
 * @param up where a height lies, from the top
 */
export function densityPath(
  points: readonly DensityPoint[],
  across: (cents: number) => number,
  up: (height: number) => number,
): string {
  const [first, ...rest] = points.map(({ cents, height }) => [across(cents), up(height)] as const);
  if (first === undefined) return "";
  const curves = rest.map(([x, y], place) => {
    const [nextX, nextY] = rest[place + 1] ?? [x, y];
    return `Q${written(x)},${written(y)} ${written((x + nextX) / 2)},${written((y + nextY) / 2)}`;
  });
  return [`M${written(first[0])},${written(first[1])}`, ...curves].join("");
}
