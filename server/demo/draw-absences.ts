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

/** Days of a spell: short, longer or long, each length of a band as likely as the others. */
const lengthBands = [
  { share: 0.68, least: 1, most: 4 },
  { share: 0.23, least: 5, most: 14 },
  { share: 0.09, least: 15, most: 75 },
] as const;
const lengthShares = lengthBands.map(({ share }) => share);
const longDays = 20;
const accidentFrom = 0.05;
const diseaseAbove = 0.8;
const parentalAbove = 0.9;
const otherAbove = 0.97;
const unpaidAbove = 0.985;

function drawLength(source: RandomSource): number {
  const { least, most } = lengthBands[source.weighted(lengthShares)];
  return source.between(least, most);
}

function drawKind(source: RandomSource, seat: Seat, days: number): AbsenceKind {
  const draw = source.uniform();
  if (seat.kind === "operators" && draw < accidentFrom) return "work_accident";
  if (days > longDays && draw > parentalAbove) return "parental";
  if (days > longDays && draw > diseaseAbove) return "occupational_disease";
  if (draw > unpaidAbove) return "unpaid";
  return draw > otherAbove ? "other" : "sick";
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

/** Spells of sickness, accident or occupational disease, and working days of them. */
export interface ExpectedAbsence {
  readonly spells: number;
  readonly days: number;
}

/** What the law of `drawSpell` adds on average in a week of somebody who is there, against a rate ratio of 1. */
export function expectedExtraAbsence(
  calendar: PlantCalendar,
  monday: number,
  rateRatio: number,
  freeUntil: number,
): ExpectedAbsence {
  const rate = baseSpellRate * seasonFactor(yearMonthDay(monday).month) * (rateRatio - 1);
  let [spells, days] = [0, 0];
  for (let day = monday; day < monday + 5; day += 1) {
    if (!calendar.isWorkingDay(day) || day >= freeUntil) continue;
    let [length, workingDays] = [0, 0];
    for (const { share, least, most } of lengthBands) {
      while (length < most) {
        if (day + length < freeUntil && calendar.isWorkingDay(day + length)) workingDays += 1;
        length += 1;
        if (length < least) continue;
        const counted = length > longDays ? parentalAbove : otherAbove;
        const expected = (rate / 5) * (share / (most - least + 1)) * counted;
        spells += expected;
        days += expected * workingDays;
      }
    }
  }
  return { spells, days };
}
