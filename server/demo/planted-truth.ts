/** What was planted, measured on the plant itself: the answers that the product has to find in the rows. */
import { baseSpellRate, exposedShare } from "./draw-absences.ts";
import { addDelay, compareRuns, noDelay, overtimeShiftHours, type ImposedDelay } from "./compare-runs.ts";
import type { DemoOptions, DemoScenario } from "./demo-options.ts";
import { hoursTaken } from "./hours-taken.ts";
import type { LivedSite } from "./live-site.ts";
import { plantedMoney, type PlantedMoney } from "./planted-money.ts";
import type { PrivilegeGround } from "./scenario-plan.ts";
import type { ShopRun } from "./shop-model.ts";

/** Delay imposed on the other clients, in all and by client. */
interface DelayTruth extends ImposedDelay {
  readonly byClient: readonly (ImposedDelay & { readonly clientId: string })[];
}

export interface PlantedTruth {
  readonly scenario: DemoScenario;
  readonly seed: number;
  readonly houseRule: "fifo" | "edd" | "spt";
  readonly randomDispatchShare: number;
  /** The client with most revenue, and the one that the story is about. */
  readonly dominantClientId: string;
  readonly suspectClientId: string;
  readonly ground: PrivilegeGround;
  readonly ordersServedFirst: number;
  /**
   * Completion as it was, minus completion in the same plant with the same draws and shifts without the privilege.
   * Late is judged by the first promise.
   */
  readonly privilegeDelay: DelayTruth;
  /** Without the privilege: completion with the suspect's late changes, minus completion without them. */
  readonly changeDelay: DelayTruth;
  /** What a contract grants, which is no privilege: completion with it minus completion without it. */
  readonly contractDelay: DelayTruth;
  readonly queueJumps: {
    /** Pairs of operations: served first although ready later, on a machine that the other could have used. */
    readonly pairs: number;
    readonly pairsWithRequest: number;
    /** Open hours taken: of the others' waits with every machine at work, the part that work put first carried. */
    readonly hours: number;
    readonly hoursWithRequest: number;
    readonly hoursByClient: readonly { readonly clientId: string; readonly hours: number }[];
    /** hoursWithRequest/hours; null without jumps. */
    readonly requestedShare: number | null;
  };
  /** Hours worked in overtime shifts, and what the same overtime policy asks for without the privilege. */
  readonly overtime: {
    readonly hours: number;
    readonly hoursWithoutPrivilege: number;
    /** The difference. */
    readonly avoidableHours: number;
  };
  readonly absence: {
    /** Rate of spells of the exposed against the others; 1: none planted. */
    readonly rateRatio: number;
    /** Exposed from this share of the hours of the last four weeks on. */
    readonly exposedShare: number;
    readonly spellsPerPersonWeek: number;
  };
  /** Planted beyond what a client of its volume has. */
  readonly strain: {
    readonly hostileContacts: number;
    readonly threats: number;
    readonly extraMeetingHours: number;
  };
  readonly money: PlantedMoney;
}

type RunOf = (site: LivedSite) => ShopRun;

function delayTruth(sites: readonly LivedSite[], actual: RunOf, without: RunOf): DelayTruth {
  const total = noDelay();
  const byClient = new Map<number, ImposedDelay>();
  for (const site of sites) {
    for (const [client, imposed] of compareRuns(site.run, actual(site), without(site))) {
      const sum = byClient.get(client) ?? noDelay();
      byClient.set(client, sum);
      addDelay(sum, imposed);
      addDelay(total, imposed);
    }
  }
  const [{ run }] = sites;
  return {
    ...total,
    byClient: [...byClient]
      .toSorted(([left], [right]) => left - right)
      .map(([client, imposed]) => ({ clientId: run.world.clients[client].clientId, ...imposed })),
  };
}

function jumpTruth(sites: readonly LivedSite[]): PlantedTruth["queueJumps"] {
  let [pairs, pairsWithRequest, minutes, minutesWithRequest] = [0, 0, 0, 0];
  const byClient = new Map<number, number>();
  for (const { run, jumps } of sites) {
    for (const jump of jumps) {
      pairs += jump.overtaken.length;
      if (run.orders[run.operations.order[jump.taker]].requestedAt !== null) {
        pairsWithRequest += jump.overtaken.length;
      }
    }
    for (const [client, taken] of hoursTaken(run)) {
      minutes += taken.minutes;
      minutesWithRequest += taken.withRequest;
      byClient.set(client, (byClient.get(client) ?? 0) + taken.minutes);
    }
  }
  const { clients } = sites[0].run.world;
  return {
    pairs,
    pairsWithRequest,
    hours: minutes / 60,
    hoursWithRequest: minutesWithRequest / 60,
    hoursByClient: [...byClient]
      .toSorted(([left], [right]) => left - right)
      .map(([client, taken]) => ({ clientId: clients[client].clientId, hours: taken / 60 })),
    requestedShare: minutes === 0 ? null : minutesWithRequest / minutes,
  };
}

function revenueByClient(sites: readonly LivedSite[]): number[] {
  const revenue = sites[0].run.world.clients.map(() => 0);
  for (const { run } of sites) {
    for (const order of run.orders) if (!order.cancelled) revenue[order.client] += order.revenueCents;
  }
  return revenue;
}

/** @throws RangeError without a site */
export function plantedTruth(options: DemoOptions, sites: readonly LivedSite[]): PlantedTruth {
  if (sites.length === 0) throw new RangeError("a company has a site");
  const { clients, plan } = sites[0].run.world;
  const revenue = revenueByClient(sites);
  const suspect = clients.findIndex((client) => client.suspect);
  const sum = (measure: (site: LivedSite) => number): number =>
    sites.reduce((total, site) => total + measure(site), 0);
  const heard = (kind: "hostile" | "threat"): number =>
    sum(({ interactions }) => interactions.filter((each) => each.kind === kind).length);
  const hours = sum(({ run }) => overtimeShiftHours(run.actual));
  const hoursWithoutPrivilege = sum(({ run }) => overtimeShiftHours(run.withoutPrivilegeOvertime));
  return {
    scenario: options.scenario,
    seed: options.seed,
    houseRule: plan.houseRule,
    randomDispatchShare: plan.randomDispatchShare,
    dominantClientId: clients[revenue.indexOf(Math.max(...revenue))].clientId,
    suspectClientId: clients[suspect].clientId,
    ground: plan.ground,
    ordersServedFirst: sum(({ run }) => run.orders.filter(({ servedFirst }) => servedFirst).length),
    privilegeDelay: delayTruth(
      sites,
      ({ run }) => run.actual,
      ({ run }) => run.withoutPrivilege,
    ),
    changeDelay: delayTruth(
      sites,
      ({ run }) => run.withoutPrivilege,
      ({ run }) => run.withoutChanges,
    ),
    contractDelay: delayTruth(
      sites,
      ({ run }) => run.actual,
      ({ run }) => run.withoutContract,
    ),
    queueJumps: jumpTruth(sites),
    overtime: { hours, hoursWithoutPrivilege, avoidableHours: hours - hoursWithoutPrivilege },
    absence: { rateRatio: plan.absenceRatio, exposedShare, spellsPerPersonWeek: baseSpellRate },
    strain: {
      hostileContacts: heard("hostile"),
      threats: heard("threat"),
      extraMeetingHours: sum(({ people }) => people.extraMeetingMinutes) / 60,
    },
    money: plantedMoney(sites),
  };
}
