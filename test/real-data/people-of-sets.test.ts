/**
 * Public sets about people run through: each has a part of what the product looks for, and is told what it lacks.
 * Oracle: sums counted in the files themselves, row by row.
 */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { overtimeSchema, type Overtime } from "#shared/schema/overtime.ts";
import { peopleSchema, type ComputedPeople } from "#shared/schema/people.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { run } from "#test/builders/command.ts";
import { importMapped } from "./imported-report.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

async function reportOf(
  folder: string,
  file: string,
): Promise<{ people: ComputedPeople; overtime: Overtime; text: string }> {
  const { data } = await importMapped(folder, file);
  const people = peopleSchema.parse(
    JSON.parse((await run("report", "people", "--data", data, "--json")).out),
  );
  const overtime = overtimeSchema.parse(
    JSON.parse((await run("report", "overtime", "--data", data, "--json")).out),
  );
  if (people.status !== "computed") throw new Error(people.reason);
  return { people, overtime, text: (await run("report", "people", "--data", data)).out };
}

/** Cells by heading; the files quote nothing. */
async function cellsOf(folder: string, file: string, heading: string, separator = ","): Promise<string[]> {
  const [first, ...lines] = (await readFile(realDataFile(folder, file), "utf8")).trim().split(/\r?\n/u);
  const column = first.split(separator).indexOf(heading);
  return lines.map((line) => line.split(separator)[column]);
}

describe.skipIf(skipReason !== null)(realDataTitle("people of public sets"), () => {
  it("absenteeism: absence without hours has its rate, and no effect of a client is made up", async () => {
    const { people, overtime } = await reportOf("absenteeism", "Absenteeism_at_work.csv");
    expect(overtime).toMatchObject({ status: "not-computable", missing: ["time_entries"] });
    expect(people.client).toBeNull();
    const { absenceRate, spells } = people.indicators;
    expect(absenceRate).toBeGreaterThan(0.005);
    expect(absenceRate).toBeLessThan(0.1);
    // 209 rows land; those of one person that touch are one spell.
    expect(spells).toBeGreaterThan(100);
    expect(spells).toBeLessThanOrEqual(209);
    expect(people.effects.every(({ rateRatio, called }) => isNotComputable(rateRatio) && !called)).toBe(true);
  });

  it("garments: the days of the teams are checked, and overtime without a client is nobody's", async () => {
    const { people, overtime } = await reportOf("garments", "garments_fixed.csv");
    const minutes = (await cellsOf("garments", "garments_fixed.csv", "over_time")).map(Number);
    const workers = (await cellsOf("garments", "garments_fixed.csv", "no_of_workers")).map(Number);
    const hours = minutes.map((each, row) => each / workers[row] / 60);
    const daily = people.limits.find(({ limit }) => limit === "dailyHours");
    expect(daily?.bands).toMatchObject({ cases: hours.filter((each) => each > 0).length });
    expect(daily?.weeksOver).toBe(hours.filter((each) => each > 10.0002).length);
    expect(overtime).toMatchObject({ status: "not-computable", reason: "no-client" });
  });

  it("sip-tasks: the project with most hours is examined, its weeks beside another's", async () => {
    const { people, overtime, text } = await reportOf("sip-tasks", "sip_tasks_joined.csv");
    expect(people.client?.clientId).toBe("PC2");
    expect(people.exposure.hoursShare).toBeCloseTo(0.3827, 4);
    expect(overtime).toMatchObject({ status: "computed", payrollHours: 0 });
    const weekend = people.effects.find(
      ({ outcome, method }) => outcome === "weekend-work" && method === "regression",
    );
    expect(weekend?.called).toBe(false);
    expect(weekend?.rateRatio).toMatchObject({ estimate: expect.any(Number) });
    expect(text).toContain("PC2: 38.3% of all hours");
  });
});
