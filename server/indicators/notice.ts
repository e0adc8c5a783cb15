/** How early clients ask: from order to promise, and from a change to the start that was planned. */
import type { Notice, NoticeGroup } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { dayOf } from "#server/scheduling/civil-time.ts";
import { askedByOwnClient } from "#server/scheduling/late-changes.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { workingDays, type WorkingDays } from "#server/scheduling/working-days.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { DayPeriod } from "./counted-work.ts";

/** Changes of so many working days of notice and more are counted together. */
const longestNotice = 40;

interface Group {
  readonly leads: number[];
  readonly notices: number[];
}

/** The first and last day that any question of notice can touch. */
function touchedDays({ orders, operations, changes }: ShopRecord): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  const touch = (day: number): void => {
    if (Number.isNaN(day)) return;
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  for (const list of [orders.orderedOn, orders.promisedOn, changes.oldOn]) for (const day of list) touch(day);
  for (const list of [operations.plannedStartAt, changes.changedAt]) for (const at of list) touch(dayOf(at));
  return [first, last];
}

/**
 * The day from which a change's notice counts: the planned start of the order's next operation at that time, else of its
 * first one that is planned, else the date that was changed.
 */
function plannedDay({ operations, orders, changes }: ShopRecord, change: number): number {
  const order = changes.order[change];
  const at = changes.changedAt[change];
  let firstPlanned = NaN;
  for (
    let operation = orders.firstOperation[order];
    operation < orders.firstOperation[order + 1];
    operation += 1
  ) {
    const planned = operations.plannedStartAt[operation];
    if (Number.isNaN(planned)) continue;
    if (Number.isNaN(firstPlanned)) firstPlanned = planned;
    if (!(operations.startedAt[operation] <= at)) return dayOf(planned);
  }
  return Number.isNaN(firstPlanned) ? changes.oldOn[change] : dayOf(firstPlanned);
}

function medianOf(values: readonly number[], missing: string[]) {
  return values.length === 0
    ? notComputable("nothing-to-count", missing)
    : sampleQuantile(Float64Array.from(values).sort(), 0.5);
}

function groupAnswer({ leads, notices }: Group, horizonDays: number): NoticeGroup {
  const byDays = new Map<number, number>();
  for (const notice of notices) {
    const days = Math.min(longestNotice, Math.max(0, notice));
    byDays.set(days, (byDays.get(days) ?? 0) + 1);
  }
  const inside = (values: readonly number[]): number => values.filter((days) => days < horizonDays).length;
  return {
    orders: leads.length,
    medianLeadDays: medianOf(leads, ["orders.promised_on"]),
    ordersInsideHorizon: inside(leads),
    changes: notices.length,
    medianNoticeDays: medianOf(notices, ["schedule_changes"]),
    changesInsideHorizon: inside(notices),
    notice: [...byDays]
      .toSorted(([left], [right]) => left - right)
      .map(([days, changes]) => ({ days, changes })),
  };
}

/**
 * Lead times and notice in working days, the examined client against all others. A change is the client's whose order took
 * the place, else the order's own client's where that asked for it, else ours.
 *
 * @returns not computable without a promise to count from
 */
export function notice(
  shop: ShopRecord,
  suspect: number,
  period: DayPeriod,
  frozenHorizonDays: number,
): Notice {
  const { orders, changes } = shop;
  const within = (day: number): boolean => day >= period.fromDay && day < period.toDay;
  const groups = {
    client: { leads: [] as number[], notices: [] as number[] },
    others: { leads: [] as number[], notices: [] as number[] },
  };
  const groupOf = (client: number): Group => (client === suspect ? groups.client : groups.others);
  const [firstDay, lastDay] = touchedDays(shop);
  if (!Number.isFinite(firstDay)) return notComputable("no-promises", ["orders.promised_on"]);
  const days: WorkingDays = workingDays(firstDay, lastDay);
  for (let order = 0; order < orders.count; order += 1) {
    const [placed, promised] = [orders.orderedOn[order], orders.promisedOn[order]];
    if (!within(placed) || Number.isNaN(promised) || orders.cancelled[order] === 1) continue;
    groupOf(orders.client[order]).leads.push(days.between(placed, promised));
  }
  if (groups.client.leads.length + groups.others.leads.length === 0) {
    return notComputable("no-promises", ["orders.promised_on"]);
  }
  const isAsked = askedByOwnClient(shop);
  let [ours, withoutDate] = [0, 0];
  for (let change = 0; change < changes.count; change += 1) {
    const changedOn = dayOf(changes.changedAt[change]);
    if (!within(changedOn)) continue;
    const order = changes.order[change];
    const cause = changes.cause[change];
    const author = cause >= 0 ? orders.client[cause] : isAsked(change) ? orders.client[order] : -1;
    if (author < 0) {
      ours += 1;
      continue;
    }
    const planned = plannedDay(shop, change);
    if (Number.isNaN(planned)) withoutDate += 1;
    else groupOf(author).notices.push(days.between(changedOn, planned));
  }
  return {
    status: "computed",
    frozenHorizonDays,
    client: groupAnswer(groups.client, frozenHorizonDays),
    others: groupAnswer(groups.others, frozenHorizonDays),
    changesOfOurs: ours,
    changesWithoutDate: withoutDate,
  };
}
