/** Cases by how near they come to a limit, without telling of a few people. */

export interface BandCounts {
  readonly cases: number;
  readonly kept: number;
  readonly near: number;
  readonly over: number;
}

/** Different people with a case in the band. */
export interface BandPeople {
  readonly near: number;
  readonly over: number;
}

export interface MergedBands {
  readonly cases: number;
  readonly kept: number;
  /** Null: not told apart from the other one. */
  readonly near: number | null;
  readonly over: number | null;
  readonly nearOrOver: number;
}

/**
 * Near and over are told apart only where enough different people stand behind each. Nobody is treated as a few are, or else
 * a merged band would say that somebody is over. Counts are of a view that is released: kept and the two together are sums
 * over all of its people.
 */
export function mergedBands(
  { cases, kept, near, over }: BandCounts,
  people: BandPeople,
  threshold: number,
): MergedBands {
  const isApart = people.near >= threshold && people.over >= threshold;
  return {
    cases,
    kept,
    near: isApart ? near : null,
    over: isApart ? over : null,
    nearOrOver: near + over,
  };
}
