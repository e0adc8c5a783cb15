/** Spells put together by hand from a calendar of January 2024, whose first day is a Monday; then laws. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absenceKinds } from "#server/labour/labour-record.ts";
import { absenceSpells, strainKinds } from "#server/labour/strain-spells.ts";
import { strainRecord, type WrittenAbsence } from "#test/builders/strain-record.ts";

const monday = 19_723;
const spellsOf = (absences: readonly WrittenAbsence[]) =>
  absenceSpells(strainRecord({ employees: [{}, {}, {}], absences }).absences, strainKinds);
const rangesOf = (absences: readonly WrittenAbsence[]): number[][] => {
  const { count, employee, fromDay, toDay } = spellsOf(absences);
  return Array.from({ length: count }, (_, spell) => [
    employee[spell],
    fromDay[spell] - monday,
    toDay[spell] - monday,
  ]);
};
const away = (
  from: number,
  to: number,
  kind: WrittenAbsence["kind"] = "sick",
  employee = 0,
): WrittenAbsence => ({
  employee,
  fromDay: monday + from,
  toDay: monday + to,
  kind,
});

const asRows = (rows: readonly { employee: number; from: number; days: number }[]) =>
  rows.map(({ employee, from, days }) => away(from, from + days - 1, "sick", employee));

describe("absence spells", () => {
  it("are one where rows overlap, touch, or leave a day free", () => {
    expect(rangesOf([away(0, 3), away(2, 5)])).toEqual([[0, 0, 5]]);
    expect(rangesOf([away(0, 1), away(2, 3)])).toEqual([[0, 0, 3]]);
    expect(rangesOf([away(0, 1), away(3, 3)])).toEqual([[0, 0, 3]]);
    expect(rangesOf([away(0, 0), away(3, 3)])).toHaveLength(2);
  });

  it("are one over a weekend between two notes, and two where a working day lies between as well", () => {
    expect(rangesOf([away(2, 4), away(7, 9)])).toEqual([[0, 2, 9]]);
    expect(rangesOf([away(1, 3), away(7, 9)])).toHaveLength(2);
    expect(rangesOf([away(2, 4), away(8, 9)])).toHaveLength(2);
  });

  it("keep the kind with which they began, hold no leave, and are of one person each", () => {
    const spells = spellsOf([
      away(0, 4, "work_accident"),
      away(5, 9),
      away(0, 9, "paid_leave", 1),
      away(5, 9, "sick", 2),
    ]);
    expect([...spells.kind].map((kind) => absenceKinds[kind])).toEqual(["work_accident", "sick"]);
    expect([...spells.employee]).toEqual([0, 2]);
  });

  const written = fc.array(
    fc.record({ employee: fc.nat(2), from: fc.nat(60), days: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 20 },
  );
  it("do not depend on the order of the rows, nor on a row told twice", () => {
    fc.assert(
      fc.property(written, (rows) => {
        const absences = asRows(rows);
        expect(rangesOf([...absences, ...absences.toReversed()])).toEqual(rangesOf(absences));
      }),
    );
  });

  it("hold every day of absence once, and lie at least two days apart", () => {
    fc.assert(
      fc.property(written, (rows) => {
        const ranges = rangesOf(asRows(rows));
        for (const { employee, from, days } of rows) {
          const holding = ranges.filter(
            ([who, first, last]) => who === employee && first <= from && last >= from + days - 1,
          );
          expect(holding).toHaveLength(1);
        }
        for (const [at, [who, from]] of ranges.entries()) {
          const before = ranges[at - 1];
          if (before !== undefined && before[0] === who) expect(from - before[2]).toBeGreaterThan(2);
        }
      }),
    );
  });
});
