/** What every regression over the frame shares: its cells of team and week, and the terms of the year. */
import { dayNumber, yearMonthDay } from "#server/scheduling/civil-time.ts";
import type { StrainFrame } from "./strain-frame.ts";

/** By row of the frame: events, and time at risk of them in person-weeks. Rows with time 0 are left out. */
export interface RowsAtRisk {
  readonly events: Float64Array;
  readonly time: Float64Array;
}

export interface StrainDesign {
  readonly frame: StrainFrame;
  /** Teams, and one more for whoever has none. */
  readonly teams: number;
  /** By row: the week, counted from the first of the frame, and the cell, team by team and week by week. */
  readonly week: Int32Array;
  readonly cell: Int32Array;
  /** Columns that depend on the week alone, week by week. */
  readonly termCount: number;
  readonly terms: Float64Array;
}

const daysInYear = 365.2425;
/** Below this part of its size a term is told by those before it: a period of a few weeks has no waves of its own. */
const leastOwnPart = 0.05;

/** The part of the year that has gone by on a day. */
function yearShare(day: number): number {
  return (day - dayNumber(yearMonthDay(day).year, 1, 1)) / daysInYear;
}

const squareOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

/**
 * Terms freed from what a constant and the terms before them tell, and brought to a mean square of 1, so that their coefficients
 * stay small whatever the length of the period; one that has little of its own becomes 0.
 */
function freed(columns: readonly Float64Array[], weeks: number): Float64Array[] {
  const done: Float64Array[] = [];
  for (const column of columns) {
    const mean = column.reduce((sum, value) => sum + value, 0) / weeks;
    let own = column.map((value) => value - mean);
    for (const before of done) {
      const part = own.reduce((sum, value, week) => sum + value * before[week], 0) / weeks;
      own = own.map((value, week) => value - part * before[week]);
    }
    const size = Math.sqrt(squareOf(own) / weeks);
    const isOwn = size > leastOwnPart * Math.sqrt(squareOf(column) / weeks);
    done.push(own.map((value) => (isOwn ? value / size : 0)));
  }
  return done;
}

/**
 * Season enters as two waves of the year, which follow a winter, a summer and the steps between them closer than quarters do;
 * whatever grows steadily over the years, such as the client itself, as a trend. The terms stand in order of their weight.
 */
export function strainDesign(frame: StrainFrame): StrainDesign {
  const { count, weeks, firstWeek } = frame;
  const angleOf = (week: number): number => 2 * Math.PI * yearShare(firstWeek + 7 * week + 3);
  const column = (of: (week: number) => number): Float64Array =>
    Float64Array.from({ length: weeks }, (_, week) => of(week));
  const columns = freed(
    [
      column((week) => Math.cos(angleOf(week))),
      column((week) => Math.sin(angleOf(week))),
      column((week) => week / weeks),
      column((week) => Math.cos(2 * angleOf(week))),
      column((week) => Math.sin(2 * angleOf(week))),
    ],
    weeks,
  );
  const termCount = columns.length;
  const terms = new Float64Array(weeks * termCount);
  for (const [term, values] of columns.entries()) {
    for (const [week, value] of values.entries()) terms[week * termCount + term] = value;
  }
  const week = new Int32Array(count);
  const cell = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    week[row] = (frame.week[row] - firstWeek) / 7;
    cell[row] = (frame.team[row] + 1) * weeks + week[row];
  }
  return { frame, teams: frame.teams + 1, week, cell, termCount, terms };
}

/** The design with its first terms only. */
export function withTerms(design: StrainDesign, termCount: number): StrainDesign {
  if (termCount >= design.termCount) return design;
  const terms = Float64Array.from({ length: design.frame.weeks * termCount }, (_, at) => {
    const week = Math.floor(at / termCount);
    return design.terms[week * design.termCount + (at % termCount)];
  });
  return { ...design, termCount, terms };
}
