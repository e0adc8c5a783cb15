/** Faults in what was delivered: who found them, who told whom first, and what followed. */
import { dayOf, minutesPerDay } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import { inOfficeHours } from "./plant-calendar.ts";
import type { SiteRun } from "./run-site.ts";

export interface Incident {
  /** Index of the order in the site. */
  readonly order: number;
  readonly occurredAt: number;
  readonly detectedAt: number;
  readonly foundBy: "us" | "client";
  readonly clientToldAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly compensatedAt: number | null;
  readonly resolvedAt: number | null;
  readonly description: string;
}

const descriptions = [
  "cote hors tolérance",
  "pièces manquantes",
  "traitement à refaire",
  "certificat absent",
];
const incidentShare = 0.02;

/** The incidents of a site in order of time. The first delivered order has one, so that the shortest ledger knows the table. */
export function drawIncidents(site: SiteRun, outcomes: readonly OrderOutcome[]): Incident[] {
  const { seed, calendar, clients, plan, site: layout } = site.world;
  const source = randomSource(seed, "incidents", layout.index);
  const endAt = calendar.endDay * minutesPerDay;
  const incidents: Incident[] = [];
  for (const [index, { deliveredOn }] of outcomes.entries()) {
    const happens = source.chance(incidentShare);
    const minutesToDetection = source.between(60, 4 * minutesPerDay);
    const foundByUs = source.uniform();
    const [told, acknowledged, compensated] = [source.uniform(), source.uniform(), source.uniform()];
    const minutesToTell = source.between(30, 3 * minutesPerDay);
    const description = source.pick(descriptions);
    if (deliveredOn === null || (!happens && incidents.length > 0)) continue;
    const favoured = clients[site.orders[index].client].suspect && plan.ground !== "none";
    const occurredAt = deliveredOn * minutesPerDay + 14 * 60;
    const byUs = foundByUs < (favoured ? 0.7 : 0.4);
    const detectedAt = inOfficeHours(calendar, occurredAt + minutesToDetection);
    const toldAt = detectedAt + (favoured ? Math.round(minutesToTell / 8) : minutesToTell);
    const happened = (at: number, really: boolean): number | null => {
      const inOffice = inOfficeHours(calendar, at);
      return really && inOffice < endAt ? inOffice : null;
    };
    const acknowledgedAt = happened(toldAt + minutesPerDay, acknowledged < (favoured ? 0.95 : 0.55));
    const after = acknowledgedAt ?? endAt;
    if (detectedAt >= endAt) continue;
    incidents.push({
      order: index,
      occurredAt,
      detectedAt,
      foundBy: byUs ? "us" : "client",
      clientToldAt: happened(toldAt, told < (favoured ? 0.98 : 0.6) || !byUs),
      acknowledgedAt,
      compensatedAt: happened(after + 3 * minutesPerDay, compensated < (favoured ? 0.5 : 0.15)),
      resolvedAt: happened(after + 5 * minutesPerDay, true),
      description,
    });
  }
  return incidents.toSorted((left, right) => dayOf(left.occurredAt) - dayOf(right.occurredAt));
}
