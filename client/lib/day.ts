/** Civil days as `2025-12-31`, counted in UTC so that no time zone can shift them. */

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = instant(text);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

/** The day so many days later; negative counts go back. */
export function plusDays(day: string, days: number): string {
  const date = instant(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The same day of the month so many months later, or that month's last. */
export function plusMonths(day: string, months: number): string {
  const date = instant(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return dayOf(date);
}

/** Whole months between two days of a half-open period; null where they are not whole. */
export function wholeMonths(from: string, to: string): number | null {
  const [start, end] = [instant(from), instant(to)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return months > 0 && plusMonths(from, months) === to ? months : null;
}
