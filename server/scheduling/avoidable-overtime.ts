/**
 * Overtime that would not have been needed had the examined client been served like anyone: how much of it the house rule saves,
 * beyond what could have been saved all the same (method, section 2, "Induced overtime").
 */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { blockBootstrap } from "#server/statistics/block-bootstrap.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { dayOf, mondayOf } from "./civil-time.ts";
import type { DispatchRule } from "./dispatch-rule.ts";
import { dueSoonBacklog } from "./overtime-backlog.ts";
import { isNoLater, latenessOf, promisedOrdersOfOthers } from "./overtime-lateness.ts";
import { isNearerToRecord, servedClientFirst } from "./overtime-policy.ts";
import { openWithout, overtimeShifts, type OvertimeShift } from "./overtime-shifts.ts";
import { recordedPlan } from "./recorded-plan.ts";
import type { ReplayGate } from "./replay-scenarios.ts";
import { replayShop } from "./replay-shop.ts";
import { ruleKeys } from "./rule-keys.ts";
import type { MachineEligibility, RecordedOpenings, ShopRecord } from "./shop-record.ts";

export interface AvoidableOvertimeQuestion {
  readonly shop: ShopRecord;
  /** The openings that the shop was built from. */
  readonly openings: RecordedOpenings;
  readonly eligibility: MachineEligibility;
  readonly suspect: number;
  readonly rule: DispatchRule;
  /** By order, the day by which the house counts it as promised. */
  readonly dueOn: Float64Array;
  /** Which of the client's work put first reproduces the record: the caller has seen that it does. */
  readonly gate: NonNullable<ReplayGate["passed"]>;
  /** Days, half open, whose shifts count; the whole record is replayed all the same. Without: all. */
  readonly period?: { readonly fromDay: number; readonly toDay: number };
  /** Called after every replay with how many are done, of at most how many. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly seed?: number;
}

/** A shift in the order in which shifts are taken away. */
export interface RemovableShift extends Pick<OvertimeShift, "centre" | "opensAt" | "closesAt" | "hours"> {
  /** Hours a machine that waited and were due soon when it opened. */
  readonly backlogHours: number;
  /** Whether the plant can do without it by the house rule, and with the client first. */
  readonly savedByRule: boolean;
  readonly savedClientFirst: boolean;
}

export interface AvoidableOvertime {
  /** Hours, with their 95 % interval. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** What reproduces the record better; with "rule" the client's work was not served first, and nothing was avoidable. */
  readonly policy: "client-first" | "rule";
  readonly savedByRuleHours: number;
  readonly savedClientFirstHours: number;
  readonly shifts: number;
  /** Hours worked in all of them. */
  readonly shiftHours: number;
  readonly replays: number;
  readonly byShift: readonly RemovableShift[];
  /** The same hours week by week, before none is below 0: from the first with an opening, by its Monday. */
  readonly weekly: { readonly firstWeek: number; readonly hours: Float64Array };
  readonly draws: number;
  readonly seed: number;
}

export type NoAvoidableOvertime = NotComputable<"no-opening-hours" | "no-overtime-shifts" | "no-promises">;

const bootstrap = { blockWeeks: 4, draws: 2000, seed: 20_260_101 };

/**
 * The longest prefix found that can be taken away, by bisection. Taking away one shift more can by chance do the others good
 * (a shop of several machines is not monotone: Graham 1969), so that this is a prefix that was tried and found harmless, and
 * longer ones need not all be harmful.
 *
 * @param isHarmless whether the first so many can go; taking none away saves nothing, harmless or not
 */
function longestPrefix(count: number, isHarmless: (length: number) => boolean): number {
  let [harmless, harmful] = [0, count + 1];
  while (harmful - harmless > 1) {
    const middle = (harmless + harmful) >> 1;
    if (isHarmless(middle)) harmless = middle;
    else harmful = middle;
  }
  return harmless;
}

/** The interval of avoidable hours: shifts' differences by week, resampled in blocks; no more than was worked, no less than 0. */
function intervalOf(
  shifts: readonly RemovableShift[],
  openings: RecordedOpenings,
  isCounted: (at: number) => boolean,
  seed: number,
) {
  let [firstWeek, lastWeek] = [Infinity, -Infinity];
  for (const at of openings.opensAt) {
    if (!isCounted(at)) continue;
    firstWeek = Math.min(firstWeek, mondayOf(dayOf(at)));
    lastWeek = Math.max(lastWeek, mondayOf(dayOf(at)));
  }
  if (firstWeek > lastWeek) {
    return { estimate: 0, low: 0, high: 0, weekly: { firstWeek: 0, hours: new Float64Array(0) } };
  }
  const byWeek = new Float64Array((lastWeek - firstWeek) / 7 + 1);
  let worked = 0;
  for (const { opensAt, hours, savedByRule, savedClientFirst } of shifts) {
    byWeek[(mondayOf(dayOf(opensAt)) - firstWeek) / 7] +=
      hours * (Number(savedByRule) - Number(savedClientFirst));
    worked += hours;
  }
  const estimate = Math.max(
    0,
    byWeek.reduce((sum, hours) => sum + hours, 0),
  );
  const source = randomSource(seed, "avoidable overtime");
  const [{ low, high }] = blockBootstrap([byWeek], bootstrap.blockWeeks, bootstrap.draws, source);
  return {
    estimate,
    low: Math.max(0, Math.min(low, estimate)),
    high: Math.min(worked, Math.max(high, estimate)),
    weekly: { firstWeek, hours: byWeek },
  };
}

/** Shifts by what was due soon when they opened, the least first. */
function removalOrder(shifts: readonly OvertimeShift[], backlog: Float64Array): Int32Array {
  return Int32Array.from(shifts.keys()).sort(
    (left, right) =>
      backlog[left] - backlog[right] || shifts[left].opensAt - shifts[right].opensAt || left - right,
  );
}

/**
 * Overtime shifts are taken away in order of the work due soon that waited when they opened, the least first, as long as the
 * other clients' late orders and their days of tardiness stay no more than they were with the client first and all shifts
 * worked. The hours so saved by the house rule, less those saved with the client first (the plant's own fat), were avoidable.
 * None were where the record lies nearer to the rule: then the client was not served first, whatever it asked for.
 *
 * All that the others gain by the rule is spent on hours here: they are what could be saved with the others as late as they were,
 * and days imposed on them, which leave the shifts as worked, are the other way to spend the same gain.
 *
 * Hours are those worked in the shifts, a machine at work for one person's. Nothing is replayed for the interval: it comes
 * from the shifts on which both prefixes differ, by week, and takes their order and the prefixes as they are.
 */
export function avoidableOvertime(
  question: AvoidableOvertimeQuestion,
): AvoidableOvertime | NoAvoidableOvertime {
  const { shop, openings, eligibility, suspect, rule, dueOn, gate, onProgress } = question;
  if (openings.count === 0) return notComputable("no-opening-hours", ["opening_hours"]);
  const overtime = overtimeShifts(shop, openings);
  const { shifts } = overtime;
  if (shifts.length === 0) return notComputable("no-overtime-shifts", ["opening_hours.kind"]);
  const counted = promisedOrdersOfOthers(shop, suspect);
  if (counted.length === 0) return notComputable("no-promises", ["orders.promised_on"]);

  const backlog = dueSoonBacklog(shop, shifts);
  const order = removalOrder(shifts, backlog);
  const plan = recordedPlan(shop, eligibility);
  const keys = rule === "fifo" ? null : ruleKeys(shop, rule, dueOn);
  const measure = latenessOf(shop, counted);
  const mostReplays = 2 + 2 * Math.ceil(Math.log2(shifts.length + 1));
  let replays = 0;
  const replayWithout = (length: number, first: Uint8Array): Float64Array => {
    const removed = new Uint8Array(shifts.length);
    for (const shift of order.subarray(0, length)) removed[shift] = 1;
    const { endedAt } = replayShop({
      ...plan,
      keys,
      first,
      open: openWithout(shop, overtime, removed),
      atWorkOn: null,
      recordedMachine: null,
    });
    replays += 1;
    onProgress?.(replays, mostReplays);
    return endedAt;
  };

  const byRule = shop.operations.contracted;
  const first = servedClientFirst(shop, suspect, gate);
  let policy: AvoidableOvertime["policy"] = "rule";
  let asWorked = replayWithout(0, byRule);
  if (first.some((each, operation) => each !== byRule[operation])) {
    const asGated = replayWithout(0, first);
    if (isNearerToRecord(shop, asGated, asWorked)) [policy, asWorked] = ["client-first", asGated];
  }
  const limit = measure(asWorked);
  const prefix = (served: Uint8Array): number =>
    longestPrefix(shifts.length, (length) => isNoLater(measure(replayWithout(length, served)), limit));
  const savedByRule = prefix(byRule);
  const savedClientFirst = policy === "rule" ? savedByRule : prefix(first);

  const { fromDay, toDay } = question.period ?? { fromDay: -Infinity, toDay: Infinity };
  const isCounted = (at: number): boolean => dayOf(at) >= fromDay && dayOf(at) < toDay;
  const byShift = Array.from(order, (shift, place): RemovableShift => {
    const { centre, opensAt, closesAt, hours } = shifts[shift];
    return {
      centre,
      opensAt,
      closesAt,
      hours,
      backlogHours: backlog[shift],
      savedByRule: place < savedByRule,
      savedClientFirst: place < savedClientFirst,
    };
  }).filter(({ opensAt }) => isCounted(opensAt));
  const hoursOf = (chosen: (shift: RemovableShift) => boolean): number =>
    byShift.reduce((sum, shift) => sum + (chosen(shift) ? shift.hours : 0), 0);
  const seed = question.seed ?? bootstrap.seed;
  return {
    ...intervalOf(byShift, openings, isCounted, seed),
    policy,
    savedByRuleHours: hoursOf((shift) => shift.savedByRule),
    savedClientFirstHours: hoursOf((shift) => shift.savedClientFirst),
    shifts: byShift.length,
    shiftHours: hoursOf(() => true),
    replays,
    byShift,
    draws: bootstrap.draws,
    seed,
  };
}
