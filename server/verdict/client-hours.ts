/** Hours that name the examined client: what production cost, and what meetings and running after it took beyond its part. */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { allocateCents } from "#server/indicators/allocate-cents.ts";
import { coversPeriod } from "#server/indicators/observed-period.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { CostQuantities, CostQuantity } from "./cost-quantities.ts";
import { splitByQuarter, sumByQuarter } from "./cost-quarters.ts";
import type { CostRecord, RecordedClientHours } from "./cost-record.ts";
import { sumByWeek, type CostWeeks } from "./cost-weeks.ts";
import { countedQuantity, sumOf, type WeeklyQuantity } from "./counted-quantity.ts";

const minutesPerHour = 60;

/** Whose hours, of which kind. */
export type HoursKind = "productionMinutes" | "officeMinutes" | "othersProductionMinutes";

/** How many different people have hours of a kind. */
function peopleWith({ count, employee, ...hours }: RecordedClientHours, kind: HoursKind): number {
  const people = new Set<number>();
  for (let row = 0; row < count; row += 1) if (hours[kind][row] > 0) people.add(employee[row]);
  return people.size;
}

const fewPeople = notComputable("too-few-people", []);

/** Mean cost of an hour over the whole record; those whose cost is not known cost as the others. Unrounded cents. */
function hourCents({ hourCosts, scope }: CostRecord, ofClient: 0 | 1, office: 0 | 1): number | NotComputable {
  const found = hourCosts.find((row) => row.ofClient === ofClient && row.office === office);
  if (found === undefined) return notComputable("no-hourly-cost", ["employees.hourly_cost"]);
  return found.people < scope.thresholds.hours ? fewPeople : found.cents / (found.minutes / minutesPerHour);
}

/** Why hours of production say nothing about a period; null where they do. */
function withoutProduction({ covered, hours, scope }: CostRecord): NotComputable | null {
  if (covered.timeEntries === 0) return notComputable("no-time-entries", ["time_entries"]);
  const period = { from: formatDay(scope.fromDay), to: formatDay(scope.toDay) };
  const known = { from: formatDay(covered.hoursFromDay), to: formatDay(covered.hoursToDay) };
  // Orders of years without hours would seem to have been made for nothing.
  if (!coversPeriod(known, period)) return notComputable("hours-not-covering-period", ["time_entries"]);
  return sumOf(hours.productionMinutes) + sumOf(hours.othersProductionMinutes) > 0
    ? null
    : notComputable("no-hours-on-clients", ["time_entries.order_id", "time_entries.client_id"]);
}

/** Hours of production and what they cost, over the period. */
interface ProductionCost {
  readonly minutes: number;
  readonly hourCents: number;
}

function productionCost(
  record: CostRecord,
  kind: HoursKind,
  ofClient: 0 | 1,
): ProductionCost | NotComputable {
  const { hours, scope } = record;
  const reason = withoutProduction(record);
  if (reason !== null) return reason;
  if (peopleWith(hours, kind) < scope.thresholds.hours) return fewPeople;
  const price = hourCents(record, ofClient, 0);
  return isNotComputable(price) ? price : { minutes: sumOf(hours[kind]), hourCents: price };
}

const centsOf = ({ minutes, hourCents: price }: ProductionCost): number =>
  roundCents((minutes / minutesPerHour) * price);

/**
 * Hours of production on the client's orders, or naming it, and what they cost at the mean cost of such an hour over the whole
 * record. By the month in which they were worked; they are counted.
 *
 * @returns not-computable `no-time-entries`, `hours-not-covering-period`, `no-hours-on-clients`, `no-hourly-cost`,
 *   `too-few-people`
 */
export function labourQuantities(
  record: CostRecord,
  quarters: CostQuantities["quarters"],
): Record<"labourHours" | "labourCents", CostQuantity | NotComputable> {
  const cost = productionCost(record, "productionMinutes", 1);
  if (isNotComputable(cost)) return { labourHours: cost, labourCents: cost };
  const { hours } = record;
  const minutes = sumByQuarter(quarters, hours.month, hours.productionMinutes);
  const entries = sumOf(hours.productionEntries);
  const exact = Array.from(minutes, (each) => (each / minutesPerHour) * cost.hourCents);
  return {
    labourHours: countedQuantity(
      minutes.map((each) => each / minutesPerHour),
      entries,
    ),
    labourCents: countedQuantity(Float64Array.from(allocateCents(exact, centsOf(cost))), entries),
  };
}

/** The same of all other clients together. */
export function othersLabourCents(record: CostRecord): number | NotComputable {
  const cost = productionCost(record, "othersProductionMinutes", 0);
  return isNotComputable(cost) ? cost : centsOf(cost);
}

/** What the client took of the hours of meetings, accounts, planning and rework that name a client. */
export interface OfficeHours {
  readonly clientMinutes: number;
  /** Of all clients. */
  readonly minutes: number;
  /** The client's part of the hours of production. */
  readonly productionShare: number;
  /** What of its office hours is beyond that part, none below 0; and as a part of them. */
  readonly excessMinutes: number;
  readonly excessShare: number;
}

/**
 * @returns not-computable `no-time-entries`, `no-office-hours` where none names a client, `no-hours-on-clients` without hours of
 *   production to measure the client by, `too-few-people`
 */
export function officeHours({ covered, hours, scope }: CostRecord): OfficeHours | NotComputable {
  if (covered.timeEntries === 0) return notComputable("no-time-entries", ["time_entries"]);
  const clientMinutes = sumOf(hours.officeMinutes);
  const minutes = clientMinutes + sumOf(hours.othersOfficeMinutes);
  if (minutes === 0) return notComputable("no-office-hours", ["time_entries.activity"]);
  const production = sumOf(hours.productionMinutes);
  const allProduction = production + sumOf(hours.othersProductionMinutes);
  if (allProduction === 0) {
    return notComputable("no-hours-on-clients", ["time_entries.order_id", "time_entries.client_id"]);
  }
  if (peopleWith(hours, "officeMinutes") < scope.thresholds.hours) return fewPeople;
  const productionShare = production / allProduction;
  const excessMinutes = Math.max(0, clientMinutes - productionShare * minutes);
  return {
    clientMinutes,
    minutes,
    productionShare,
    excessMinutes,
    excessShare: excessMinutes / clientMinutes,
  };
}

/** Laid to quarters as the client's office hours are, so that of each hour the same part is taken. */
export function officeQuantity(
  { hours }: CostRecord,
  office: OfficeHours,
  quarters: CostQuantities["quarters"],
  weeks: CostWeeks,
): WeeklyQuantity {
  const series = [
    hours.officeMinutes,
    hours.othersOfficeMinutes,
    hours.productionMinutes,
    hours.othersProductionMinutes,
  ].map((minutes) => sumByWeek(weeks, hours.week, minutes));
  return {
    quarters: splitByQuarter(
      office.excessMinutes / minutesPerHour,
      quarters,
      sumByQuarter(quarters, hours.month, hours.officeMinutes),
    ),
    rows: sumOf(hours.officeEntries),
    series,
    of: ([client, others, production, othersProduction]) => {
      const all = production + othersProduction;
      const share = all === 0 ? office.productionShare : production / all;
      return (client - share * (client + others)) / minutesPerHour;
    },
    most: office.clientMinutes / minutesPerHour,
  };
}

/** Mean cost of an hour of those who met for the client or ran after it, over the whole record. Whole cents. */
export function officeHourCents(record: CostRecord): number | NotComputable {
  if (record.covered.timeEntries === 0) return notComputable("no-time-entries", ["time_entries"]);
  const price = hourCents(record, 1, 1);
  return isNotComputable(price) ? price : roundCents(price);
}
