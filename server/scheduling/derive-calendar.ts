/** A work centre's open time where no shifts are recorded: read off the starts and ends of its operations. */
import { minutesPerDay, weekdayOf } from "./civil-time.ts";
import type { RecordedOperations } from "./shop-record.ts";
import { joinStretches, type OpenInterval, type OpenStretches } from "./work-calendar.ts";

const slotMinutes = 30;
const slotsPerDay = minutesPerDay / slotMinutes;
const slotsPerWeek = 7 * slotsPerDay;
/** A longer operation may have been put down overnight, so that only its start and end are evidence. */
const longestUninterrupted = 6 * 60;
/** A half hour of the week is habitual from this part of the activity of the busiest one on, and possible from the second. */
const habitual = 0.2;
const possible = 0.05;

export interface DerivedCalendar {
  /** The half hours in which the centre usually works, on days on which it worked, and all that a day itself proves. */
  readonly usual: OpenStretches;
  /** Only what each day itself proves. */
  readonly narrow: OpenStretches;
  /** Every half hour of the week that was ever usual, on every day between the first and the last. */
  readonly wide: OpenStretches;
}

const emptyCalendar: OpenStretches = { opens: new Float64Array(0), closes: new Float64Array(0) };

/** Half hours, counted from 1970-01-01, in which the operations prove the centre at work. */
function provenSlots(
  operations: RecordedOperations,
  begun: Int32Array,
  endOf: (operation: number) => number,
): Set<number> {
  const proven = new Set<number>();
  for (const operation of begun) {
    const [start, end] = [operations.startedAt[operation], endOf(operation)];
    const first = Math.floor(start / slotMinutes);
    // An end on the hour belongs to the half hour that it closes.
    const last = Math.max(first, Math.ceil(end / slotMinutes) - 1);
    proven.add(first);
    proven.add(last);
    if (end - start > longestUninterrupted) continue;
    for (let slot = first + 1; slot < last; slot += 1) proven.add(slot);
  }
  return proven;
}

function stretchesOf(slots: Iterable<number>): OpenStretches {
  const intervals: OpenInterval[] = [];
  for (const slot of slots) intervals.push({ from: slot * slotMinutes, to: (slot + 1) * slotMinutes });
  return joinStretches(intervals);
}

/** The half hour of the week, from Monday 0:00. */
function slotOfWeek(slot: number): number {
  const day = Math.floor(slot / slotsPerDay);
  return weekdayOf(day) * slotsPerDay + (slot - day * slotsPerDay);
}

/**
 * @param begun operations of one centre by start
 * @param endOf when an operation ended, or the horizon
 */
export function deriveCalendar(
  operations: RecordedOperations,
  begun: Int32Array,
  endOf: (operation: number) => number,
): DerivedCalendar {
  if (begun.length === 0) return { usual: emptyCalendar, narrow: emptyCalendar, wide: emptyCalendar };
  const proven = provenSlots(operations, begun, endOf);
  const activity = new Int32Array(slotsPerWeek);
  const days = new Set<number>();
  for (const slot of proven) {
    activity[slotOfWeek(slot)] += 1;
    days.add(Math.floor(slot / slotsPerDay));
  }
  const busiest = activity.reduce((most, weeks) => Math.max(most, weeks), 0);
  const isActive = (slot: number, part: number): boolean =>
    activity[slotOfWeek(slot)] > 0 && activity[slotOfWeek(slot)] >= part * busiest;

  const usual = new Set(proven);
  const wide = new Set(proven);
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const day of days) {
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }
  for (let day = firstDay; day <= lastDay; day += 1) {
    const worked = days.has(day);
    for (let slot = day * slotsPerDay; slot < (day + 1) * slotsPerDay; slot += 1) {
      if (worked && isActive(slot, habitual)) usual.add(slot);
      if (isActive(slot, possible)) wide.add(slot);
    }
  }
  return { usual: stretchesOf(usual), narrow: stretchesOf(proven), wide: stretchesOf(wide) };
}
