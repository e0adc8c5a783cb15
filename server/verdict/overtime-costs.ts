/** Premium and compulsory rest of direct and induced overtime, with what other weeks would have made of them. */
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { CostTerm } from "#shared/schema/verdict.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { mondayOf } from "#server/scheduling/civil-time.ts";
import type { OvertimeCosts } from "#server/labour/overtime-money.ts";
import type { WeeklyOvertime } from "#server/labour/weekly-overtime.ts";
import type { CostQuantities } from "./cost-quantities.ts";
import { quarterOfWeek, splitCentsByQuarter } from "./cost-quarters.ts";
import type { CostAnalyses, CostRecord, RecordedClientHours } from "./cost-record.ts";
import { sumByWeek, type CostWeeks } from "./cost-weeks.ts";
import { sumOf, type WeeklyQuantity } from "./counted-quantity.ts";

/** One of the two billed parts. */
export interface OvertimeQuantity extends WeeklyQuantity {
  readonly terms: readonly CostTerm[];
}

/** What one part is made of, over the period. */
interface OvertimePart {
  readonly hours: number | NotComputable;
  readonly premiumCents: number | NotComputable;
  readonly restCents: number | NotComputable;
  /** What all overtime on the orders costs of which it is a part, and its minutes by week. */
  readonly booked: OvertimeCosts["client"];
  readonly orderMinutes: Float64Array;
  /** The measure by week of which the billed minutes are the sum, before it is kept within the orders' minutes. */
  readonly measure: Float64Array | null;
  readonly entries: Float64Array;
  /** Of what the client took, the part that it asked for, where the part is charged so far only. */
  readonly requestedShare?: number;
}

/** Mondays of as many weeks. */
function mondays({ firstWeek }: WeeklyOvertime, series: Float64Array): number[] {
  return Array.from(series, (_, week) => mondayOf(firstWeek) + 7 * week);
}

/** How many different people have overtime of the kind; sums of fewer would tell what they earn. */
function peopleBehind({ count, employee }: RecordedClientHours, entries: Float64Array): number {
  const people = new Set<number>();
  for (let row = 0; row < count; row += 1) if (entries[row] > 0) people.add(employee[row]);
  return people.size;
}

/**
 * What all overtime on the orders costs was paid and is counted; the part of it that is billed is an estimate from weeks: the
 * measure over the minutes of the orders, kept from none to all.
 */
function quantityOf(
  { hours, scope }: CostRecord,
  weekly: WeeklyOvertime,
  part: OvertimePart,
  quarters: CostQuantities["quarters"],
  weeks: CostWeeks,
): OvertimeQuantity | NotComputable {
  const { premiumCents, restCents, booked, orderMinutes, measure, entries } = part;
  if (isNotComputable(part.hours)) return part.hours;
  if (measure === null) return notComputable("no-weeks", []);
  if (isNotComputable(premiumCents)) return premiumCents;
  if (isNotComputable(restCents)) return restCents;
  const people = peopleBehind(hours, entries);
  if (people > 0 && people < scope.thresholds.hours) return notComputable("too-few-people", []);
  const bookedCents = booked.premiumCents + booked.restCents;
  const cents = premiumCents + restCents;
  const days = mondays(weekly, orderMinutes);
  const byQuarter = new Float64Array(quarters.length);
  for (const [week, minutes] of measure.entries()) {
    byQuarter[quarterOfWeek(quarters, days[week])] += minutes;
  }
  const minutes = sumOf(orderMinutes);
  const periodShare = minutes > 0 ? sumOf(measure) / minutes : 0;
  return {
    quarters: splitCentsByQuarter(cents, quarters, byQuarter),
    rows: sumOf(entries),
    series: [sumByWeek(weeks, days, measure), sumByWeek(weeks, days, orderMinutes)],
    // Weeks without overtime on the orders say nothing about a part of it: it stays the period's.
    of: ([measured, onOrders]) => (onOrders > 0 ? measured / onOrders : periodShare) * bookedCents,
    most: bookedCents,
    terms: [
      { term: "hours", value: part.hours, unit: "hours" },
      { term: "premiumCents", value: premiumCents, unit: "cents" },
      { term: "restCents", value: restCents, unit: "cents" },
      ...(part.requestedShare === undefined
        ? []
        : [{ term: "requestedShare", value: part.requestedShare, unit: "share" } as const]),
    ],
  };
}

const estimateOf = (value: Estimate | NotComputable): number | NotComputable =>
  isNotComputable(value) ? value : value.estimate;

/** What others' overtime owes to the client's going first is charged as far as it asked for that. */
function asFarAsRequested(share: number, part: OvertimePart): OvertimePart {
  const scaled = (value: number | NotComputable) => (isNotComputable(value) ? value : share * value);
  const whole = (cents: number | NotComputable) =>
    isNotComputable(cents) ? cents : roundCents(share * cents);
  return {
    ...part,
    hours: scaled(part.hours),
    premiumCents: whole(part.premiumCents),
    restCents: whole(part.restCents),
    measure: part.measure?.map((minutes) => share * minutes) ?? null,
    requestedShare: share,
  };
}

/** @returns not computable where the overtime, its hourly cost or the replay is not, or `too-few-people` worked it */
export function overtimeQuantities(
  record: CostRecord,
  { overtime, requestedShare }: CostAnalyses,
  quarters: CostQuantities["quarters"],
  weeks: CostWeeks,
): Record<"directOvertimeCents" | "inducedOvertimeCents", OvertimeQuantity | NotComputable> {
  if (isNotComputable(overtime)) return { directOvertimeCents: overtime, inducedOvertimeCents: overtime };
  const { answer, weekly } = overtime;
  const { costs } = weekly;
  if (isNotComputable(costs)) return { directOvertimeCents: costs, inducedOvertimeCents: costs };
  const { premiumCents, restCents, directHours, inducedHours } = answer;
  const quantity = (part: OvertimePart) => quantityOf(record, weekly, part, quarters, weeks);
  return {
    directOvertimeCents: quantity({
      hours: directHours,
      premiumCents: premiumCents.direct,
      restCents: restCents.direct,
      booked: costs.client,
      orderMinutes: weekly.clientOrderMinutes,
      measure: weekly.directMinutes,
      entries: record.hours.overtimeEntries,
    }),
    inducedOvertimeCents: isNotComputable(requestedShare)
      ? requestedShare
      : quantity(
          asFarAsRequested(requestedShare, {
            hours: estimateOf(inducedHours),
            premiumCents: estimateOf(premiumCents.induced),
            restCents: estimateOf(restCents.induced),
            booked: costs.others,
            orderMinutes: weekly.otherOrderMinutes,
            measure: weekly.avoidableMinutes,
            entries: record.hours.othersOvertimeEntries,
          }),
        ),
  };
}
