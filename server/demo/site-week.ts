/** Who is there, and how long each has worked, while a site's weeks are lived through. */
import type { PlantCalendar } from "./plant-calendar.ts";
import type { Seat } from "./staff.ts";
import type { WorkDraft } from "./work-draft.ts";

/** The state of one seat. */
export interface SeatState {
  readonly seat: Seat;
  /** Away from `awayFrom` to `awayTo`, both included. */
  awayFrom: number;
  awayTo: number;
  /** Minutes worked this week, this day, and of these in the evening, beyond the day. */
  weekMinutes: number;
  dayMinutes: number;
  eveningMinutes: number;
  /** Days worked one after another, and the last of them. */
  daysInARow: number;
  lastDay: number;
  /** This week's minutes on the suspect, and those of the four weeks before, with all minutes beside them. */
  suspectMinutes: number;
  readonly pastSuspect: number[];
  readonly pastMinutes: number[];
  readonly drafts: WorkDraft[];
}

/** One week of a site. */
export interface SiteWeek {
  readonly calendar: PlantCalendar;
  readonly seats: readonly SeatState[];
  readonly monday: number;
  /** Index of the suspect in the portfolio. */
  readonly suspect: number;
}

export function newSeatState(seat: Seat): SeatState {
  return {
    seat,
    awayFrom: -1,
    awayTo: -1,
    weekMinutes: 0,
    dayMinutes: 0,
    eveningMinutes: 0,
    daysInARow: 0,
    lastDay: -1,
    suspectMinutes: 0,
    pastSuspect: [],
    pastMinutes: [],
    drafts: [],
  };
}

export function isPresent(state: SeatState, day: number): boolean {
  return day < state.awayFrom || day > state.awayTo;
}

/** Records work of a seat. */
export function record(week: SiteWeek, state: SeatState, work: Omit<WorkDraft, "seat">): void {
  if (work.minutes <= 0) return;
  state.drafts.push({ seat: state.seat.index, ...work });
  state.weekMinutes += work.minutes;
  state.dayMinutes += work.minutes;
  if (work.client === week.suspect) state.suspectMinutes += work.minutes;
  if (state.lastDay !== work.day) {
    state.daysInARow = state.lastDay === work.day - 1 ? state.daysInARow + 1 : 1;
    state.lastDay = work.day;
  }
}

/** Weeks over which exposure to the suspect is reckoned. */
const exposureWeeks = 4;

/** Closes the week's account of a seat. */
export function closeWeek(state: SeatState): void {
  state.pastSuspect.push(state.suspectMinutes);
  state.pastMinutes.push(state.weekMinutes);
  if (state.pastMinutes.length > exposureWeeks) {
    state.pastSuspect.shift();
    state.pastMinutes.shift();
  }
  state.suspectMinutes = 0;
  state.weekMinutes = 0;
  state.drafts.length = 0;
}

/** Share of the hours of the last four weeks that went to the suspect; 0 without hours. */
export function exposureOf({ pastSuspect, pastMinutes }: SeatState): number {
  let suspect = 0;
  let all = 0;
  for (const [week, minutes] of pastMinutes.entries()) {
    suspect += pastSuspect[week];
    all += minutes;
  }
  return all === 0 ? 0 : suspect / all;
}
