import { describe, expect, it } from "vitest";
import type { DemoScenario } from "#server/demo/demo-options.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import { isEmpty, numberOf, textOf } from "./ledger-rules.ts";

const weeks = 78;
const firstDay = 19_723;
const exposedFrom = 0.25;

interface Exposure {
  readonly spells: number;
  readonly personWeeks: number;
}

function weekOf(day: number): number {
  return Math.floor((day - firstDay) / 7);
}

/** From the rows alone: spells and person-weeks with a quarter of the last four weeks' hours on the suspect, and with less. */
function spellsByExposure(scenario: DemoScenario): { exposed: Exposure; others: Exposure; planted: number } {
  const { tables, truth } = generateDemoCompany({ seed: 5, weeks, people: 300, scenario });
  const all = new Map<string, Float64Array>();
  const onSuspect = new Map<string, Float64Array>();
  const add = (sums: Map<string, Float64Array>, id: string, week: number, minutes: number): void => {
    const ofPerson = sums.get(id) ?? new Float64Array(weeks);
    sums.set(id, ofPerson);
    ofPerson[week] += minutes;
  };
  for (const row of tables.time_entries) {
    const id = textOf(row, "employee_id");
    add(all, id, weekOf(numberOf(row, "worked_on")), numberOf(row, "hours"));
    if (row["client_id"] === truth.suspectClientId) {
      add(onSuspect, id, weekOf(numberOf(row, "worked_on")), numberOf(row, "hours"));
    }
  }
  const begun = new Map<string, number>();
  for (const row of tables.absences) {
    if (row["kind"] === "paid_leave") continue;
    const key = `${textOf(row, "employee_id")} ${weekOf(numberOf(row, "from_on"))}`;
    begun.set(key, (begun.get(key) ?? 0) + 1);
  }
  const counts = [0, 1].map(() => ({ spells: 0, personWeeks: 0 }));
  for (const row of tables.employees) {
    const id = textOf(row, "employee_id");
    for (let week = 4; week < weeks; week += 1) {
      const past = (sums: Map<string, Float64Array>): number =>
        sums
          .get(id)
          ?.subarray(week - 4, week)
          .reduce((sum, minutes) => sum + minutes, 0) ?? 0;
      if (past(all) === 0 || (all.get(id)?.[week] ?? 0) === 0) continue;
      const count = counts[past(onSuspect) / past(all) >= exposedFrom ? 1 : 0];
      count.personWeeks += 1;
      count.spells += begun.get(`${id} ${week}`) ?? 0;
    }
  }
  return { exposed: counts[1], others: counts[0], planted: truth.absence.rateRatio };
}

/** The 99.9 % interval of a rate ratio, by Wald's normal approximation of its logarithm. */
function ratioInterval({ exposed, others }: { exposed: Exposure; others: Exposure }): [number, number] {
  const ratio = exposed.spells / exposed.personWeeks / (others.spells / others.personWeeks);
  const spread = Math.exp(3.29 * Math.sqrt(1 / exposed.spells + 1 / others.spells));
  return [ratio / spread, ratio * spread];
}

describe("strain in the rows", () => {
  it("shows the planted ratio of absence spells, and excludes none, where the king is served", () => {
    const counted = spellsByExposure("king");
    const [low, high] = ratioInterval(counted);
    expect(counted.planted).toBe(2.2);
    expect(low).toBeLessThan(counted.planted);
    expect(high).toBeGreaterThan(counted.planted);
    expect(low).toBeGreaterThan(1);
  });

  it("shows no ratio with a giant that plans", () => {
    const counted = spellsByExposure("giant");
    const [low, high] = ratioInterval(counted);
    expect(counted.planted).toBe(1);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
    expect(high).toBeLessThan(2.2);
  });

  it("lets two clients fall silent against their own rhythm, and no other", () => {
    const { tables } = generateDemoCompany({ seed: 5, weeks, people: 100, scenario: "king" });
    const end = (firstDay + weeks * 7) * 1440;
    const silent = tables.clients
      .filter((row) => row["status"] === "active")
      .filter((client) => {
        const heard = tables.interactions.filter(
          (row) => row["client_id"] === client["client_id"] && row["direction"] === "in",
        );
        const last = heard.reduce((latest, row) => Math.max(latest, numberOf(row, "at")), 0);
        return end - last > 60 * 1440;
      });
    expect(silent.map((row) => row["client_id"])).toEqual(["CL-05", "CL-13"]);
    expect(
      tables.interactions.some((row) => row["kind"] === "complaint" && isEmpty(row["answered_at"])),
    ).toBe(true);
  });
});
