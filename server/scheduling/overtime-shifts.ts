/** Overtime shifts as they were worked, and the shop's open time without some of them. */
import { begunByCentre } from "./assign-machines.ts";
import { machineLanes } from "./machine-lanes.ts";
import type { RecordedOpenings, ShopRecord } from "./shop-record.ts";
import {
  calendarOfStretches,
  joinStretches,
  type OpenInterval,
  type OpenStretches,
} from "./work-calendar.ts";

export interface OvertimeShift {
  readonly centre: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** What closes with it: its time that no regular shift covers, nor an overtime shift that opened before it. */
  readonly own: readonly OpenInterval[];
  /**
   * Machine-hours worked in its own time: a machine at work has one person at it, and at an empty one nobody is paid.
   */
  readonly hours: number;
}

export interface OvertimeShifts {
  /** By centre and opening. */
  readonly shifts: readonly OvertimeShift[];
  /** By centre, what is open without any of them. */
  readonly regular: readonly OpenStretches[];
}

/** The recorded intervals of one centre and kind, by opening. */
function intervalsOf(openings: RecordedOpenings, centre: number, overtime: 0 | 1): OpenInterval[] {
  const intervals: OpenInterval[] = [];
  for (let opening = 0; opening < openings.count; opening += 1) {
    if (openings.centre[opening] !== centre || openings.overtime[opening] !== overtime) continue;
    intervals.push({ from: openings.opensAt[opening], to: openings.closesAt[opening] });
  }
  return intervals.sort((left, right) => left.from - right.from || left.to - right.to);
}

/** What of [from, to) lies outside the stretches. */
function outside({ opens, closes }: OpenStretches, from: number, to: number): OpenInterval[] {
  const left: OpenInterval[] = [];
  let at = from;
  for (let stretch = 0; stretch < opens.length && opens[stretch] < to; stretch += 1) {
    if (closes[stretch] <= at) continue;
    if (opens[stretch] > at) left.push({ from: at, to: opens[stretch] });
    at = closes[stretch];
  }
  if (at < to) left.push({ from: at, to });
  return left;
}

/** By centre, for each machine how many minutes of an interval something was at work on it, summed over the machines. */
function workMeasures(shop: ShopRecord): ((interval: OpenInterval) => number)[] {
  const { operations, centres, horizonAt } = shop;
  return begunByCentre(operations, centres.length).map((begun, centre) => {
    const machines = machineLanes(operations, begun, centres[centre].machines, horizonAt).map(
      ({ starts, ends }) => {
        const atWork = joinStretches(Array.from(starts, (from, place) => ({ from, to: ends[place] })));
        return calendarOfStretches(atWork.opens, atWork.closes);
      },
    );
    return ({ from, to }) =>
      machines.reduce((minutes, machine) => minutes + machine.openMinutesBetween(from, to), 0);
  });
}

/**
 * The overtime shifts on record that opened a centre for longer.
 * @param openings as they were recorded: the shop's own calendar no longer tells the kinds apart
 */
export function overtimeShifts(shop: ShopRecord, openings: RecordedOpenings): OvertimeShifts {
  const workedIn = workMeasures(shop);
  const regular = shop.centres.map((_, centre) => joinStretches(intervalsOf(openings, centre, 0)));
  const shifts = shop.centres.flatMap((_, centre) => {
    let coveredUntil = -Infinity;
    return intervalsOf(openings, centre, 1).flatMap(({ from, to }): OvertimeShift[] => {
      const own = outside(regular[centre], Math.max(from, coveredUntil), to);
      coveredUntil = Math.max(coveredUntil, to);
      if (own.length === 0) return [];
      const minutes = own.reduce((sum, interval) => sum + workedIn[centre](interval), 0);
      return [{ centre, opensAt: from, closesAt: to, own, hours: minutes / 60 }];
    });
  });
  return { shifts, regular };
}

/**
 * The open time of every centre without some overtime shifts.
 * @param removed by shift, 1 for one that is taken away
 */
export function openWithout(
  shop: ShopRecord,
  { shifts, regular }: OvertimeShifts,
  removed: Uint8Array,
): OpenStretches[] {
  const kept = shop.centres.map((): OpenInterval[] => []);
  const isChanged = new Uint8Array(shop.centres.length);
  for (const [place, { centre, own }] of shifts.entries()) {
    if (removed[place] === 1) isChanged[centre] = 1;
    else kept[centre].push(...own);
  }
  return shop.centres.map((asWorked, centre) => {
    if (isChanged[centre] === 0) return asWorked;
    const { opens, closes } = regular[centre];
    return joinStretches([
      ...Array.from(opens, (from, stretch) => ({ from, to: closes[stretch] })),
      ...kept[centre],
    ]);
  });
}
