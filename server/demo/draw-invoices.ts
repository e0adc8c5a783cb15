/** Invoices of delivered orders, when they were paid, and the two that clients block for a late delivery. */
import { randomSource } from "#server/statistics/random-source.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import type { SiteRun } from "./run-site.ts";

export interface Invoice {
  /** Index of the order in the site. */
  readonly order: number;
  readonly issuedOn: number;
  readonly dueOn: number;
  readonly paidOn: number | null;
  readonly blockedOn: number | null;
}

/** Clients that block an invoice once, by index, with the part of the period after which they do. */
const blockers = [
  { client: 1, after: 0.5 },
  { client: 4, after: 0.7 },
];
const daysLateToBlock = 2;

/** The orders whose invoices are blocked: the first late one of each blocker after its time, at the first site. */
function blockedOrders(site: SiteRun, outcomes: readonly OrderOutcome[]): Set<number> {
  const { firstDay, endDay } = site.world.calendar;
  const blocked = new Set<number>();
  if (site.world.site.index > 0) return blocked;
  for (const { client, after } of blockers) {
    const from = firstDay + (endDay - firstDay) * after;
    const order = site.orders.findIndex((order, index) => {
      const { deliveredOn } = outcomes[index];
      return (
        order.client === client &&
        deliveredOn !== null &&
        deliveredOn >= from &&
        deliveredOn - order.promisedOn >= daysLateToBlock
      );
    });
    if (order >= 0) blocked.add(order);
  }
  return blocked;
}

/** In order of issue. */
export function drawInvoices(site: SiteRun, outcomes: readonly OrderOutcome[]): Invoice[] {
  const { seed, calendar, clients, site: layout } = site.world;
  const source = randomSource(seed, "invoices", layout.index);
  const blocked = blockedOrders(site, outcomes);
  const invoices: Invoice[] = [];
  for (const [index, { deliveredOn }] of outcomes.entries()) {
    const client = clients[site.orders[index].client];
    const daysToIssue = source.whole(4);
    const daysLate = Math.round(client.daysPaidLate * (0.4 + 0.6 * source.exponential())) - source.whole(3);
    if (deliveredOn === null) continue;
    const issuedOn = deliveredOn + daysToIssue;
    if (issuedOn >= calendar.endDay) continue;
    const dueOn = issuedOn + client.paymentDays;
    const paidOn = dueOn + daysLate;
    const isBlocked = blocked.has(index);
    const blockedOn = issuedOn + 9;
    invoices.push({
      order: index,
      issuedOn,
      dueOn,
      paidOn: isBlocked || paidOn >= calendar.endDay ? null : paidOn,
      blockedOn: isBlocked && blockedOn < calendar.endDay ? blockedOn : null,
    });
  }
  return invoices.toSorted((left, right) => left.issuedOn - right.issuedOn || left.order - right.order);
}
