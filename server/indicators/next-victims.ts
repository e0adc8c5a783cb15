/** Which open operations of other clients will be overtaken next, how much slack they have, and the swap that avoids it. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { deliveryDay, deliveryLags } from "#server/scheduling/deliveries.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { openSlackMinutes } from "#server/scheduling/open-slack.ts";
import { openWork, type OpenWork } from "#server/scheduling/open-work.ts";
import { replayShop, type ReplayRun } from "#server/scheduling/replay-shop.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { requestGrade, type MachineEligibility, type ShopRecord } from "#server/scheduling/shop-record.ts";

const mostVictims = 100;

/** When an operation starts, and when its order is delivered: days counted from 1970-01-01. */
interface Outlook {
  readonly startsAt: number;
  readonly deliveredOn: number;
  readonly daysLate: number;
}

/** Operations and orders by index. */
export interface ComingVictim {
  readonly operation: number;
  readonly promisedOn: number;
  /** Open hours of its centre until it has to start; negative: it had to start before. */
  readonly slackHours: number;
  readonly overtaker: number;
  readonly byHabit: Outlook;
  readonly byRule: Outlook;
  /** By how much the overtaker's order ends later for it, and how late it is then. */
  readonly swap: { readonly overtakerDelayHours: number; readonly overtakerDaysLate: number };
}

export interface ComingVictims {
  readonly asOf: number;
  /** Open operations of other clients that were looked at. */
  readonly operations: number;
  /** Least slack first, at most a hundred. */
  readonly victims: readonly ComingVictim[];
  readonly total: number;
}

export interface VictimQuestion {
  readonly shop: ShopRecord;
  readonly eligibility: MachineEligibility;
  readonly suspect: number;
  readonly rule: DispatchRule;
  readonly dueOn: Float64Array;
  /** The house puts all of the client's work first, not only what it asked for. */
  readonly allFirst: boolean;
}

/** By order, when its last open operation ends in a run; NaN where one does not. */
function completedIn(shop: ShopRecord, work: OpenWork, run: ReplayRun): Float64Array {
  const completed = new Float64Array(shop.orders.count).fill(-Infinity);
  for (const [place, operation] of work.operations.entries()) {
    const order = shop.operations.order[operation];
    completed[order] = work.isPartial[order] === 1 ? NaN : Math.max(completed[order], run.endedAt[place]);
  }
  return completed;
}

/** The rule's key of every operation of the plan. */
function keysOf({ shop, rule, dueOn }: VictimQuestion, work: OpenWork): Float64Array {
  if (rule !== "fifo") {
    const keys = ruleKeys(shop, rule, dueOn);
    return Float64Array.from(work.operations, (operation) => keys[operation]);
  }
  // What waits already keeps its place, and what is not ready yet queues behind it.
  return work.waitingSince.map((since) => (Number.isNaN(since) ? Infinity : since));
}

/**
 * For an operation of another client, the first of the client's that is given a machine before it by habit while it waits
 * and could run there, and that comes after it by the rule; -1: none. In its place the other one would start at once.
 */
function overtakerFinder(
  { shop, suspect }: VictimQuestion,
  { operations: open, plan, isPartial }: OpenWork,
  habit: ReplayRun,
  byRule: ReplayRun,
): (place: number) => number {
  const { operations } = shop;
  const byCentre: number[][] = shop.centres.map(() => []);
  for (const [place, operation] of open.entries()) {
    const isWaiting = plan.atWorkOn?.[place] === -1;
    if (operations.client[operation] !== suspect || !isWaiting) continue;
    if (isPartial[operations.order[operation]] === 0) byCentre[plan.centre[place]].push(place);
  }
  for (const list of byCentre) {
    list.sort((left, right) => habit.startedAt[left] - habit.startedAt[right] || left - right);
  }
  return (place) => {
    const centre = plan.centre[place];
    const overtaker = byCentre[centre].find(
      (other) =>
        habit.startedAt[other] >= habit.readyAt[place] &&
        habit.startedAt[other] < habit.startedAt[place] &&
        byRule.startedAt[other] > byRule.startedAt[place] &&
        plan.sets[centre][plan.set[place]][habit.machine[other]] === 1,
    );
    return overtaker ?? -1;
  };
}

/**
 * Runs what is open forward twice, as the house is used to (the client's work first) and by its rule. A victim starts later by
 * habit than by the rule, because work of the client that the rule puts after it is served before it.
 *
 * @returns not computable where nothing is open, or no duration is known
 */
export function nextVictims(question: VictimQuestion): ComingVictims | NotComputable {
  const { shop, eligibility, suspect, allFirst } = question;
  const { operations, orders, horizonAt } = shop;
  const work = openWork(shop, eligibility);
  if (work.operations.length === 0) {
    return notComputable("no-open-operations", ["orders.status", "operations.standard_hours"]);
  }
  const lags = deliveryLags(shop, completionsOf(shop, operations.endedAt));
  const keys = keysOf(question, work);
  const contracted = Uint8Array.from(work.operations, (operation) => operations.contracted[operation]);
  const preferred = contracted.map((granted, place) => {
    const operation = work.operations[place];
    const asked = allFirst || operations.request[operation] >= requestGrade.flagged;
    return granted === 1 || (operations.client[operation] === suspect && asked) ? 1 : 0;
  });
  const run = (first: Uint8Array): ReplayRun =>
    replayShop({ ...work.plan, keys, first, recordedMachine: null });
  const [habit, byRule] = [run(preferred), run(contracted)];
  const [habitEnds, ruleEnds] = [completedIn(shop, work, habit), completedIn(shop, work, byRule)];
  /** Days late of an order that ends at an instant; one without a promise never is. */
  const daysLate = (order: number, deliveredOn: number): number =>
    Number.isNaN(orders.promisedOn[order]) ? 0 : Math.max(0, deliveredOn - orders.promisedOn[order]);
  const outlook = (place: number, of: ReplayRun, ends: Float64Array): Outlook => {
    const order = operations.order[work.operations[place]];
    const deliveredOn = deliveryDay(ends[order], lags[order]);
    return { startsAt: of.startedAt[place], deliveredOn, daysLate: daysLate(order, deliveredOn) };
  };

  const slackMinutes = openSlackMinutes(shop, work, lags);
  const overtakerOf = overtakerFinder(question, work, habit, byRule);
  const found: { readonly place: number; readonly overtaker: number }[] = [];
  let looked = 0;
  for (const [place, operation] of work.operations.entries()) {
    const order = operations.order[operation];
    if (operations.client[operation] === suspect || !Number.isNaN(operations.startedAt[operation])) continue;
    looked += 1;
    const isTold = !Number.isNaN(orders.promisedOn[order] + habitEnds[order] + ruleEnds[order]);
    if (!isTold || !(habit.startedAt[place] > byRule.startedAt[place])) continue;
    const overtaker = overtakerOf(place);
    if (overtaker >= 0) found.push({ place, overtaker });
  }
  const victims = found
    .toSorted(
      (left, right) => slackMinutes[left.place] - slackMinutes[right.place] || left.place - right.place,
    )
    .slice(0, mostVictims)
    .map(({ place, overtaker }): ComingVictim => {
      const swapped = preferred.slice();
      swapped[place] = 2;
      const swappedEnds = completedIn(shop, work, run(swapped));
      const [operation, ahead] = [work.operations[place], work.operations[overtaker]];
      const order = operations.order[ahead];
      return {
        operation,
        promisedOn: orders.promisedOn[operations.order[operation]],
        slackHours: slackMinutes[place] / 60,
        overtaker: ahead,
        byHabit: outlook(place, habit, habitEnds),
        byRule: outlook(place, byRule, ruleEnds),
        swap: {
          overtakerDelayHours: Math.max(0, swappedEnds[order] - habitEnds[order]) / 60,
          overtakerDaysLate: daysLate(order, deliveryDay(swappedEnds[order], lags[order])),
        },
      };
    })
    // The cost of a swap that would end beyond the calendar to come is not known.
    .filter(({ swap }) => !Number.isNaN(swap.overtakerDelayHours + swap.overtakerDaysLate));
  return { asOf: horizonAt, operations: looked, victims, total: found.length };
}
