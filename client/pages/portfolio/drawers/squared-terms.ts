/** A sum of squares, written out as far as it can be read. */
import type { Format } from "#client/lib/format.ts";

const shown = 4;

/** `0,310² + 0,130² + 0,100² + 0,080² + …`, the largest first. */
export function squaredTerms(shares: readonly number[], format: Format): string {
  const positive = shares.filter((share) => share > 0);
  const terms = positive.slice(0, shown).map((share) => `${format.decimal(share, 3)}²`);
  return [...terms, ...(positive.length > shown ? ["…"] : [])].join(" + ");
}
