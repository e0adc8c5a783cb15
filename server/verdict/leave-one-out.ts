/** E4: whether one week, one team or one order carries an accusation alone (method, section 6). Terms are dropped, nothing is replayed. */

const leftOutKinds = ["week", "team", "order"] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/**
 * Tells a term of a sum. It belongs to one week (its Monday) and one team, and falls away with any of the orders that it is about:
 * one, or two.
 */
export type AddTerm = (
  amount: number,
  week: number,
  team: number,
  order: number,
  otherOrder?: number,
) => void;

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
 * @param tell tells every term once
 * @param withoutTeams whether the shop is all one team: without it there would be no shop to judge
 */
export function leaveOneOut(tell: (add: AddTerm) => void, withoutTeams: boolean): LeaveOneOut {
  const sums = {
    week: new Map<number, number>(),
    team: new Map<number, number>(),
    order: new Map<number, number>(),
  };
  const addTo = (kind: LeftOutKind, id: number, amount: number): void => {
    sums[kind].set(id, (sums[kind].get(id) ?? 0) + amount);
  };
  let [total, all] = [0, 0];
  tell((amount, week, team, order, otherOrder = order) => {
    total += amount;
    all += Math.abs(amount);
    addTo("week", week, amount);
    if (!withoutTeams) addTo("team", team, amount);
    addTo("order", order, amount);
    if (otherOrder !== order) addTo("order", otherOrder, amount);
  });
  const counts = { week: sums.week.size, team: sums.team.size, order: sums.order.size };
  if (Math.abs(total) <= roundingPart * all) return { counts, leastLeft: null, flips: [] };
  const flips: LeftOut[] = [];
  let leastLeft = 1;
  for (const kind of leftOutKinds) {
    for (const [id, amount] of sums[kind]) {
      const rest = total - amount;
      const left = Math.abs(rest) <= roundingPart * all ? 0 : rest / total;
      leastLeft = Math.min(leastLeft, left);
      if (left <= 0) flips.push({ kind, id, left });
    }
  }
  return { counts, leastLeft, flips: flips.toSorted((one, other) => one.left - other.left) };
}
