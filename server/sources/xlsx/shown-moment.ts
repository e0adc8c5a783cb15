/**
 * Days and times that a spreadsheet keeps as numbers.
 * Source: ECMA-376 part 1, 18.17.4 (dates and times), and the 29 February 1900 that its 1900 system counts.
 */
import { formatDay } from "#server/scheduling/civil-time.ts";

export type SerialEpoch = 1900 | 1904;

/** Days from 1 January 1970 back to the day that would be serial number 0. */
const zeroDay = { beforeMarch1900: -25_568, since: -25_569, from1904: -24_107 } as const;
/** The serial number of the 29 February 1900 that never was. */
const noDay = 60;
/** 31 December 9999, the last day that a spreadsheet shows. */
const lastDay = 2_932_896;
/** A time without a day that has a year's days in it is a moment whose day is not shown. */
const leastMomentDays = 366;

const pad = (value: number, width = 2) => String(value).padStart(width, "0");

interface Split {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Of a second, as digits without trailing zeros. */
  readonly fraction: string;
}

/** A serial number in whole units, rounded as far as the format shows them: binary fractions of a day are never exact. */
function split(serial: number, decimals: number): Split {
  const scale = 10 ** Math.min(decimals, 3);
  const total = Math.round(serial * 86_400 * scale);
  const seconds = Math.floor(total / scale);
  const days = Math.floor(seconds / 86_400);
  const ofDay = seconds - days * 86_400;
  return {
    days,
    hours: Math.floor(ofDay / 3600),
    minutes: Math.floor(ofDay / 60) % 60,
    seconds: ofDay % 60,
    fraction: String(total - seconds * scale)
      .padStart(String(scale).length - 1, "0")
      .replace(/0+$/u, ""),
  };
}

/** Days come in long runs of the same: one text for each. */
const written = new Map<number, string>();
const mostWritten = 100_000;

function writtenDay(number: number): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  if (written.size >= mostWritten) written.clear();
  const day = formatDay(number);
  written.set(number, day);
  return day;
}

function civilDay(days: number, epoch: SerialEpoch): string | null {
  if (epoch === 1900 && (days < 1 || days === noDay)) return null;
  const zero = epoch === 1904 ? zeroDay.from1904 : days < noDay ? zeroDay.beforeMarch1900 : zeroDay.since;
  return days + zero > lastDay ? null : writtenDay(days + zero);
}

const withFraction = (seconds: number, fraction: string) =>
  `${pad(seconds)}${fraction === "" ? "" : `.${fraction}`}`;

/**
 * The day of a serial number, with its time unless that is midnight: `2024-01-31`, `2024-01-31 08:30:00`. A time is kept
 * where the format shows the day alone: it is in the cell. Null where a spreadsheet has no such day: 0, 60, negative ones.
 */
export function momentText(serial: number, epoch: SerialEpoch, decimals: number): string | null {
  if (serial < 0) return null;
  const { days, hours, minutes, seconds, fraction } = split(serial, decimals);
  const day = civilDay(days, epoch);
  if (day === null) return null;
  const isMidnight = hours === 0 && minutes === 0 && seconds === 0 && fraction === "";
  return isMidnight ? day : `${day} ${pad(hours)}:${pad(minutes)}:${withFraction(seconds, fraction)}`;
}

/**
 * A time of day or duration: `7:30`, `36:00`, `7:30:15`. A day or more counts as hours even where the format would begin
 * again at each midnight, since dropping days would change a sum; with a year's days it is a moment.
 */
export function clockText(serial: number, epoch: SerialEpoch, decimals: number): string | null {
  if (serial < 0) return serial > -leastMomentDays ? `-${clockText(-serial, epoch, decimals)}` : null;
  if (serial >= leastMomentDays) return momentText(serial, epoch, decimals);
  const { days, hours, minutes, seconds, fraction } = split(serial, decimals);
  const hasSeconds = seconds !== 0 || fraction !== "";
  return `${days * 24 + hours}:${pad(minutes)}${hasSeconds ? `:${withFraction(seconds, fraction)}` : ""}`;
}
