/** When a time zone's clocks skip or repeat part of a civil day. */

/**
 * Civil times that the clocks skipped or showed twice: from `from` up to but not including `to`, both canonical
 * (`2025-03-30 02:00:00`), so that they compare as text.
 */
export interface ClockChange {
  readonly from: string;
  readonly to: string;
  readonly kind: "skipped" | "twice";
}

const hourMs = 3_600_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** How far a zone's civil time is ahead of UTC at an instant (milliseconds since 1970), in milliseconds. */
export function zoneOffset(instant: number, timeZone: string): number {
  // en-GB writes 31/12/2025, 08:05:00.
  const fields = formatterOf(timeZone).format(instant).split(/\D+/).map(Number);
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The canonical civil time of milliseconds counted since 1970 on the civil calendar itself. */
function civilText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
}

/** The second at which the offset changes, after an instant that still has the old one and up to one that has the new. */
function changeBetween(before: number, after: number, offsetBefore: number, timeZone: string): number {
  let low = before;
  let high = after;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (zoneOffset(middle, timeZone) === offsetBefore) low = middle;
    else high = middle;
  }
  return high;
}

const changesByYear = new Map<string, readonly ClockChange[]>();

/** The changes whose window begins in a civil year, in order of time; to be told apart they lie six hours apart. */
function changesOfYear(year: number, timeZone: string): readonly ClockChange[] {
  const key = `${timeZone} ${year}`;
  const known = changesByYear.get(key);
  if (known !== undefined) return known;
  const changes: ClockChange[] = [];
  const step = 6 * hourMs;
  const end = Date.UTC(year + 1, 0, 2);
  let before = Date.UTC(year, 0, 1) - 24 * hourMs;
  let offset = zoneOffset(before, timeZone);
  for (let instant = before + step; instant <= end; instant += step) {
    const next = zoneOffset(instant, timeZone);
    if (next !== offset) {
      const change = changeBetween(before, instant, offset, timeZone);
      const kind = next > offset ? "skipped" : "twice";
      const from = civilText(change + Math.min(offset, next));
      const to = civilText(change + Math.max(offset, next));
      if (from.startsWith(String(year))) changes.push({ from, to, kind });
      offset = next;
    }
    before = instant;
  }
  changesByYear.set(key, changes);
  return changes;
}

/**
 * Every skipped or repeated stretch of civil time that begins in the years `fromYear` to `toYear` (both included,
 * 1900 to 2199) or reaches into the first of them, in order of time.
 */
export function clockChanges(timeZone: string, fromYear: number, toYear: number): readonly ClockChange[] {
  const changes = changesOfYear(fromYear - 1, timeZone).filter(({ to }) => to > `${fromYear}-01-01 00:00:00`);
  for (let year = fromYear; year <= toYear; year += 1) changes.push(...changesOfYear(year, timeZone));
  return changes;
}

/** Whether the clocks of a zone skipped a canonical civil time, showed it once, or twice. */
export function clockKind(civil: string, timeZone: string): "skipped" | "once" | "twice" {
  const year = Number(civil.slice(0, 4));
  for (const begun of [year, year - 1]) {
    for (const { from, to, kind } of changesOfYear(begun, timeZone)) {
      if (from <= civil && civil < to) return kind;
    }
  }
  return "once";
}
