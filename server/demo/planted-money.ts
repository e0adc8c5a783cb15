/** What the suspect was made to cost beyond its orders, in cents at the plant's own prices. What is counted in rows is no part of it. */
import { overtimeShiftHours } from "./compare-runs.ts";
import type { LivedSite } from "./live-site.ts";
import { orderCosts } from "./order-costs.ts";
import { orderOutcomes } from "./order-outcomes.ts";
import { premiumCents } from "./overtime-premium-paid.ts";
import type { ShopRun } from "./shop-model.ts";

/** Work at desks and meetings for the suspect. */
interface OfficeMoney {
  /** That a client of its revenue would not have asked for, which is how the plant's desks are shared out. */
  readonly hours: number;
  readonly cents: number;
  /** Beyond its part of the production hours, rework included; negative where its prices are low and nothing is planted. */
  readonly hoursBeyondProductionShare: number;
}

export interface PlantedMoney {
  /**
   * Penalties and express freight of the other clients' orders, with less without, order by order where both runs deliver it:
   * the privilege over the shifts that were worked, the same with overtime decided anew, and the late changes.
   */
  readonly othersPenalties: {
    readonly privilegeCents: number;
    readonly privilegeAnewCents: number;
    readonly changeCents: number;
  };
  /** Premiums by law: a quarter for a person's first eight hours of a week, a half for the others. */
  readonly overtimePremiums: {
    /** Of the hours of overtime shifts that the privilege asked for, and that the late changes did. */
    readonly privilegeCents: number;
    readonly changeCents: number;
    /** Of evenings at the office for the suspect, and of these the ones that were entered without an order. */
    readonly officeCents: number;
    readonly officeWithoutOrderCents: number;
  };
  readonly office: OfficeMoney;
  /** Of its orders that come back beyond the usual part of orders. */
  readonly rework: { readonly hours: number; readonly cents: number };
  /** On average, by the planted ratio; days are working days. */
  readonly extraAbsence: { readonly spells: number; readonly days: number };
  readonly extraDepartures: number;
}

const minutesPerHour = 60;

/** Penalties and express freight of the others' orders that are delivered in both runs: the first run's less the second's. */
function penaltyDifference({ run }: LivedSite, actual: ShopRun, without: ShopRun): number {
  const { clients } = run.world;
  const [one, other] = [actual, without].map((each) => orderCosts(run, orderOutcomes(run, each)));
  return run.orders.reduce((sum, { client }, index) => {
    const [with_, without_] = [one[index], other[index]];
    if (clients[client].suspect || with_.penaltyCents === null || without_.penaltyCents === null) return sum;
    const paid = with_.penaltyCents + (with_.expediteCents ?? 0);
    return sum + paid - without_.penaltyCents - (without_.expediteCents ?? 0);
  }, 0);
}

/** What an hour of an overtime shift costs in premiums, on average. */
function premiumPerShiftHour({ run, people }: LivedSite): number {
  const hours = overtimeShiftHours(run.actual);
  const cents = premiumCents(people.work, ({ activity }) => activity === "production");
  return hours === 0 ? 0 : cents / hours;
}

/** What the plant's law gives on average for time at a desk, and what was drawn for the rest. */
function officeOf({ run, people }: LivedSite): OfficeMoney {
  const { clients } = run.world;
  const volume = clients.find(({ suspect }) => suspect)?.revenueShare ?? 0;
  const minutes = { beyondVolume: 0, office: 0, suspectOffice: 0, production: 0, suspectProduction: 0 };
  let cents = 0;
  for (const { activity, client, onTop, firefightingChance, minutes: worked, employee } of people.work) {
    if (client < 0) continue;
    const { suspect } = clients[client];
    if (activity === "production") {
      minutes.production += worked;
      if (suspect) minutes.suspectProduction += worked;
      continue;
    }
    const isDesk = !onTop && activity !== "rework";
    const expected = firefightingChance + (1 - firefightingChance) * volume;
    const beyond = onTop ? worked : isDesk ? worked * (expected - volume) : 0;
    minutes.office += worked;
    minutes.suspectOffice += isDesk ? worked * expected : suspect ? worked : 0;
    minutes.beyondVolume += beyond;
    cents += (beyond / minutesPerHour) * employee.seat.hourlyCostCents;
  }
  const productionShare = minutes.production === 0 ? 0 : minutes.suspectProduction / minutes.production;
  return {
    hours: minutes.beyondVolume / minutesPerHour,
    cents,
    hoursBeyondProductionShare: (minutes.suspectOffice - productionShare * minutes.office) / minutesPerHour,
  };
}

function reworkOf({ run, people }: LivedSite): PlantedMoney["rework"] {
  const { clients } = run.world;
  const usual = Math.min(...clients.map(({ reworkShare }) => reworkShare));
  let [hours, cents] = [0, 0];
  for (const { activity, client, minutes, employee } of people.work) {
    if (activity !== "rework" || !clients[client].suspect) continue;
    const extra = (minutes / minutesPerHour) * (1 - usual / clients[client].reworkShare);
    hours += extra;
    cents += extra * employee.seat.hourlyCostCents;
  }
  return { hours, cents };
}

function total<Name extends string>(parts: readonly Readonly<Record<Name, number>>[], name: Name): number {
  return parts.reduce((all, part) => all + part[name], 0);
}

export function plantedMoney(sites: readonly LivedSite[]): PlantedMoney {
  const sum = (measure: (site: LivedSite) => number): number =>
    sites.reduce((total, site) => total + measure(site), 0);
  const premiumOf = (actual: (site: LivedSite) => ShopRun, without: (site: LivedSite) => ShopRun): number =>
    sum(
      (site) =>
        premiumPerShiftHour(site) * (overtimeShiftHours(actual(site)) - overtimeShiftHours(without(site))),
    );
  const [offices, reworks] = [sites.map(officeOf), sites.map(reworkOf)];
  const eveningPremiums = (withoutOrderOnly: boolean): number =>
    sum(({ people }) =>
      premiumCents(
        people.work,
        ({ onTop, beyondShift, order }) => onTop && beyondShift && (!withoutOrderOnly || order < 0),
      ),
    );
  return {
    othersPenalties: {
      privilegeCents: sum((site) => penaltyDifference(site, site.run.actual, site.run.withoutPrivilege)),
      privilegeAnewCents: sum((site) =>
        penaltyDifference(site, site.run.actual, site.run.withoutPrivilegeOvertime),
      ),
      changeCents: sum((site) => penaltyDifference(site, site.run.withoutPrivilege, site.run.withoutChanges)),
    },
    overtimePremiums: {
      privilegeCents: premiumOf(
        ({ run }) => run.actual,
        ({ run }) => run.withoutPrivilegeOvertime,
      ),
      changeCents: premiumOf(
        ({ run }) => run.withoutPrivilegeOvertime,
        ({ run }) => run.withoutChangesOvertime,
      ),
      officeCents: eveningPremiums(false),
      officeWithoutOrderCents: eveningPremiums(true),
    },
    office: {
      hours: total(offices, "hours"),
      cents: total(offices, "cents"),
      hoursBeyondProductionShare: total(offices, "hoursBeyondProductionShare"),
    },
    rework: { hours: total(reworks, "hours"), cents: total(reworks, "cents") },
    extraAbsence: {
      spells: sum(({ people }) => people.expectedExtra.spells),
      days: sum(({ people }) => people.expectedExtra.days),
    },
    extraDepartures: sum(({ people }) => people.expectedExtra.departures),
  };
}
