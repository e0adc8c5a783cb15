/** Days on which no spell of strain can begin, because somebody is away already, on leave, or gone. */
import { mondayOf, weekdayOf } from "#server/scheduling/civil-time.ts";
import { absenceKinds, type LabourRecord } from "./labour-record.ts";
import { absenceSpells, strainKinds } from "./strain-spells.ts";

type TakenRecord = Pick<LabourRecord, "employees" | "absences">;

export const workingDays = 5;

/** Days from Monday to Friday by employee and week, as bits, on which no spell of strain can begin. */
export function takenDays(
  { employees, absences }: TakenRecord,
  firstWeek: number,
  weeks: number,
): Uint8Array {
  const taken = new Uint8Array(employees.count * weeks);
  const take = (employee: number, fromDay: number, toDay: number): void => {
    const last = Math.min(toDay, firstWeek + weeks * 7 - 1);
    for (let day = Math.max(fromDay, firstWeek); day <= last; day += 1) {
      const weekday = weekdayOf(day);
      if (weekday >= workingDays) continue;
      taken[employee * weeks + Math.floor((day - firstWeek) / 7)] |= 1 << weekday;
    }
  };
  const strain = new Set(strainKinds.map((kind) => absenceKinds.indexOf(kind)));
  for (let row = 0; row < absences.count; row += 1) {
    if (!strain.has(absences.kind[row])) {
      take(absences.employee[row], absences.fromDay[row], absences.toDay[row]);
    }
  }
  // The week in which a spell begins is at risk of it in full; those that it goes on through are not.
  const spells = absenceSpells(absences, strainKinds);
  for (let spell = 0; spell < spells.count; spell += 1) {
    take(spells.employee[spell], mondayOf(spells.fromDay[spell]) + 7, spells.toDay[spell]);
  }
  for (let employee = 0; employee < employees.count; employee += 1) {
    if (Number.isFinite(employees.leftOn[employee])) take(employee, employees.leftOn[employee] + 1, Infinity);
  }
  return taken;
}

export function bitsSet(bits: number): number {
  let set = 0;
  for (let left = bits; left > 0; left >>= 1) set += left & 1;
  return set;
}
