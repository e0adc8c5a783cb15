/** Work beside the machines: accounts, planning, meetings, rework, and what fills an operator's shift. */
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import { isPresent, record, type SeatState, type SiteWeek } from "./site-week.ts";

/** Work on an order that came back. */
export interface Rework {
  readonly order: number;
  readonly client: number;
  readonly minutes: number;
}

export interface OfficeLoad {
  readonly source: RandomSource;
  /** Part of volume of each client, by index. */
  readonly volumeShares: readonly number[];
  /** What the suspect takes of office days beyond its volume. */
  readonly extraOfficeShare: number;
  /** Meetings a week about the suspect beyond everyone's, at this site. */
  readonly extraMeetings: number;
  /** By day, the suspect's orders that keep the office late, by index. */
  readonly urgentOrders: ReadonlyMap<number, readonly number[]>;
}

/** Of so many evenings for the suspect one is entered without the order that it was for. */
const entersNoOrder = 4;

const stepMinutes = 3;
const officeOpensAt = 8 * 60 + 30;

function contractDay({ seat }: SeatState): number {
  return seat.weeklyMinutes / 5;
}

const plain = {
  from: null,
  order: -1,
  operation: -1,
  client: -1,
  beyondShift: false,
  onTop: false,
  firefightingChance: 0,
} as const;

/** What is left of the contract's day, after all other work; an evening at the machines comes on top. */
function fillDay(week: SiteWeek, state: SeatState, day: number): void {
  record(week, state, {
    ...plain,
    day,
    minutes: Math.max(0, contractDay(state) - (state.dayMinutes - state.eveningMinutes)),
    activity: "other",
  });
}

/** An evening at the office for the suspect, beyond the contract's day. */
function stayLonger(week: SiteWeek, load: OfficeLoad, state: SeatState, day: number, minutes: number): void {
  const activity = state.seat.kind === "accounts" ? "account" : "planning";
  const urgent = load.urgentOrders.get(day) ?? [];
  const turn = day + state.seat.index;
  const order = urgent.length === 0 || turn % entersNoOrder === 0 ? -1 : urgent[turn % urgent.length];
  record(week, state, {
    ...plain,
    day,
    minutes,
    activity,
    order,
    client: week.suspect,
    beyondShift: true,
    onTop: true,
  });
  state.eveningMinutes += minutes;
}

function officeDay(week: SiteWeek, load: OfficeLoad, state: SeatState, day: number): void {
  const { seat } = state;
  if (seat.kind !== "accounts" && seat.kind !== "planning") return;
  const left = contractDay(state) - state.dayMinutes;
  // One account manager in two looks after the suspect, and is called in before the others.
  const attitude = seat.kind === "accounts" && seat.crew === 0 ? 2 : 1;
  const firefightingChance = Math.min(1, load.extraOfficeShare * attitude);
  const firefighting = load.source.chance(firefightingChance);
  const client = firefighting ? week.suspect : load.source.weighted(load.volumeShares);
  const staysLonger = firefighting && load.source.chance(seat.keen ? 0.9 : 0.35);
  const worked = Math.round((left * (0.5 + 0.25 * load.source.uniform())) / stepMinutes) * stepMinutes;
  const met = load.source.chance(0.25);
  if (worked <= 0) return;
  record(week, state, {
    ...plain,
    day,
    minutes: worked,
    // Who was called to a machine comes to the desk when that is done.
    from: state.dayMinutes === 0 ? day * minutesPerDay + officeOpensAt : null,
    activity: seat.kind === "accounts" ? "account" : "planning",
    client,
    firefightingChance,
  });
  if (met && left - worked >= 60) {
    record(week, state, { ...plain, day, minutes: 60, activity: "meeting", client, firefightingChance });
  }
  if (staysLonger) stayLonger(week, load, state, day, 15 * load.source.between(3, seat.keen ? 14 : 8));
}

/** How many meetings about the suspect are held on each day of a week. */
function suspectMeetings(load: OfficeLoad, workingDays: readonly number[]): Map<number, number> {
  const byDay = new Map<number, number>();
  const count = load.source.poisson(load.extraMeetings);
  for (let meeting = 0; meeting < count && workingDays.length > 0; meeting += 1) {
    const day = load.source.pick(workingDays);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return byDay;
}

function holdMeeting(week: SiteWeek, load: OfficeLoad, day: number): number {
  const minutes = 15 * load.source.between(4, 8);
  const invited = week.seats.filter(
    (state) =>
      (state.seat.kind === "accounts" || state.seat.kind === "planning" || state.seat.kind === "quality") &&
      isPresent(state, day) &&
      state.dayMinutes + minutes <= 8 * 60 + 30,
  );
  const wanted = load.source.between(4, 7);
  let sum = 0;
  for (let guest = 0; guest < wanted && invited.length > 0; guest += 1) {
    const [state] = invited.splice(load.source.whole(invited.length), 1);
    record(week, state, {
      ...plain,
      day,
      minutes,
      activity: "meeting",
      client: week.suspect,
      onTop: true,
    });
    sum += minutes;
  }
  return sum;
}

/** Rework goes to whoever has most of the day left, quality first. */
function doRework(week: SiteWeek, rework: Rework, day: number): void {
  let best: SeatState | null = null;
  let least = Infinity;
  for (const state of week.seats) {
    if (!isPresent(state, day)) continue;
    const score = state.dayMinutes + (state.seat.kind === "quality" ? 0 : 240);
    if (score < least) [best, least] = [state, score];
  }
  if (best === null) return;
  record(week, best, {
    ...plain,
    day,
    minutes: rework.minutes,
    activity: "rework",
    order: rework.order,
    client: rework.client,
  });
}

/**
 * Everything that happens beside the machines in a week whose machines are staffed.
 * @returns the minutes of meetings about the suspect beyond everyone's share
 */
export function officeWeek(
  week: SiteWeek,
  load: OfficeLoad,
  reworkOf: (day: number) => readonly Rework[],
  machinesOf: (day: number) => void,
): number {
  const days = Array.from({ length: 7 }, (_, offset) => week.monday + offset);
  const workingDays = days.filter((day) => week.calendar.isWorkingDay(day));
  const meetings = suspectMeetings(load, workingDays);
  let extraMinutes = 0;
  for (const day of days) {
    for (const state of week.seats) {
      state.dayMinutes = 0;
      state.eveningMinutes = 0;
    }
    machinesOf(day);
    if (!week.calendar.isWorkingDay(day)) continue;
    for (const rework of reworkOf(day)) doRework(week, rework, day);
    for (let held = meetings.get(day) ?? 0; held > 0; held -= 1) extraMinutes += holdMeeting(week, load, day);
    for (const state of week.seats) {
      if (!isPresent(state, day)) continue;
      officeDay(week, load, state, day);
      fillDay(week, state, day);
    }
  }
  return extraMinutes;
}
