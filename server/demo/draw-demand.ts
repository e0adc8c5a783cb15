/** On which days a client orders, and how often. */
import { weekdayOf, yearMonthDay } from "#server/scheduling/civil-time.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { DemoClient } from "./client-portfolio.ts";
import type { PlantCalendar } from "./plant-calendar.ts";
import { usualMonthlyDemand, type ScenarioPlan } from "./scenario-plan.ts";

export interface DayDemand {
  readonly day: number;
  readonly orders: number;
}

/** The suspect grows by a fifth over the period, around its average. */
const growthOfSuspect = 0.2;
const partBeforeLeaving = 0.8;

/** The part of the period that has passed, from 0 to 1. */
export function progressOf({ firstDay, endDay }: PlantCalendar, day: number): number {
  return (day - firstDay) / (endDay - firstDay);
}

/** The day from which the client that leaves orders no more. */
export function leavingDay({ firstDay, endDay }: PlantCalendar): number {
  return firstDay + Math.floor((endDay - firstDay) * partBeforeLeaving);
}

/** A factor of demand for every week, 1 on average over the period. */
function weekFactors(source: RandomSource, calendar: PlantCalendar, swing: number): number[] {
  const weeks = (calendar.endDay - calendar.firstDay) / 7;
  const drawn = Array.from({ length: weeks }, () => source.logNormal(swing));
  const mean = drawn.reduce((sum, factor) => sum + factor, 0) / weeks;
  return drawn.map((factor) => factor / mean);
}

/**
 * The working days with the number of orders that come in.
 * @param perDay orders of an ordinary working day
 */
export function drawDemand(
  source: RandomSource,
  calendar: PlantCalendar,
  plan: ScenarioPlan,
  client: DemoClient,
  perDay: number,
): DayDemand[] {
  const factors = weekFactors(source, calendar, client.weeklySwing);
  const monthly = client.suspect ? plan.monthlyDemand : usualMonthlyDemand;
  const lastDay = client.leaves ? leavingDay(calendar) : calendar.endDay;
  const demand: DayDemand[] = [];
  for (let day = calendar.firstDay; day < lastDay; day += 1) {
    if (!calendar.isWorkingDay(day)) continue;
    const week = (day - weekdayOf(day) - calendar.firstDay) / 7;
    const growth = client.suspect ? 1 + growthOfSuspect * (progressOf(calendar, day) - 0.5) : 1;
    const mean = perDay * factors[week] * growth * monthly[yearMonthDay(day).month - 1];
    let orders = 0;
    for (let batches = source.poisson(mean / client.burstSize); batches > 0; batches -= 1) {
      orders += 1 + source.poisson(client.burstSize - 1);
    }
    demand.push({ day, orders });
  }
  return demand;
}
