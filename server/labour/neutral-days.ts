/**
 * Weekdays that a mean of hours leaves out: those of a sick leave, a holiday leave or any other absence are neither worked nor
 * free time (directive 2003/88/EC, article 16 b, for sickness and paid leave; for other absences by the same reasoning). A day
 * on which the firm is closed is no absence.
 */
import type { RecordedAbsences } from "./labour-record.ts";

/** Rows of absences by person: those of a person are `rows` from `starts[person]` to before `starts[person + 1]`. */
export interface AbsencesByPerson {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export function absencesByPerson({ count, employee }: RecordedAbsences, people: number): AbsencesByPerson {
  const starts = new Int32Array(people + 1);
  for (let row = 0; row < count; row += 1) starts[employee[row] + 1] += 1;
  for (let person = 0; person < people; person += 1) starts[person + 1] += starts[person];
  const next = starts.slice(0, people);
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    rows[next[employee[row]]] = row;
    next[employee[row]] += 1;
  }
  return { starts, rows };
}

/**
 * Marks a person's days of absence, so that a day in two absences is one.
 *
 * @param marks by day from `firstDay` on: set to 1
 * @returns the first marked day and the day after the last one, as places in `marks`; both 0 without any
 */
export function markAbsentDays(
  marks: Uint8Array,
  firstDay: number,
  absences: RecordedAbsences,
  { starts, rows }: AbsencesByPerson,
  person: number,
): { readonly first: number; readonly end: number } {
  let [first, end] = [marks.length, 0];
  for (let place = starts[person]; place < starts[person + 1]; place += 1) {
    const from = Math.max(0, absences.fromDay[rows[place]] - firstDay);
    const to = Math.min(marks.length, absences.toDay[rows[place]] - firstDay + 1);
    if (to <= from) continue;
    marks.fill(1, from, to);
    first = Math.min(first, from);
    end = Math.max(end, to);
  }
  return end === 0 ? { first: 0, end: 0 } : { first, end };
}
