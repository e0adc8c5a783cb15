/**
 * Hours that were taken from the other clients' work, minute by minute on the plant itself: while an operation waits at an
 * open centre and every machine that may run it is at work, each of m machines carries 1/m of the minute, and what is carried
 * by work that was put first although it became ready later was taken.
 */
import type { SiteRun } from "./run-site.ts";

/** Minutes taken from operations of one client, in all and by work whose being first is on record. */
export interface TakenMinutes {
  minutes: number;
  withRequest: number;
}

/** What each machine of a centre works on, minute by minute from the first day on; -1 for nothing. */
function machineTimelines({ world, operations, actual }: SiteRun, centre: number): Int32Array[] {
  const firstAt = world.calendar.firstDay * 1440;
  const minutes = (world.calendar.endDay - world.calendar.firstDay) * 1440;
  const timelines = Array.from({ length: world.site.centres[centre].machines }, () =>
    new Int32Array(minutes).fill(-1),
  );
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (operations.centre[operation] !== centre || actual.startedAt[operation] < 0) continue;
    const end = actual.endedAt[operation];
    timelines[actual.machine[operation]].fill(
      operation,
      actual.startedAt[operation] - firstAt,
      end < 0 ? minutes : end - firstAt,
    );
  }
  return timelines;
}

/**
 * By index of the client that lost them. What a contract grants is the rule, so that nothing is taken by it. An operation that
 * never began counts as waiting until the last start or end in the plant.
 */
export function hoursTaken(site: SiteRun): ReadonlyMap<number, TakenMinutes> {
  const { world, orders, operations, actual, shifts } = site;
  const taken = new Map<number, TakenMinutes>();
  if (world.plan.ground === "contract") return taken;
  const { readyAt, startedAt, endedAt } = actual;
  const firstAt = world.calendar.firstDay * 1440;
  const horizon = Math.max(
    startedAt.reduce((latest, at) => Math.max(latest, at), 0),
    endedAt.reduce((latest, at) => Math.max(latest, at), 0),
  );
  for (const [centre, ofCentre] of shifts.entries()) {
    const timelines = machineTimelines(site, centre);
    for (let waiting = 0; waiting < operations.count; waiting += 1) {
      const client = orders[operations.order[waiting]].client;
      if (operations.centre[waiting] !== centre || readyAt[waiting] < 0 || world.clients[client].suspect)
        continue;
      const until = startedAt[waiting] < 0 ? horizon : startedAt[waiting];
      const eligible = timelines.filter(
        (_, machine) => ((operations.eligible[waiting] >> machine) & 1) === 1,
      );
      for (const shift of ofCentre) {
        const from = Math.max(shift.from, readyAt[waiting]);
        for (let minute = from; minute < Math.min(shift.to, until); minute += 1) {
          if (eligible.some((timeline) => timeline[minute - firstAt] < 0)) continue;
          for (const timeline of eligible) {
            const taker = timeline[minute - firstAt];
            if (operations.first[taker] === 0 || readyAt[taker] <= readyAt[waiting]) continue;
            const sum = taken.get(client) ?? { minutes: 0, withRequest: 0 };
            taken.set(client, sum);
            sum.minutes += 1 / eligible.length;
            if (orders[operations.order[taker]].requestedAt !== null) sum.withRequest += 1 / eligible.length;
          }
        }
      }
    }
  }
  return taken;
}
