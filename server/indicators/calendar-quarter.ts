/** Calendar quarters as half-open periods. */
import type { Period } from "#shared/schema/scalar.ts";
import { addMonths, civilDay, civilParts } from "./civil-day.ts";

export interface CalendarQuarter extends Period {
  /** `2025-Q1`. */
  readonly quarter: string;
}

/** The quarter that holds a civil day. */
export function quarterOf(day: string): CalendarQuarter {
  const { year, month } = civilParts(day);
  const position = Math.floor((month - 1) / 3);
  const from = civilDay(year, position * 3 + 1, 1);
  return { quarter: `${from.slice(0, 4)}-Q${position + 1}`, from, to: addMonths(from, 3) };
}

/** The quarters that share a day with a period, earliest first. */
export function quartersIn({ from, to }: Period): CalendarQuarter[] {
  const quarters: CalendarQuarter[] = [];
  for (let day = from; day < to; day = quarters.at(-1)?.to ?? to) quarters.push(quarterOf(day));
  return quarters;
}
