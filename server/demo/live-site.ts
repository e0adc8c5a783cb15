/** One site with everything that happened there. */
import { drawIncidents, type Incident } from "./draw-incidents.ts";
import { drawInteractions, type Interaction } from "./draw-interactions.ts";
import { drawInvoices, type Invoice } from "./draw-invoices.ts";
import type { OrderWorld } from "./draw-orders.ts";
import { findQueueJumps, type QueueJump } from "./find-queue-jumps.ts";
import { listScheduleChanges, type ScheduleChanges } from "./list-schedule-changes.ts";
import { liveWeeks, type SitePeople } from "./live-weeks.ts";
import { orderOutcomes, type OrderOutcome } from "./order-outcomes.ts";
import { planWeeks, type PlannedOperation } from "./plan-weeks.ts";
import { runSite, type SiteRun } from "./run-site.ts";

export interface LivedSite {
  readonly run: SiteRun;
  readonly outcomes: readonly OrderOutcome[];
  readonly plans: readonly (PlannedOperation | null)[];
  readonly jumps: readonly QueueJump[];
  readonly changes: ScheduleChanges;
  readonly people: SitePeople;
  readonly interactions: readonly Interaction[];
  readonly incidents: readonly Incident[];
  readonly invoices: readonly Invoice[];
}

export function liveSite(world: OrderWorld): LivedSite {
  const run = runSite(world);
  const outcomes = orderOutcomes(run, run.actual);
  const jumps = findQueueJumps(run);
  return {
    run,
    outcomes,
    plans: planWeeks(run),
    jumps,
    changes: listScheduleChanges(run, jumps, outcomes),
    people: liveWeeks(run, outcomes),
    interactions: drawInteractions(run, outcomes),
    incidents: drawIncidents(run, outcomes),
    invoices: drawInvoices(run, outcomes),
  };
}
