/** E4: whether one week, one team or one order carries an accusation alone (method, section 6). Terms are dropped, nothing is replayed. */

export const leftOutKinds = ["week", "team", "order"] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** Terms of a sum; each belongs to one week and one team, and falls away with any of the orders that it is about. */
export interface SumTerms {
  readonly amount: Float64Array;
  /** Its Monday. */
  readonly week: Int32Array;
  readonly team: Int32Array;
  /** One or two orders; the second is the first again where there is one only. */
  readonly order: Int32Array;
  readonly otherOrder: Int32Array;
}

export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly id: number;
  /** What is left of the sum without it, in parts of the sum: none or less where it turns the sign. */
  readonly left: number;
}

export interface LeaveOneOut {
  /** By kind: how many were left out, one by one. */
  readonly counts: Readonly<Record<LeftOutKind, number>>;
  /** Null for a sum of nothing, which has no sign to keep. */
  readonly leastLeft: number | null;
  /** Those that turn the sign, the worst first. */
  readonly flips: readonly LeftOut[];
}

/** A part of all amounts that rounding may have made. */
const roundingPart = 1e-9;

/**
 * @param withoutTeams whether the shop is all one team: without it there would be no shop to judge
 */
export function leaveOneOut(terms: SumTerms, withoutTeams: boolean): LeaveOneOut {
  const { amount } = terms;
  const sums = {
    week: new Map<number, number>(),
    team: new Map<number, number>(),
    order: new Map<number, number>(),
  };
  let [total, all] = [0, 0];
  const add = (kind: LeftOutKind, id: number, own: number): void => {
    sums[kind].set(id, (sums[kind].get(id) ?? 0) + own);
  };
  for (const [term, own] of amount.entries()) {
    total += own;
    all += Math.abs(own);
    add("week", terms.week[term], own);
    if (!withoutTeams) add("team", terms.team[term], own);
    add("order", terms.order[term], own);
    if (terms.otherOrder[term] !== terms.order[term]) add("order", terms.otherOrder[term], own);
  }
  const counts = { week: sums.week.size, team: sums.team.size, order: sums.order.size };
  if (Math.abs(total) <= roundingPart * all) return { counts, leastLeft: null, flips: [] };
  const flips: LeftOut[] = [];
  let leastLeft = 1;
  for (const kind of leftOutKinds) {
    for (const [id, own] of sums[kind]) {
      const rest = total - own;
      const left = Math.abs(rest) <= roundingPart * all ? 0 : rest / total;
      leastLeft = Math.min(leastLeft, left);
      if (left <= 0) flips.push({ kind, id, left });
    }
  }
  return { counts, leastLeft, flips: flips.toSorted((one, other) => one.left - other.left) };
}
