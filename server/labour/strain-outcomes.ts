/** What may come of strain: events by row of the frame, and the time at risk of them. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { StrainOutcome } from "#shared/schema/people.ts";
import { absenceKinds, type LabourRecord } from "./labour-record.ts";
import type { RestBreaches } from "./rest-breaches.ts";
import { rowAt, type StrainFrame } from "./strain-frame.ts";
import { absenceSpells, strainKinds } from "./strain-spells.ts";

export interface OutcomeRows {
  readonly outcome: StrainOutcome;
  /** By row of the frame. */
  readonly events: Float64Array;
  /** By row, person-weeks in which an event could begin; 0: none. */
  readonly time: Float64Array;
  /** Events of the period that lie in no row at risk, such as those of somebody without hours before. */
  readonly unplaced: number;
}

export type OutcomeRecord = Pick<LabourRecord, "employees" | "absences">;
/** What an outcome could be counted from, beside the record. */
export type RestEvidence = RestBreaches | NotComputable;

/** Counts a day's event to its row. */
function placer(frame: StrainFrame, time: Float64Array) {
  const events = new Float64Array(frame.count);
  const endDay = frame.firstWeek + 7 * frame.weeks;
  let unplaced = 0;
  return {
    place: (employee: number, day: number, amount: number): void => {
      if (day < frame.firstWeek || day >= endDay) return;
      const row = rowAt(frame, employee, day);
      if (row >= 0 && time[row] > 0) events[row] += amount;
      else unplaced += amount;
    },
    placed: (outcome: StrainOutcome): OutcomeRows => ({ outcome, events, time, unplaced }),
  };
}

/**
 * Spells by the week in which they begin. A sick spell is one that began with sickness, so that a sick note after an accident is
 * none; accidents are counted among accidents, so that one during an illness is.
 */
function spellRows({ absences }: OutcomeRecord, frame: StrainFrame, outcome: StrainOutcome): OutcomeRows {
  const spells = absenceSpells(absences, outcome === "work-accidents" ? ["work_accident"] : strainKinds);
  const sick = absenceKinds.indexOf("sick");
  const { place, placed } = placer(frame, frame.freeShare);
  for (let spell = 0; spell < spells.count; spell += 1) {
    if (outcome === "sick-spells" && spells.kind[spell] !== sick) continue;
    place(spells.employee[spell], spells.fromDay[spell], 1);
  }
  return placed(outcome);
}

/** Departures by the week of the last day; who is away can still leave, so every week of the frame is at risk. */
function departureRows({ employees }: OutcomeRecord, frame: StrainFrame): OutcomeRows {
  const { place, placed } = placer(frame, new Float64Array(frame.count).fill(1));
  for (let employee = 0; employee < employees.count; employee += 1) {
    if (Number.isFinite(employees.leftOn[employee])) place(employee, employees.leftOn[employee], 1);
  }
  return placed("departures");
}

/** Short rests by week; at risk is a week in which the length of a rest is known. */
function restRows(rests: RestBreaches, frame: StrainFrame): OutcomeRows {
  const time = new Float64Array(frame.count);
  for (let at = 0; at < rests.count; at += 1) {
    const row = rowAt(frame, rests.employee[at], rests.week[at]);
    if (row >= 0) time[row] = 1;
  }
  const { place, placed } = placer(frame, time);
  for (let at = 0; at < rests.count; at += 1) {
    place(rests.employee[at], rests.week[at], rests.breaches[at]);
  }
  return placed("short-daily-rests");
}

/** Weeks with work on a Saturday, Sunday or holiday, among the weeks with work. */
function weekendRows({ minutes, weekendMinutes }: StrainFrame): OutcomeRows {
  const events = weekendMinutes.map((worked) => (worked > 0 ? 1 : 0));
  const time = minutes.map((worked) => (worked > 0 ? 1 : 0));
  return { outcome: "weekend-work", events, time, unplaced: 0 };
}

/**
 * The events of one outcome.
 * @returns not computable where the record says nothing about the outcome at all
 */
export function strainOutcomeRows(
  record: OutcomeRecord,
  frame: StrainFrame,
  outcome: StrainOutcome,
  rests: RestEvidence,
): OutcomeRows | NotComputable {
  if (frame.count === 0) return notComputable("no-hours", ["time_entries"]);
  if (outcome === "weekend-work") return weekendRows(frame);
  if (outcome === "short-daily-rests") return "rests" in rests ? restRows(rests, frame) : rests;
  if (outcome === "departures") {
    return record.employees.leftOn.some(Number.isFinite)
      ? departureRows(record, frame)
      : notComputable("no-departures", ["employees.left_on"]);
  }
  return record.absences.count === 0
    ? notComputable("no-absences", ["absences"])
    : spellRows(record, frame, outcome);
}
