/** What the examined client imposed on each other client: hours taken, days, late orders, service. */
import type { ComputedDelays, ImposedOnClient } from "#shared/schema/delays.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";
import type { OrderDelays } from "#server/scheduling/order-delay.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { CountedWork } from "./counted-work.ts";
import type { ShopNames } from "./delay-question.ts";
import type { ImposedDelay } from "./imposed-delay.ts";
import { fairShareRatio, requestedHours, type JumpTotals } from "./imposed-hours.ts";
import { minutesPerHour } from "./waiting-totals.ts";

export interface ImposedParts {
  readonly shop: ShopRecord;
  readonly names: ShopNames;
  readonly suspect: number;
  readonly counted: CountedWork;
  readonly cells: WaitingAttribution["cells"];
  /** Hours that the other clients waited. */
  readonly waitedByOthers: number;
  /** What was taken ahead of the rule, or of the ready time where no rule is known. */
  readonly jumps: JumpTotals;
  /** Why no rule is known; null where one is. */
  readonly withoutRule: NotComputable | null;
  readonly replay: ImposedDelay | NotComputable;
  readonly record: OrderDelays;
}

/** Sums over the counted orders of one client, from the record. */
interface OrderSums {
  readonly orders: number;
  readonly judged: number;
  readonly reactionaryDays: number;
  readonly madeLate: number;
  readonly slacks: readonly number[];
}

function sumOrders({ shop, counted, record, jumps }: ImposedParts): OrderSums[] {
  const { operations, orders, clients } = shop;
  const sums = Array.from({ length: clients }, () => ({
    orders: 0,
    judged: 0,
    reactionaryDays: 0,
    madeLate: 0,
    slacks: [] as number[],
  }));
  for (let order = 0; order < orders.count; order += 1) {
    if (counted.ordersOfOthers[order] === 0) continue;
    const sum = sums[orders.client[order]];
    sum.orders += 1;
    if (Number.isNaN(record.reactionaryDays[order])) continue;
    sum.judged += 1;
    sum.reactionaryDays += record.reactionaryDays[order];
    sum.madeLate += record.madeLate[order];
    let wasOvertaken = false;
    for (
      let operation = orders.firstOperation[order];
      operation < orders.firstOperation[order + 1];
      operation += 1
    ) {
      if (operations.client[operation] >= 0 && jumps.taken[operation] > 0) wasOvertaken = true;
    }
    if (wasOvertaken) sum.slacks.push(record.slackDays[order]);
  }
  return sums;
}

/** Every other client with orders in the period or hours taken from it, the most hours taken first. */
function imposedByClient(parts: ImposedParts): ImposedOnClient[] {
  const { shop, names, suspect, cells, jumps, withoutRule, replay } = parts;
  const sums = sumOrders(parts);
  const noPromise = notComputable("no-orders-to-judge", ["orders.promised_on"]);
  const rows: ImposedOnClient[] = [];
  for (let client = 0; client < shop.clients; client += 1) {
    const sum = sums[client];
    const cell = cells.find(({ from, to }) => from === suspect && to === client);
    if (client === suspect || (sum.orders === 0 && cell === undefined)) continue;
    const replayed = isNotComputable(replay) ? null : replay.byClient[client];
    const madeLateByRecord = sum.judged === 0 ? noPromise : sum.madeLate;
    const without = isNotComputable(replay) ? replay : notComputable("no-orders-compared", []);
    const service = replayed?.service;
    rows.push({
      clientId: names.clients[client].clientId,
      contentionHours: (cell?.contentionMinutes ?? 0) / minutesPerHour,
      prioritisationHours: (cell?.prioritisationMinutes ?? 0) / minutesPerHour,
      queueJumpHours: withoutRule ?? jumps.hoursByClient[client],
      days: replayed?.days ?? without,
      reactionaryDays: sum.judged === 0 ? noPromise : sum.reactionaryDays,
      orders: sum.orders,
      ordersOvertaken: jumps.ordersByClient[client],
      ordersMadeLate: replayed?.ordersMadeLate ?? madeLateByRecord,
      ordersMadeLateByRecord: madeLateByRecord,
      medianSlackDays:
        sum.slacks.length === 0
          ? notComputable("nothing-overtaken", [])
          : sampleQuantile(Float64Array.from(sum.slacks).sort(), 0.5),
      onTimeInFull:
        service === undefined || service.orders === 0
          ? without
          : {
              recorded: service.recorded / service.orders,
              byRule: service.byRule / service.orders,
              orders: service.orders,
            },
    });
  }
  return rows.toSorted(
    (left, right) =>
      (isNotComputable(right.queueJumpHours) ? right.prioritisationHours : right.queueJumpHours) -
        (isNotComputable(left.queueJumpHours) ? left.prioritisationHours : left.queueJumpHours) ||
      right.orders - left.orders,
  );
}

export function imposedAnswer(parts: ImposedParts): ComputedDelays["imposed"] {
  const { shop, suspect, cells, jumps, withoutRule, waitedByOthers, counted } = parts;
  const onOthers = cells.filter(({ from, to }) => from === suspect && to !== suspect);
  const hoursOf = (minutes: (cell: (typeof cells)[number]) => number): number =>
    onOthers.reduce((sum, cell) => sum + minutes(cell), 0) / minutesPerHour;
  return {
    contentionHours: hoursOf(({ contentionMinutes }) => contentionMinutes),
    prioritisationHours: hoursOf(({ prioritisationMinutes }) => prioritisationMinutes),
    queueJumpHours: withoutRule ?? jumps.hours,
    queueJumpRequestedHours: withoutRule ?? requestedHours(jumps),
    requested: withoutRule ?? { ...jumps.byGrade },
    queueJumpShare:
      withoutRule ??
      (waitedByOthers === 0 ? notComputable("nobody-waited", []) : Math.min(1, jumps.hours / waitedByOthers)),
    fairShareRatio: fairShareRatio(shop, cells, counted.begun, suspect) ?? notComputable("no-contention", []),
    operationsOvertaken: jumps.operationsOvertaken,
    ordersOvertaken: jumps.ordersOvertaken,
    pairs: jumps.pairs,
    byClient: imposedByClient(parts),
  };
}
