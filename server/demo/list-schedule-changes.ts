/** Changes of dates that the planners wrote down, and the promises that were revised with them. */
import { dayOf, minutesPerDay } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { QueueJump } from "./find-queue-jumps.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import type { SiteRun } from "./run-site.ts";

interface ScheduleChange {
  readonly changedAt: number;
  /** Index of the order in the site. */
  readonly order: number;
  readonly oldDay: number;
  readonly newDay: number;
  /** The order that took the place; -1 where none is named. */
  readonly cause: number;
  readonly reason: string;
}

export interface ScheduleChanges {
  /** In order of time. */
  readonly changes: readonly ScheduleChange[];
  /** The last promise of orders whose promise was revised, by index of the order. */
  readonly revisedPromises: ReadonlyMap<number, number>;
}

type Draft = Omit<ScheduleChange, "oldDay" | "newDay"> & {
  /** Working days by which the date moves; negative: it comes forward by a day. */
  readonly workingDays: number;
};

/** Part of the orders served first whose first victim's date is moved in writing. */
const noted = 0.7;

/** What is noted when an order is served first: the date of the longest waiting order moves. */
function displacements(site: SiteRun, jumps: readonly QueueJump[]): Draft[] {
  const source = randomSource(site.world.seed, "displacements", site.world.site.index);
  const seen = new Set<number>();
  const drafts: Draft[] = [];
  for (const { taker, overtaken } of jumps) {
    const cause = site.operations.order[taker];
    if (seen.has(cause)) continue;
    seen.add(cause);
    const isNoted = source.chance(noted);
    const workingDays = source.between(1, 3);
    if (!isNoted) continue;
    const onRecord = site.orders[cause].requestedAt !== null;
    drafts.push({
      changedAt: site.actual.startedAt[taker],
      order: site.operations.order[overtaken[0]],
      cause: onRecord ? cause : -1,
      reason: onRecord ? "commande urgente passée devant" : "réordonnancement interne",
      workingDays,
    });
  }
  return drafts;
}

function lateChanges({ orders }: SiteRun): Draft[] {
  return orders.flatMap((order, index) =>
    order.changedAt === null
      ? []
      : [
          {
            changedAt: order.changedAt,
            order: index,
            cause: -1,
            reason: "modification demandée par le client",
            workingDays: -1,
          },
        ],
  );
}

/** Changes of everyday life: goods that come late, clients who can wait, delays seen coming. */
function everyday(site: SiteRun, outcomes: readonly OrderOutcome[]): Draft[] {
  const { seed, calendar, site: layout } = site.world;
  const source = randomSource(seed, "everyday changes", layout.index);
  const drafts: Draft[] = [];
  for (const [index, order] of site.orders.entries()) {
    const draw = source.uniform();
    const workingDays = source.between(1, 4);
    const hour = source.between(9, 16);
    const noticedLate = source.chance(0.6);
    // The first order has one, so that the shortest ledger knows the table.
    const usual = index === 0 || draw < 0.04;
    const { deliveredOn } = outcomes[index];
    const late = deliveredOn !== null && deliveredOn > order.promisedOn;
    const at = (day: number): number => day * minutesPerDay + hour * 60;
    if (usual && !order.cancelled) {
      drafts.push({
        changedAt: at(calendar.addWorkingDays(dayOf(order.orderedAt), 1)),
        order: index,
        cause: -1,
        reason: draw < 0.02 ? "matière en retard" : "report demandé par le client",
        workingDays,
      });
    } else if (late && noticedLate) {
      drafts.push({
        changedAt: at(calendar.addWorkingDays(order.promisedOn - 4, 1)),
        order: index,
        cause: -1,
        reason: "retard de production",
        workingDays,
      });
    }
  }
  return drafts;
}

export function listScheduleChanges(
  site: SiteRun,
  jumps: readonly QueueJump[],
  outcomes: readonly OrderOutcome[],
): ScheduleChanges {
  const { calendar } = site.world;
  const dates = new Map<number, number>();
  const changes: ScheduleChange[] = [];
  const drafts = [...displacements(site, jumps), ...lateChanges(site), ...everyday(site, outcomes)]
    .filter(({ changedAt }) => dayOf(changedAt) < calendar.endDay)
    .toSorted((left, right) => left.changedAt - right.changedAt || left.order - right.order);
  for (const { workingDays, ...draft } of drafts) {
    const order = site.orders[draft.order];
    const oldDay = dates.get(draft.order) ?? order.promisedOn;
    const newDay = workingDays < 0 ? oldDay - 1 : calendar.addWorkingDays(oldDay, workingDays);
    if (workingDays > 0) dates.set(draft.order, newDay);
    changes.push({ ...draft, oldDay, newDay });
  }
  return { changes, revisedPromises: dates };
}
