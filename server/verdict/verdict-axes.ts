/** The four axes on which a verdict stands, each with its measure, its interval and how it went. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople, StrainEffect } from "#shared/schema/people.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { AxisPoint, VerdictAxes } from "#shared/schema/verdict.ts";
import { dependencyThresholds } from "#server/indicators/dependency-thresholds.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { VerdictDelays } from "./verdict-material.ts";

/** Weeks that one point of overtime and of delays stands for. */
const pointWeeks = 4;

const exactPoint = (from: string, label: string, value: number | null): AxisPoint => ({
  from,
  label,
  value,
  low: null,
  high: null,
});

const divided = ({ estimate, low, high }: Estimate, by: number): Estimate => ({
  estimate: estimate / by,
  low: low / by,
  high: high / by,
});

/** @returns parts of revenue, counted: they have no interval */
export function dependencyAxis(portfolio: ComputedPortfolio, clientId: string): VerdictAxes["dependency"] {
  const { clients, concentration, trend } = portfolio;
  const client = clients.find((each) => each.clientId === clientId);
  const alert = dependencyThresholds.find(({ level }) => level === "cr1-alert");
  return {
    share: client?.revenueShare ?? notComputable("no-orders-in-period", []),
    alert: alert?.at ?? 1,
    change:
      isNotComputable(trend) || trend.changePoints === null
        ? notComputable("fewer-than-two-quarters", [])
        : trend.changePoints,
    cr5: isNotComputable(concentration) ? concentration : concentration.cr5,
    points: isNotComputable(trend)
      ? []
      : trend.quarters.map(({ from, quarter, shares: [share] }) =>
          exactPoint(from, quarter, typeof share === "number" ? share : null),
        ),
  };
}

/** Sums of weekly amounts by so many weeks from the first; a last stretch that is not full counts as far as it goes. */
function byStretches<Week extends { readonly weekOn: string }>(
  weeks: readonly Week[],
  amount: (stretch: readonly Week[]) => number | null,
): AxisPoint[] {
  const [first] = weeks;
  if (first === undefined) return [];
  const start = dayNumber(first.weekOn);
  const stretches = new Map<number, Week[]>();
  for (const week of weeks) {
    const place = Math.floor((dayNumber(week.weekOn) - start) / (7 * pointWeeks));
    stretches.set(place, [...(stretches.get(place) ?? []), week]);
  }
  return [...stretches].map(([place, stretch]) => {
    const from = formatDay(start + place * 7 * pointWeeks);
    return exactPoint(from, from, amount(stretch));
  });
}

export function overtimeAxis(overtime: ComputedOvertime | NotComputable): VerdictAxes["overtime"] {
  if (isNotComputable(overtime)) {
    return {
      share: overtime,
      hours: overtime,
      payrollHours: overtime,
      volumeShare: overtime,
      unexplainedShare: overtime,
      points: [],
    };
  }
  const { payrollHours, directHours, inducedHours, volumeHours, unexplainedHours, weeks } = overtime;
  const none = notComputable("no-overtime", []);
  const direct = isNotComputable(directHours) ? 0 : directHours;
  const induced = isNotComputable(inducedHours) ? { estimate: 0, low: 0, high: 0 } : inducedHours;
  const both: Estimate = {
    estimate: direct + induced.estimate,
    low: direct + induced.low,
    high: direct + induced.high,
  };
  const neither = isNotComputable(directHours) && isNotComputable(inducedHours);
  const part = (hours: number) => (payrollHours === 0 ? none : Math.min(1, hours / payrollHours));
  return {
    share: neither ? directHours : payrollHours === 0 ? none : divided(both, payrollHours),
    hours: neither ? directHours : both.estimate,
    payrollHours,
    volumeShare: part(volumeHours),
    unexplainedShare: part(unexplainedHours),
    points: isNotComputable(weeks)
      ? []
      : byStretches(weeks, (stretch) => {
          const all = stretch.reduce((sum, { hours }) => sum + hours, 0);
          const client = stretch.reduce((sum, { clientHours }) => sum + clientHours, 0);
          return all === 0 ? null : client / all;
        }),
  };
}

/** Days imposed by the weeks in which the other clients' orders were completed. */
export interface DelayWeek {
  readonly weekOn: string;
  readonly days: number;
}

/** @param weeks days imposed by week, in order; empty where the replay does not reproduce the record */
export function delaysAxis(
  delays: VerdictDelays | NotComputable,
  weeks: readonly DelayWeek[],
): VerdictAxes["delays"] {
  if (isNotComputable(delays)) {
    return {
      days: delays,
      ordersMadeLate: delays,
      ordersAbsorbed: delays,
      queueJumpHours: delays,
      points: [],
    };
  }
  const { replay, imposed } = delays.answer;
  return {
    days: isNotComputable(replay) ? replay : replay.delayDays,
    ordersMadeLate: isNotComputable(replay) ? replay : replay.ordersMadeLate,
    ordersAbsorbed: isNotComputable(replay)
      ? replay
      : Math.max(0, imposed.ordersOvertaken - replay.ordersMadeLate),
    queueJumpHours: imposed.queueJumpHours,
    points: byStretches(weeks, (stretch) => stretch.reduce((sum, { days }) => sum + days, 0)),
  };
}

/**
 * The effect that sentences may tell: absence spells, stratified, with an event on both sides. The regression can be called
 * while light weeks have no event at all; such a ratio is no measure of anything.
 */
export function absenceEffect(people: ComputedPeople): StrainEffect | null {
  return (
    people.effects.find(({ outcome, method }) => outcome === "absence-spells" && method === "stratified") ??
    null
  );
}

/** Whether an effect is established: called, with events on both sides. */
export function isEstablished({ called, events }: StrainEffect): boolean {
  return called && events !== null && events.exposed > 0 && events.reference > 0;
}

export function peopleAxis(people: ComputedPeople | NotComputable): VerdictAxes["people"] {
  if (isNotComputable(people)) {
    return { ratio: people, detectableRatio: people, called: false, points: [] };
  }
  const effect = absenceEffect(people);
  const none = notComputable("no-absences", ["absences"]);
  return {
    ratio: effect?.rateRatio ?? none,
    detectableRatio: effect?.minimumDetectableRatio ?? none,
    called: effect !== null && isEstablished(effect),
    points: people.absenceByQuarter.map(({ quarter, from, rateRatio }) =>
      isNotComputable(rateRatio)
        ? exactPoint(from, quarter, null)
        : { from, label: quarter, value: rateRatio.estimate, low: rateRatio.low, high: rateRatio.high },
    ),
  };
}
