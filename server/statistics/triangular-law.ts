/** The triangular law: what is known of a quantity when only its least, likeliest and greatest value are. */

export interface TriangularRange {
  readonly low: number;
  /** The likeliest value. */
  readonly value: number;
  readonly high: number;
}

/**
 * The value below which a triangular quantity falls with a given probability: the inverse of its distribution function.
 *
 * @param probability from 0 to 1
 * @returns `low` for a range without width
 */
export function triangularQuantile({ low, value, high }: TriangularRange, probability: number): number {
  const width = high - low;
  if (width <= 0) return low;
  return probability * width < value - low
    ? low + Math.sqrt(probability * width * (value - low))
    : high - Math.sqrt((1 - probability) * width * (high - value));
}
