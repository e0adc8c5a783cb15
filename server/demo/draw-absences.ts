/** Spells of absence: their rate follows the season, and the exposure to the suspect by the planted ratio. */
import { yearMonthDay } from "#server/scheduling/civil-time.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { PlantCalendar } from "./plant-calendar.ts";
import type { Seat } from "./staff.ts";

type AbsenceKind =
  | "sick"
  | "work_accident"
  | "occupational_disease"
  | "paid_leave"
  | "parental"
  | "unpaid"
  | "other";

export interface Spell {
  readonly kind: AbsenceKind;
  readonly from: number;
  /** Included. */
  readonly to: number;
}

/** Exposed is who had a quarter and more of the hours of the last four weeks on the suspect. */
export const exposedShare = 0.25;
/** Spells a person and week without exposure. */
export const baseSpellRate = 0.018;

const winter = new Set([12, 1, 2, 3]);
const summer = new Set([6, 7, 8]);

function seasonFactor(month: number): number {
  if (winter.has(month)) return 1.35;
  return summer.has(month) ? 0.7 : 1;
}

function drawLength(source: RandomSource): number {
  const kind = source.weighted([0.68, 0.23, 0.09]);
  if (kind === 0) return source.between(1, 4);
  return kind === 1 ? source.between(5, 14) : source.between(15, 75);
}

function drawKind(source: RandomSource, seat: Seat, days: number): AbsenceKind {
  const draw = source.uniform();
  if (seat.kind === "operators" && draw < 0.05) return "work_accident";
  if (days > 20 && draw > 0.9) return "parental";
  if (days > 20 && draw > 0.8) return "occupational_disease";
  if (draw > 0.985) return "unpaid";
  return draw > 0.97 ? "other" : "sick";
}

/**
 * The spell that begins in a week, if any. Every week takes the same draws, so that a spell in one scenario does not
 * shift those of other weeks.
 * @param freeUntil the first day of the person's next leave, or the day after the period
 */
export function drawSpell(
  source: RandomSource,
  seat: Seat,
  calendar: PlantCalendar,
  monday: number,
  rateRatio: number,
  freeUntil: number,
): Spell | null {
  const rate = baseSpellRate * seasonFactor(yearMonthDay(monday).month) * rateRatio;
  const begins = source.uniform() < rate;
  const day = monday + source.whole(5);
  const days = drawLength(source);
  const kind = drawKind(source, seat, days);
  if (!begins || !calendar.isWorkingDay(day) || day >= freeUntil) return null;
  return { kind, from: day, to: Math.min(day + days - 1, freeUntil - 1) };
}
