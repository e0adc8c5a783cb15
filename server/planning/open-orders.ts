/** The other clients' orders behind the days imposed: what each lost, from the record and by the replay. */
import type { DelayedOrder, DelayedOrders, DelayedOrdersInput } from "#shared/schema/planning.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { dayOrNull, nameOrders } from "./name-operations.ts";
import { clientNumber } from "./open-pairs.ts";
import type { AnalysisOnDesk } from "./planning-desk.ts";

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Minutes taken from the operations of each order. */
function takenByOrder({ shop, analysis }: AnalysisOnDesk): Float64Array {
  const { count, order } = shop.operations;
  const taken = new Float64Array(shop.orders.count);
  for (let operation = 0; operation < count; operation += 1)
    taken[order[operation]] += analysis.taken[operation];
  return taken;
}

/** @throws AppError UNKNOWN_CLIENT */
export async function openOrders(
  read: ReadSnapshot,
  onDesk: AnalysisOnDesk,
  input: DelayedOrdersInput,
): Promise<DelayedOrders> {
  const { shop, names, analysis } = onDesk;
  const { orders } = shop;
  const to = clientNumber(onDesk, input.toClient);
  const { counted, imposedDays, deliveredByRule, reactionaryDays, slackDays } = analysis.orders;
  const taken = takenByOrder(onDesk);
  const found: number[] = [];
  let [sumDays, sumMinutes, isReplayed] = [0, 0, false];
  for (let order = 0; order < orders.count; order += 1) {
    if (counted[order] === 0 || (to !== null && orders.client[order] !== to)) continue;
    sumMinutes += taken[order];
    if (!Number.isNaN(imposedDays[order])) {
      isReplayed = true;
      sumDays += imposedDays[order];
    }
    if (taken[order] > 0 || Math.abs(imposedDays[order]) > 0) found.push(order);
  }
  const lost = (order: number): number => (Number.isNaN(imposedDays[order]) ? 0 : imposedDays[order]);
  const shown = found
    .toSorted((left, right) => lost(right) - lost(left) || taken[right] - taken[left] || left - right)
    .slice(input.offset, input.offset + input.limit);
  const nameOf = await nameOrders(read, shown);
  const rowOf = (order: number): DelayedOrder => ({
    orderId: nameOf.get(order) ?? "",
    clientId: names.clients[orders.client[order]].clientId,
    orderedOn: formatDay(orders.orderedOn[order]),
    promisedOn: dayOrNull(orders.promisedOn[order]),
    revisedPromiseOn: dayOrNull(orders.revisedPromiseOn[order]),
    deliveredOn: dayOrNull(orders.deliveredOn[order]),
    deliveredByRuleOn: dayOrNull(deliveredByRule[order]),
    takenHours: taken[order] / 60,
    imposedDays: numberOrNull(imposedDays[order]),
    reactionaryDays: numberOrNull(reactionaryDays[order]),
    slackDays: numberOrNull(slackDays[order]),
    madeLate:
      orders.deliveredOn[order] > orders.promisedOn[order] &&
      deliveredByRule[order] <= orders.promisedOn[order],
  });
  return {
    rows: shown.map(rowOf),
    total: found.length,
    sumDays: isReplayed ? sumDays : null,
    sumHours: sumMinutes / 60,
  };
}
