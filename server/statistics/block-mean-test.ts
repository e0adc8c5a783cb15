/** Whether weekly amounts are above zero on average, weeks that follow each other taken together. */
import { studentUpperTail } from "./student-quantile.ts";

export interface BlockMeanTest {
  readonly blocks: number;
  /** Infinite where all blocks are alike. */
  readonly tStatistic: number;
  /** One-sided: how often a mean of zero would give at least this. */
  readonly pValue: number;
}

/**
 * The weeks are cut into as many blocks as hold about so many weeks each, of as even a length as whole weeks allow, so that no
 * rest is left over; Student's t of the blocks' sums.
 *
 * @returns null with fewer than two blocks
 */
export function blockMeanTest(weeks: Float64Array, blockWeeks: number): BlockMeanTest | null {
  const blocks = Math.round(weeks.length / blockWeeks);
  if (blocks < 2) return null;
  const sums = new Float64Array(blocks);
  for (const [week, amount] of weeks.entries()) sums[Math.floor((week * blocks) / weeks.length)] += amount;
  const mean = sums.reduce((sum, amount) => sum + amount, 0) / blocks;
  const squares = sums.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  const error = Math.sqrt(squares / (blocks - 1) / blocks);
  // Blocks that are all nothing are no sign of anything.
  const tStatistic = mean === 0 ? 0 : mean / error;
  return {
    blocks,
    tStatistic,
    pValue: Number.isFinite(tStatistic) ? studentUpperTail(tStatistic, blocks - 1) : tStatistic > 0 ? 0 : 1,
  };
}
