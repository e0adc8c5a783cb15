/** Rows of `orders`, `operations` and `schedule_changes` of a site. */
import { dayOf } from "#server/scheduling/civil-time.ts";
import type { DemoOrder } from "./demo-order.ts";
import type { LedgerRow } from "./ledger-row.ts";
import type { LivedSite } from "./live-site.ts";
import { orderCosts } from "./order-costs.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import { machineName } from "./plant-layout.ts";

function statusOf(order: DemoOrder, { deliveredOn }: OrderOutcome): "cancelled" | "delivered" | "open" {
  if (order.cancelled) return "cancelled";
  return deliveredOn === null ? "open" : "delivered";
}

/** Rows of `orders`. */
export function orderRows({ run, outcomes, changes }: LivedSite): LedgerRow[] {
  const { clients } = run.world;
  const costs = orderCosts(run, outcomes);
  return run.orders.map((order, index) => {
    const client = clients[order.client];
    const { deliveredOn } = outcomes[index];
    const { absolute, isShort, expediteCents, penaltyCents } = costs[index];
    return {
      order_id: order.orderId,
      client_id: client.clientId,
      ordered_on: dayOf(order.orderedAt),
      promised_on: order.promisedOn,
      revised_promise_on: changes.revisedPromises.get(index) ?? null,
      delivered_on: deliveredOn,
      revenue: order.revenueCents,
      variable_cost: order.variableCostCents,
      list_price: order.listPriceCents,
      expedite_cost: expediteCents,
      penalty_paid: penaltyCents,
      priority: order.requestedAt === null ? "normal" : absolute ? "absolute" : "rush",
      status: statusOf(order, outcomes[index]),
      quantity: order.quantity,
      delivered_quantity:
        deliveredOn === null ? null : isShort ? Math.floor(order.quantity * 0.9) : order.quantity,
    };
  });
}

function instant(at: number): number | null {
  return at < 0 ? null : at;
}

/** `CMD-1000001-20` for the second operation of an order. */
function operationId(order: DemoOrder, place: number): string {
  return `${order.orderId}-${(place + 1) * 10}`;
}

/** Identifiers by number of the operation. */
export function operationIds({ run }: LivedSite): string[] {
  return run.orders.flatMap((order) => order.operations.map((_, place) => operationId(order, place)));
}

/** Rows of `operations`. */
export function operationRows({ run, plans }: LivedSite): LedgerRow[] {
  const { actual } = run;
  const { centres } = run.world.site;
  let number = -1;
  return run.orders.flatMap((order) =>
    order.operations.map(({ centre, standardMinutes }, place) => {
      number += 1;
      return {
        operation_id: operationId(order, place),
        order_id: order.orderId,
        sequence: place + 1,
        work_centre_id: centres[centre].centreId,
        ready_at: instant(actual.readyAt[number]),
        planned_start: plans[number]?.start ?? null,
        planned_end: plans[number]?.end ?? null,
        started_at: instant(actual.startedAt[number]),
        ended_at: instant(actual.endedAt[number]),
        standard_hours: standardMinutes,
        machine_id: actual.machine[number] < 0 ? null : machineName(centres[centre], actual.machine[number]),
      };
    }),
  );
}

/** Rows of `schedule_changes`. */
export function scheduleChangeRows({ run, changes }: LivedSite): LedgerRow[] {
  return changes.changes.map((change, place) => ({
    change_id: `MP${run.world.site.index + 1}-${String(place + 1).padStart(6, "0")}`,
    changed_at: change.changedAt,
    order_id: run.orders[change.order].orderId,
    old_date: change.oldDay,
    new_date: change.newDay,
    cause_order_id: change.cause < 0 ? null : run.orders[change.cause].orderId,
    reason: change.reason,
    changed_by: "ordonnancement",
  }));
}
