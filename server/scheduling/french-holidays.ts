/** The legal holidays of metropolitan France (Code du travail, article L3133-1), and of Alsace-Moselle (article L3134-13). */
import { dayNumber } from "./civil-time.ts";

/** Easter Sunday as a day number, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * shift + 114;
  return dayNumber(year, Math.floor(counted / 31), (counted % 31) + 1);
}

export interface HolidayOptions {
  /** Good Friday (by law only where a town has a Protestant or a shared church) and 26 December are holidays too. */
  readonly alsaceMoselle?: boolean;
}

/**
 * The eleven holidays of a year as a set of day numbers: ten where Ascension falls on 1 or 8 May. Alsace-Moselle has two more.
 */
export function frenchHolidays(
  year: number,
  { alsaceMoselle = false }: HolidayOptions = {},
): ReadonlySet<number> {
  const easter = easterSunday(year);
  const fixed = [
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ] as const;
  const [easterMonday, ascension, whitMonday] = [easter + 1, easter + 39, easter + 50];
  const goodFriday = easter - 2;
  return new Set([
    ...fixed.map(([month, day]) => dayNumber(year, month, day)),
    easterMonday,
    ascension,
    whitMonday,
    ...(alsaceMoselle ? [goodFriday, dayNumber(year, 12, 26)] : []),
  ]);
}
