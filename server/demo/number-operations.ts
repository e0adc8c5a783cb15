/** Numbers the operations of a site's orders for the simulation. */
import type { DemoClient } from "./client-portfolio.ts";
import type { DemoOrder } from "./demo-order.ts";
import { eligibleMachines, type DemoSite } from "./plant-layout.ts";
import type { ShopOperations } from "./shop-model.ts";

/** Which parts of the story a run tells. */
export interface StoryParts {
  /** Orders that are served first are; without it they get the client's ordinary promise as well. */
  readonly servedFirst: boolean;
  readonly lateChanges: boolean;
}

/** Operations in order of orders and sequence; the cancelled ones are never released. */
export function numberOperations(
  site: DemoSite,
  clients: readonly DemoClient[],
  orders: readonly DemoOrder[],
  parts: StoryParts,
): ShopOperations {
  const count = orders.reduce((sum, order) => sum + order.operations.length, 0);
  const table = {
    count,
    order: new Int32Array(count),
    centre: new Int32Array(count),
    minutes: new Int32Array(count),
    eligible: new Int32Array(count),
    next: new Int32Array(count).fill(-1),
    lag: new Int32Array(count),
    releaseAt: new Int32Array(count).fill(-1),
    dueOn: new Int32Array(count),
    first: new Uint8Array(count),
  };
  let number = 0;
  for (const [index, order] of orders.entries()) {
    const client = clients[order.client];
    for (const [place, operation] of order.operations.entries()) {
      table.order[number] = index;
      table.centre[number] = operation.centre;
      table.minutes[number] = operation.workMinutes + (parts.lateChanges ? operation.extraMinutes : 0);
      table.eligible[number] = eligibleMachines(client, site.centres[operation.centre]);
      table.next[number] = place + 1 < order.operations.length ? number + 1 : -1;
      table.lag[number] = operation.lagMinutes;
      table.releaseAt[number] = place === 0 && !order.cancelled ? order.releaseAt : -1;
      table.dueOn[number] = parts.servedFirst ? order.promisedOn : order.ordinaryPromiseOn;
      table.first[number] = parts.servedFirst && order.servedFirst ? 1 : 0;
      number += 1;
    }
  }
  return table;
}
