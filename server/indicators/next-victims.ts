/** Which open operations of other clients will be overtaken next, how much slack they have, and the swap that avoids it. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { deliveryDay, deliveryLags } from "#server/scheduling/deliveries.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { openWork, type OpenWork } from "#server/scheduling/open-work.ts";
import { replayShop, type ReplayRun } from "#server/scheduling/replay-shop.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { requestGrade, type MachineEligibility, type ShopRecord } from "#server/scheduling/shop-record.ts";
import { calendarOfStretches } from "#server/scheduling/work-calendar.ts";

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
  readonly slackHours: number;
  readonly overtaker: number;
  readonly byHabit: Outlook;
  readonly byRule: Outlook;
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

/** By operation of the plan: the instant by which it has to start so that its order keeps its promise. */
function latestStarts(shop: ShopRecord, work: OpenWork, lags: Float64Array): Float64Array {
  const { operations, orders } = shop;
  const calendars = work.open.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const latest = new Float64Array(work.operations.length).fill(NaN);
  let [order, deadline] = [-1, NaN];
  // The operations of an order stand together, in routing order: the last one comes first on the way back.
  for (let place = work.operations.length - 1; place >= 0; place -= 1) {
    const operation = work.operations[place];
    if (operations.order[operation] !== order) {
      order = operations.order[operation];
      deadline = (orders.promisedOn[order] - lags[order] + 1) * minutesPerDay;
    }
    const centre = operations.centre[operation];
    const calendar = calendars[centre];
    const target = calendar.openMinutesUpTo(deadline) - work.plan.minutes[place];
    const [firstOpening] = work.open[centre].opens;
    latest[place] =
      target > 0 ? calendar.addOpenMinutes(firstOpening, target) : deadline - work.plan.minutes[place];
    deadline = latest[place] - work.lagMinutes;
  }
  return latest;
}

/** By order, when its last open operation ends in a run; NaN where one does not. */
function completedIn(shop: ShopRecord, work: OpenWork, run: ReplayRun): Map<number, number> {
  const completed = new Map<number, number>();
  for (const [place, operation] of work.operations.entries()) {
    const order = shop.operations.order[operation];
    completed.set(order, Math.max(completed.get(order) ?? -Infinity, run.endedAt[place]));
  }
  return completed;
}

/**
 * Runs what is open forward twice, as the house is used to (the client's work first) and by its rule. A victim starts later by
 * habit because work of the client starts before it by habit and after it by the rule.
 *
 * @returns not computable where nothing is open, or no duration is known
 */
export function nextVictims(question: VictimQuestion): ComingVictims | NotComputable {
  const { shop, eligibility, suspect, rule, dueOn, allFirst } = question;
  const { operations, orders, horizonAt } = shop;
  const work = openWork(shop, eligibility);
  if (work.operations.length === 0) {
    return notComputable("no-open-operations", ["orders.status", "operations.standard_hours"]);
  }
  const lags = deliveryLags(shop, completionsOf(shop, operations.endedAt));
  const ofRule = ruleKeys(shop, rule, dueOn);
  // Under FIFO what waits already keeps its place, and what is not ready yet queues behind it.
  const keys = Float64Array.from(work.operations, (operation, place) =>
    rule === "fifo"
      ? Number.isNaN(work.waitingSince[place])
        ? Infinity
        : work.waitingSince[place]
      : ofRule[operation],
  );
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
  const outlook = (place: number, of: ReplayRun, ends: ReadonlyMap<number, number>): Outlook => {
    const order = operations.order[work.operations[place]];
    const deliveredOn = deliveryDay(ends.get(order) ?? NaN, lags[order]);
    return {
      startsAt: of.startedAt[place],
      deliveredOn,
      daysLate: Math.max(0, deliveredOn - orders.promisedOn[order]),
    };
  };

  const latest = latestStarts(shop, work, lags);
  const calendars = work.open.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const suspects = [...work.operations.keys()].filter(
    (place) => operations.client[work.operations[place]] === suspect && work.plan.atWorkOn?.[place] === -1,
  );
  /** The client's operation that is last to start before a waiting one by habit, and starts after it by the rule. */
  const overtakerOf = (place: number): number => {
    let best = -1;
    for (const other of suspects) {
      if (work.plan.centre[other] !== work.plan.centre[place]) continue;
      const jumps =
        habit.startedAt[other] < habit.startedAt[place] && byRule.startedAt[other] > byRule.startedAt[place];
      if (jumps && (best < 0 || habit.startedAt[other] > habit.startedAt[best])) best = other;
    }
    return best;
  };

  const found: { readonly place: number; readonly overtaker: number; readonly slackHours: number }[] = [];
  let looked = 0;
  for (const [place, operation] of work.operations.entries()) {
    const order = operations.order[operation];
    if (operations.client[operation] === suspect || !Number.isNaN(operations.startedAt[operation])) continue;
    looked += 1;
    if (Number.isNaN(orders.promisedOn[order]) || !(habit.startedAt[place] > byRule.startedAt[place]))
      continue;
    const overtaker = overtakerOf(place);
    if (overtaker < 0) continue;
    const calendar = calendars[work.plan.centre[place]];
    const ahead = calendar.openMinutesBetween(horizonAt, latest[place]);
    const behind = calendar.openMinutesBetween(latest[place], horizonAt);
    found.push({
      place,
      overtaker,
      // A start that had to lie in the past has no open time in the expected calendar: the clock tells how long ago.
      slackHours: (latest[place] < horizonAt ? -Math.max(behind, horizonAt - latest[place]) : ahead) / 60,
    });
  }
  const victims = found
    .toSorted((left, right) => left.slackHours - right.slackHours || left.place - right.place)
    .slice(0, mostVictims)
    .map(({ place, overtaker, slackHours }): ComingVictim => {
      const swapped = preferred.slice();
      swapped[place] = 2;
      const after = run(swapped);
      const overtakerOrder = operations.order[work.operations[overtaker]];
      const endsAfter = completedIn(shop, work, after);
      const delay = (endsAfter.get(overtakerOrder) ?? NaN) - (habitEnds.get(overtakerOrder) ?? NaN);
      return {
        operation: work.operations[place],
        promisedOn: orders.promisedOn[operations.order[work.operations[place]]],
        slackHours,
        overtaker: work.operations[overtaker],
        byHabit: outlook(place, habit, habitEnds),
        byRule: outlook(place, byRule, ruleEnds),
        swap: {
          overtakerDelayHours: Math.max(0, Number.isNaN(delay) ? 0 : delay / 60),
          overtakerDaysLate: outlook(overtaker, after, endsAfter).daysLate || 0,
        },
      };
    })
    .filter(
      ({ byHabit, byRule: ruled }) => !Number.isNaN(byHabit.deliveredOn) && !Number.isNaN(ruled.deliveredOn),
    );
  return { asOf: horizonAt, operations: looked, victims, total: found.length };
}
