/** A work centre's open time where no shifts are recorded: read off the starts and ends of its operations. */
import { dayOf, minutesPerDay, weekdayOf } from "./civil-time.ts";
import type { OpenStretches } from "./work-calendar.ts";

/** Shifts begin and end on the quarter. */
const slotMinutes = 15;
const slotsPerDay = minutesPerDay / slotMinutes;
const slotsPerWeek = 7 * slotsPerDay;
const slotsPerShift = (8 * 60) / slotMinutes;
/** A longer operation may have been put down overnight, so that only its start and end are evidence. */
const longestUninterrupted = 6 * 60;
/** A quarter of the week is habitual from this part of the weeks of the busiest one of its weekday on, ... */
const habitual = 0.2;
/** ... and possible from this part of the weeks of the busiest one of all. */
const possible = 0.05;
/** A break has less than this part of the starts and ends that its days at work would have, if these are so many at least. */
const breakShare = 0.1;
const leastEdges = 8;

export interface DerivedCalendar {
  /** What the operations prove, and the usual shifts that they show to have been worked. */
  readonly usual: OpenStretches;
  /** Only what the operations prove. */
  readonly narrow: OpenStretches;
  /** Besides the usual, all that was ever open in some weeks, in every week from the first to the last. */
  readonly wide: OpenStretches;
}

/** What proves a quarter of an hour open: an operation at work in it, or one that began or ended. */
const atWork = 1;
const edge = 2;

/** Quarters of an hour from a Monday midnight on; 0 where nothing proves it open. */
interface Slots {
  readonly firstAt: number;
  readonly open: Uint8Array;
}

function stretchesOf({ firstAt, open }: Slots): OpenStretches {
  const [opens, closes]: [number[], number[]] = [[], []];
  for (let slot = 0; slot < open.length; slot += 1) {
    if (open[slot] === 0) continue;
    const at = firstAt + slot * slotMinutes;
    if (slot === 0 || open[slot - 1] === 0) opens.push(at);
    if (slot === open.length - 1 || open[slot + 1] === 0) closes.push(at + slotMinutes);
  }
  return { opens: Float64Array.from(opens), closes: Float64Array.from(closes) };
}

/** The quarters in which the operations show the centre at work, with a week to spare at either end. */
function shownSlots(begun: Int32Array, startedAt: Float64Array, endedAt: Float64Array): Slots {
  let [first, last] = [Infinity, -Infinity];
  for (const operation of begun) {
    const [start, end] = [startedAt[operation], endedAt[operation]];
    first = Math.min(first, start);
    last = Math.max(last, end > start ? end : start);
  }
  const monday = dayOf(first) - weekdayOf(dayOf(first)) - 7;
  const weeks = Math.floor((dayOf(last) - monday) / 7) + 2;
  const firstAt = monday * minutesPerDay;
  const open = new Uint8Array(weeks * slotsPerWeek);
  for (const operation of begun) {
    const [start, end] = [startedAt[operation], endedAt[operation]];
    const from = Math.floor((start - firstAt) / slotMinutes);
    open[from] = edge;
    if (!(end > start)) continue;
    // An end on the quarter belongs to the one that it closes.
    const to = Math.ceil((end - firstAt) / slotMinutes) - 1;
    open[to] = edge;
    if (end - start > longestUninterrupted) continue;
    for (let slot = from + 1; slot < to; slot += 1) if (open[slot] === 0) open[slot] = atWork;
  }
  return { firstAt, open };
}

/** How many quarters are open by such proof at least, by their place in a cycle of so many. */
function countOpen(open: Uint8Array, proof: number, cycle: number): Int32Array {
  const counts = new Int32Array(cycle);
  for (let slot = 0; slot < open.length; slot += 1) if (open[slot] >= proof) counts[slot % cycle] += 1;
  return counts;
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, each) => total + each, 0);
}

/**
 * The quarters that are proven open: those shown but for breaks, quarters of the day over which operations run though next
 * to none begins or ends in them, where in other quarters many do.
 */
function provenSlots({ firstAt, open }: Slots): Slots {
  const [shown, edges] = [countOpen(open, atWork, slotsPerDay), countOpen(open, edge, slotsPerDay)];
  const edgeShare = sum(edges) / sum(shown);
  const isBreak = shown.map((count, slot) => {
    const expected = count * edgeShare;
    return expected >= leastEdges && edges[slot] < breakShare * expected ? 1 : 0;
  });
  return {
    firstAt,
    open: open.map((proof, slot) => (proof === atWork && isBreak[slot % slotsPerDay] === 1 ? 0 : proof)),
  };
}

/** A usual shift: quarters from a Monday midnight on; it may run over into the next week. */
interface Shift {
  readonly from: number;
  readonly to: number;
}

/** The stretches of habitual quarters, cut into parts of about eight hours, which are worked or left out as one. */
function usualShifts(isHabitual: (slotOfWeek: number) => boolean): Shift[] {
  const habit = Array.from({ length: slotsPerWeek }, (_, slot) => isHabitual(slot));
  // A stretch over Sunday midnight is one: it is looked for from a quarter that is not habitual.
  const closed = Math.max(0, habit.indexOf(false));
  const shifts: Shift[] = [];
  let from = -1;
  for (let slot = closed; slot <= closed + slotsPerWeek; slot += 1) {
    const isOpen = slot < closed + slotsPerWeek && habit[slot % slotsPerWeek];
    if (isOpen && from < 0) from = slot;
    if (isOpen || from < 0) continue;
    const length = slot - from;
    const parts = Math.max(1, Math.round(length / slotsPerShift));
    for (let part = 0; part < parts; part += 1) {
      shifts.push({
        from: from + Math.round((part * length) / parts),
        to: from + Math.round(((part + 1) * length) / parts),
      });
    }
    from = -1;
  }
  return shifts;
}

/**
 * A usual shift counts as worked when an operation proves any quarter of it. So a holiday is closed though the night before
 * runs into it, and a shift of some weeks only is closed in the others. Open time in which nothing was at work is missed,
 * which does less harm than a closed shift that is taken for idle: where nothing was at work, little can have waited.
 *
 * Nor can be seen: a break, where so few operations begin and end that it does not stand out; hours in which machines run
 * alone, which look like one.
 *
 * @param begun operations of one centre that were begun
 * @param startedAt by operation
 * @param endedAt by operation; NaN: not ended
 */
export function deriveCalendar(
  begun: Int32Array,
  startedAt: Float64Array,
  endedAt: Float64Array,
): DerivedCalendar {
  if (begun.length === 0) {
    const never: OpenStretches = { opens: new Float64Array(0), closes: new Float64Array(0) };
    return { usual: never, narrow: never, wide: never };
  }
  const proven = provenSlots(shownSlots(begun, startedAt, endedAt));
  const { firstAt } = proven;
  const weeks = countOpen(proven.open, atWork, slotsPerWeek);
  const busiestOf = (from: number, to: number): number =>
    weeks.subarray(from, to).reduce((most, each) => Math.max(most, each), 0);
  const busiest = busiestOf(0, slotsPerWeek);
  const ofWeekday = Array.from({ length: 7 }, (_, day) =>
    busiestOf(day * slotsPerDay, (day + 1) * slotsPerDay),
  );
  const isOpenIn = (slotOfWeek: number, part: number, most: number): boolean =>
    weeks[slotOfWeek] > 0 && weeks[slotOfWeek] >= part * most;

  const shifts = usualShifts((slot) => isOpenIn(slot, habitual, ofWeekday[Math.floor(slot / slotsPerDay)]));
  const usual = proven.open.slice();
  for (let week = 0; week < usual.length; week += slotsPerWeek) {
    for (const { from, to } of shifts) {
      const isWorked = proven.open.subarray(week + from, week + to).some((proof) => proof > 0);
      if (isWorked) usual.fill(edge, week + from, week + to);
    }
  }
  const wide = usual.slice();
  const first = proven.open.findIndex((proof) => proof > 0);
  const last = proven.open.findLastIndex((proof) => proof > 0);
  for (let slot = first; slot <= last; slot += 1) {
    if (isOpenIn(slot % slotsPerWeek, possible, busiest)) wide[slot] = edge;
  }
  return {
    usual: stretchesOf({ firstAt, open: usual }),
    narrow: stretchesOf(proven),
    wide: stretchesOf({ firstAt, open: wide }),
  };
}
