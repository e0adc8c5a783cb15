/** Overtime regressed on unplanned hours: a planted coefficient, coverage of its limits, and what cannot be computed. */
import { describe, expect, it } from "vitest";
import type { RecordedWorkWeeks } from "#server/labour/labour-record.ts";
import { unplannedRegression } from "#server/labour/unplanned-regression.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { workWeeksOf } from "#test/arbitraries/overtime-record.ts";

/** One person and week. */
interface WrittenWeek {
  readonly employee: number;
  readonly week: number;
  readonly minutes: number;
  readonly unplanned: number;
  readonly overtime: number;
}

function weeksOf(rows: readonly WrittenWeek[]): RecordedWorkWeeks {
  const jobs = rows.map(({ employee, week, minutes, overtime }) => ({
    employee,
    week,
    order: 0,
    operation: -1,
    namesClient: false,
    regularMinutes: minutes - overtime,
    overtimeMinutes: overtime,
    day: 0,
  }));
  return {
    ...workWeeksOf({ jobs, orderClient: Int32Array.of(0) }),
    clientUnplannedMinutes: Float64Array.from(rows, ({ unplanned }) => unplanned),
  };
}

const firstMonday = 20_003;

/**
 * Teams of two people; overtime is .3 of the unplanned minutes and .1 of the others, and what belongs to the team and to the
 * four weeks, in which unplanned work is high when overtime is high for other reasons.
 */
function plantedWeeks(teams: number, weeks: number, noise: number, seed: number): RecordedWorkWeeks {
  const source = randomSource(seed, "panel");
  const rows: WrittenWeek[] = [];
  for (let team = 0; team < teams; team += 1) {
    for (let week = 0; week < weeks; week += 1) {
      const monday = firstMonday + 7 * week;
      const season = 200 * (Math.floor(monday / 28) % 5);
      const unplanned = season + 400 * source.uniform() + 50 * team;
      const other = 4000 + 1000 * source.uniform();
      const overtime = 0.3 * unplanned + 0.1 * other + 2 * season + 300 * team + noise * source.normal();
      const halves = { week: monday, minutes: (other + unplanned) / 2, unplanned: unplanned / 2 };
      for (const person of [0, 1])
        rows.push({ ...halves, employee: 2 * team + person, overtime: overtime / 2 });
    }
  }
  return weeksOf(rows);
}

const teamOf = Int32Array.from({ length: 40 }, (_, employee) => Math.floor(employee / 2));

describe("overtime regressed on unplanned hours", () => {
  it("finds what was planted, team, season and other hours apart", () => {
    const found = unplannedRegression(plantedWeeks(6, 40, 0, 1), teamOf);
    if (isNotComputable(found)) throw new Error(found.reason);
    expect(found.coefficient.estimate).toBeCloseTo(0.3, 9);
    expect(found.minutes.estimate).toBeCloseTo(0.3 * found.unplannedMinutes, 4);
    expect(found).toMatchObject({ teams: 6, teamWeeks: 240 });
  });

  it("holds the planted coefficient between its limits in nineteen of twenty runs", () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const found = unplannedRegression(plantedWeeks(10, 30, 150, seed), teamOf);
      if (isNotComputable(found)) throw new Error(found.reason);
      if (found.coefficient.low <= 0.3 && 0.3 <= found.coefficient.high) covered += 1;
    }
    expect(covered / 200).toBeGreaterThan(0.9);
    expect(covered / 200).toBeLessThan(0.99);
  });

  it("keeps limits below zero where nothing is planted", () => {
    const source = randomSource(3, "nothing");
    const rows = Array.from({ length: 200 }, (_, row) => ({
      employee: 2 * (row % 5),
      week: firstMonday + 7 * Math.floor(row / 5),
      minutes: 2000 + 100 * source.normal(),
      unplanned: 300 * source.uniform(),
      overtime: 100 + 30 * source.normal(),
    }));
    const found = unplannedRegression(weeksOf(rows), teamOf);
    if (isNotComputable(found)) throw new Error(found.reason);
    expect(found.minutes.low).toBeLessThan(0);
    expect(found.minutes.high).toBeGreaterThan(0);
    expect(found.minutes.low).toBeCloseTo(found.coefficient.low * found.unplannedMinutes, 6);
  });

  const steady = Array.from({ length: 60 }, (_, row) => ({
    employee: 2 * (row % 5),
    week: firstMonday + 7 * Math.floor(row / 5),
    minutes: 2000 + ((row * row) % 17),
    unplanned: 30,
    overtime: 50 + ((row * 7) % 13),
  }));

  it.each([
    ["no-unplanned-hours", weeksOf(steady.map((row) => ({ ...row, unplanned: 0 })))],
    ["no-unplanned-hours", weeksOf([])],
    ["too-few-team-weeks", weeksOf(steady.filter(({ employee }) => employee < 4))],
    ["unplanned-hours-do-not-vary", weeksOf(steady)],
  ])("is not computable with %s", (reason, weeks) => {
    expect(unplannedRegression(weeks, teamOf)).toMatchObject({ status: "not-computable", reason });
  });
});
