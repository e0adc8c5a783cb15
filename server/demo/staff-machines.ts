/** Puts a person at every machine that works in a shift; their hours are the machine's. */
import { dayOf } from "#server/scheduling/civil-time.ts";
import type { DemoOrder } from "./demo-order.ts";
import type { DemoCentre } from "./plant-layout.ts";
import { crewMinutes } from "./plant-layout.ts";
import type { ShopOperations, WorkSegment } from "./shop-model.ts";
import { isPresent, record, type SeatState, type SiteWeek } from "./site-week.ts";

/** What one machine does within one shift. */
interface Post {
  readonly centre: DemoCentre;
  readonly machine: number;
  readonly segments: readonly WorkSegment[];
}

export interface ShopFloor {
  readonly centres: readonly DemoCentre[];
  readonly orders: readonly DemoOrder[];
  readonly operations: ShopOperations;
}

/** Weekly minutes that people are asked not to exceed, and what volunteers accept. */
const weekLimit = 48 * 60;
const keenWeekLimit = 54 * 60;
const daysLimit = 6;
const keenDaysLimit = 9;

type ShiftKind = "early" | "late" | "evening" | "closed day";

function shiftKind(week: SiteWeek, centre: DemoCentre, segment: WorkSegment): ShiftKind {
  const day = dayOf(segment.shift.from);
  if (!week.calendar.isWorkingDay(day)) return "closed day";
  const ofDay = segment.shift.from - day * 1440 - centre.opensAt;
  if (ofDay < crewMinutes) return "early";
  return segment.shift.kind === "regular" ? "late" : "evening";
}

/** The crew on duty early changes with the week. */
function isOnDuty(week: SiteWeek, state: SeatState, kind: ShiftKind, day: number): boolean {
  if (kind === "closed day" || week.calendar.isReducedDay(day)) return true;
  const early = (Math.floor(week.monday / 7) + state.seat.crew) % 2 === 0;
  return early === (kind === "early");
}

/** The lower, the sooner a person is asked: usual machine, own team, own crew, rested people before others. */
function reluctance(week: SiteWeek, state: SeatState, post: Post, kind: ShiftKind, day: number): number {
  const { seat } = state;
  const minutes = post.segments.reduce((sum, { from, to }) => sum + to - from, 0);
  let score = seat.index / 1000;
  if (seat.kind !== "operators") score += 400;
  else {
    if (seat.team !== post.centre.team) score += 100;
    if (!isOnDuty(week, state, kind, day)) score += 1000;
  }
  if (seat.centre === post.centre.index && seat.machine === post.machine) score -= 50;
  if (kind === "evening" || kind === "closed day") {
    score += state.weekMinutes / 60 - (seat.keen ? 60 : 0);
    if (state.weekMinutes + minutes > (seat.keen ? keenWeekLimit : weekLimit)) score += 3000;
    const inARow = state.lastDay >= day - 1 ? state.daysInARow : 0;
    if (kind === "closed day" && inARow >= (seat.keen ? keenDaysLimit : daysLimit)) score += 2000;
  } else {
    score += state.dayMinutes;
  }
  return score;
}

function postsOf(floor: ShopFloor, segments: readonly WorkSegment[]): Post[] {
  const posts = new Map<string, WorkSegment[]>();
  for (const segment of segments) {
    const key = `${segment.shift.from}/${segment.centre}/${segment.machine}`;
    const post = posts.get(key);
    if (post === undefined) posts.set(key, [segment]);
    else post.push(segment);
  }
  return [...posts.values()]
    .map((ofPost) => ({
      centre: floor.centres[ofPost[0].centre],
      machine: ofPost[0].machine,
      segments: ofPost,
    }))
    .toSorted((left, right) => left.segments[0].shift.from - right.segments[0].shift.from);
}

/**
 * Staffs one day. Nobody is at two machines at once unless everybody present already runs one.
 * @throws RangeError when a machine works and nobody is present
 */
export function staffMachines(
  week: SiteWeek,
  floor: ShopFloor,
  day: number,
  segments: readonly WorkSegment[],
): void {
  const busyUntil = new Map<SeatState, number>();
  const present = week.seats.filter((state) => isPresent(state, day));
  for (const post of postsOf(floor, segments)) {
    const [first] = post.segments;
    const kind = shiftKind(week, post.centre, first);
    let best: SeatState | null = null;
    let least = Infinity;
    for (const state of present) {
      const busy = (busyUntil.get(state) ?? 0) > first.shift.from ? 10_000 : 0;
      const score = busy + reluctance(week, state, post, kind, day);
      if (score < least) [best, least] = [state, score];
    }
    if (best === null) throw new RangeError("a machine works and nobody is there");
    busyUntil.set(best, first.shift.to);
    for (const { operation, from, to } of post.segments) {
      const order = floor.operations.order[operation];
      if (kind === "evening") best.eveningMinutes += to - from;
      record(week, best, {
        day,
        minutes: to - from,
        from,
        activity: "production",
        beyondShift: kind === "evening" || kind === "closed day",
        onTop: false,
        firefightingChance: 0,
        order,
        operation,
        client: floor.orders[order].client,
      });
    }
  }
}
