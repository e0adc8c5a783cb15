/** Rows of absences put together to spells. */
import { weekdayOf } from "#server/scheduling/civil-time.ts";
import { absenceKinds, type AbsenceKind, type RecordedAbsences } from "./labour-record.ts";

/** Absences that may come of strain; leave of any sort is none. */
export const strainKinds: readonly AbsenceKind[] = ["sick", "work_accident", "occupational_disease"];

/** In order of employee and first day; both days are days of absence. */
export interface AbsenceSpells {
  readonly count: number;
  readonly employee: Int32Array;
  readonly fromDay: Int32Array;
  readonly toDay: Int32Array;
  /** An index of `absenceKinds`: the kind with which the spell began. */
  readonly kind: Int32Array;
}

const friday = 4;

/**
 * Whether an absence goes on with the one before: it overlaps, touches, leaves one day free, or leaves a weekend free, as two
 * certificates that follow one another do.
 */
function goesOn(toDay: number, nextFromDay: number): boolean {
  if (nextFromDay <= toDay + 2) return true;
  return nextFromDay === toDay + 3 && weekdayOf(toDay) === friday;
}

/**
 * Spells of the given kinds. Rows of one person that go on with one another are one spell, whatever their kinds.
 * @returns every spell of the record, whatever its dates
 */
export function absenceSpells(absences: RecordedAbsences, kinds: readonly AbsenceKind[]): AbsenceSpells {
  const { count, employee, fromDay, toDay, kind } = absences;
  const wanted = new Set(kinds.map((each) => absenceKinds.indexOf(each)));
  const rows = Int32Array.from({ length: count }, (_, row) => row)
    .filter((row) => wanted.has(kind[row]) && toDay[row] >= fromDay[row])
    .sort(
      (left, right) => employee[left] - employee[right] || fromDay[left] - fromDay[right] || left - right,
    );
  const spells = {
    employee: new Int32Array(rows.length),
    fromDay: new Int32Array(rows.length),
    toDay: new Int32Array(rows.length),
    kind: new Int32Array(rows.length),
  };
  let last = -1;
  for (const row of rows) {
    if (last >= 0 && spells.employee[last] === employee[row] && goesOn(spells.toDay[last], fromDay[row])) {
      spells.toDay[last] = Math.max(spells.toDay[last], toDay[row]);
      continue;
    }
    last += 1;
    spells.employee[last] = employee[row];
    spells.fromDay[last] = fromDay[row];
    spells.toDay[last] = toDay[row];
    spells.kind[last] = kind[row];
  }
  return {
    count: last + 1,
    employee: spells.employee.subarray(0, last + 1),
    fromDay: spells.fromDay.subarray(0, last + 1),
    toDay: spells.toDay.subarray(0, last + 1),
    kind: spells.kind.subarray(0, last + 1),
  };
}
