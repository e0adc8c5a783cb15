/** What an order costs beyond its making: express freight, and what is paid for being late. */
import { randomSource } from "#server/statistics/random-source.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import type { SiteRun } from "./run-site.ts";

/** A penalty never exceeds this part of the order. */
const penaltyCap = 0.05;
const shortDeliveryShare = 0.03;
/** Express freight of an order that was not asked to come first, as a part of its revenue, once it is so many days late. */
const lateFreightShare = 0.02;
const daysLateToExpress = 2;

export interface OrderCosts {
  /** Whether its priority is absolute, where it has one. */
  readonly absolute: boolean;
  /** Whether a part of it is missing when it is delivered. */
  readonly isShort: boolean;
  /** In cents; null while it is not delivered. */
  readonly expediteCents: number | null;
  readonly penaltyCents: number | null;
}

/** By index of the order. The draws are those of the order, whatever becomes of it. */
export function orderCosts({ world, orders }: SiteRun, outcomes: readonly OrderOutcome[]): OrderCosts[] {
  const { clients, plan, seed, site } = world;
  const source = randomSource(seed, "costs of orders", site.index);
  return orders.map((order, index) => {
    const { deliveredOn } = outcomes[index];
    const daysLate = deliveredOn === null ? 0 : Math.max(0, deliveredOn - order.promisedOn);
    const absolute = source.chance(0.3);
    const freight = source.logNormal(0.4);
    const express = source.chance(0.3) && daysLate > daysLateToExpress;
    const isShort = source.chance(shortDeliveryShare);
    const expedite =
      (order.servedFirst ? plan.expediteShare * freight : 0) + (express ? lateFreightShare * freight : 0);
    const penalty = Math.min(penaltyCap, clients[order.client].penaltyPerDay * daysLate);
    return {
      absolute,
      isShort,
      expediteCents: deliveredOn === null ? null : Math.round(order.revenueCents * expedite),
      penaltyCents: deliveredOn === null ? null : Math.round(order.revenueCents * penalty),
    };
  });
}
