/** Orders that come back: some days after delivery someone has to work on them again. */
import { randomSource } from "#server/statistics/random-source.ts";
import type { Rework } from "./office-days.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import type { SiteRun } from "./run-site.ts";

/** By day. */
export function drawRework(site: SiteRun, outcomes: readonly OrderOutcome[]): Map<number, Rework[]> {
  const { seed, calendar, clients, site: layout } = site.world;
  const source = randomSource(seed, "rework", layout.index);
  const byDay = new Map<number, Rework[]>();
  for (const [index, { deliveredOn }] of outcomes.entries()) {
    const { client } = site.orders[index];
    const comesBack = source.chance(clients[client].reworkShare);
    const minutes = 30 * source.between(2, 9);
    const delay = source.between(2, 9);
    if (!comesBack || deliveredOn === null) continue;
    const day = calendar.addWorkingDays(deliveredOn, delay);
    byDay.set(day, [...(byDay.get(day) ?? []), { order: index, client, minutes }]);
  }
  return byDay;
}
