/** Events and time at risk, counted by hand. */
import { describe, expect, it } from "vitest";
import type { StrainOutcome } from "#shared/schema/people.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { strainFrame } from "#server/labour/strain-frame.ts";
import { strainOutcomeRows, type OutcomeRows, type RestEvidence } from "#server/labour/strain-outcomes.ts";
import { strainRecord, type StrainRecord, type WrittenAbsence } from "#test/builders/strain-record.ts";

const monday = 19_723;
const weeks = 10;
const at = (week: number, day = 0): number => monday + 7 * week + day;
const noRests = notComputable("no-clock-times", ["time_entries.started_at"]);
const staffed = (absences: readonly WrittenAbsence[], leftOn = NaN): StrainRecord =>
  strainRecord({
    employees: [{}, { leftOn }],
    absences,
    weeks: [0, 1].flatMap((employee) =>
      Array.from({ length: weeks }, (_, week) => ({
        employee,
        week: at(week),
        minutes: week === 5 ? 0 : 2000,
        weekend: week === 6 ? 300 : 0,
      })),
    ),
  });
const rowsOf = (record: StrainRecord, outcome: StrainOutcome, rests: RestEvidence = noRests): OutcomeRows => {
  const frame = strainFrame(record, {
    period: { fromDay: monday, toDay: at(weeks) },
    exposureWeeks: 4,
    client: 0,
  });
  const rows = strainOutcomeRows(record, frame, outcome, rests);
  if ("status" in rows) throw new Error(rows.reason);
  return rows;
};
const reasonOf = (record: StrainRecord, outcome: StrainOutcome): string => {
  const frame = strainFrame(record, {
    period: { fromDay: monday, toDay: at(weeks) },
    exposureWeeks: 4,
    client: 0,
  });
  const rows = strainOutcomeRows(record, frame, outcome, noRests);
  return "status" in rows ? rows.reason : "computed";
};
const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
const sick = (from: number, to: number, kind: WrittenAbsence["kind"] = "sick"): WrittenAbsence => ({
  employee: 0,
  fromDay: from,
  toDay: to,
  kind,
});

describe("what may come of strain", () => {
  it("counts a spell in the week in which it begins, once, and an accident's sick note as no sickness", () => {
    const record = staffed([
      sick(at(2, 1), at(2, 2)),
      sick(at(2, 3), at(3, 1)),
      sick(at(6), at(6, 1), "work_accident"),
      sick(at(6, 2), at(6, 4)),
      sick(at(8), at(8, 2), "paid_leave"),
    ]);
    const spells = rowsOf(record, "absence-spells");
    expect([...spells.events.subarray(0, 9)]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0]);
    expect(spells.unplaced).toBe(0);
    expect(sum(rowsOf(record, "sick-spells").events)).toBe(1);
    expect(sum(rowsOf(record, "work-accidents").events)).toBe(1);
    // Two of five days of week 3 are not at risk, nor three of week 8.
    expect(sum(spells.time)).toBeCloseTo(2 * 9 - 0.4 - 0.6, 12);
  });

  it("says how many spells of the period lie in no row at risk, and leaves out those before and after", () => {
    const record = staffed([sick(at(0), at(0, 1)), sick(at(-3), at(-3, 1)), sick(at(weeks), at(weeks, 1))]);
    const { events, unplaced } = rowsOf(record, "absence-spells");
    expect([sum(events), unplaced]).toEqual([0, 1]);
  });

  it("counts who leaves, away or not", () => {
    const record = staffed([{ employee: 1, fromDay: at(3), toDay: at(4, 6) }], at(4, 4));
    const departures = rowsOf(record, "departures");
    expect(sum(departures.events)).toBe(1);
    expect(sum(departures.time)).toBe(9 + 4);
  });

  it("has weekend work in weeks with hours, and short rests in weeks whose rests are known", () => {
    const record = staffed([]);
    const weekend = rowsOf(record, "weekend-work");
    expect([sum(weekend.events), sum(weekend.time)]).toEqual([2, 16]);
    const rests = rowsOf(record, "short-daily-rests", {
      status: "computed",
      count: 3,
      employee: Int32Array.of(0, 0, 1),
      week: Int32Array.of(at(2), at(3), at(9)),
      rests: Int32Array.of(4, 4, 1),
      breaches: Int32Array.of(2, 0, 1),
    });
    expect([sum(rests.events), sum(rests.time)]).toEqual([3, 3]);
  });

  it("tells what is missing where a table or a column is empty", () => {
    const record = staffed([]);
    expect(reasonOf(record, "absence-spells")).toBe("no-absences");
    expect(reasonOf(record, "departures")).toBe("no-departures");
    expect(reasonOf(record, "short-daily-rests")).toBe("no-clock-times");
    expect(reasonOf(strainRecord({ employees: [{}] }), "weekend-work")).toBe("no-hours");
  });
});
