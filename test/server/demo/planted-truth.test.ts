import { describe, expect, it } from "vitest";
import { demoScenarios, type DemoOptions, type DemoScenario } from "#server/demo/demo-options.ts";
import { generateDemoCompany, type DemoCompany } from "#server/demo/generate-demo-company.ts";
import type { LedgerRow, LedgerRows } from "#server/demo/ledger-row.ts";
import { isEmpty, numberOf, textOf } from "./ledger-rules.ts";

const options: DemoOptions = { seed: 11, weeks: 30, people: 100, scenario: "king" };
const companies = new Map<DemoScenario, DemoCompany>();

function companyOf(scenario: DemoScenario): DemoCompany {
  const company = companies.get(scenario) ?? generateDemoCompany({ ...options, scenario });
  companies.set(scenario, company);
  return company;
}

const innocents: readonly DemoScenario[] = ["giant", "season", "bursts", "tight", "short-jobs", "noisy"];
const guilty: readonly DemoScenario[] = ["king", "king-profitable", "payer", "wasp", "internal-favour"];

/** The machines on which some clients' parts are qualified, in a plant of a hundred people; all others run anywhere. */
const qualified: Readonly<Record<string, readonly string[]>> = {
  "CL-04 FR": ["FR-3"],
  "CL-07 CO": ["CO-3", "CO-4"],
  "CL-09 FR": ["FR-3"],
  "CL-11 TO": ["TO-1"],
  ...Object.fromEntries(
    ["DE", "TO", "FR", "CO"].map((code) => [`CL-01 ${code}`, [`${code}-1`, `${code}-2`]]),
  ),
};

/** From the rows alone: pairs in which the suspect's operation was ready later and began earlier on a machine of the other's. */
function naivePairs(tables: LedgerRows, suspect: string, lastMinute: number): number {
  const clientOf = new Map(tables.orders.map((row) => [textOf(row, "order_id"), textOf(row, "client_id")]));
  const byCentre = new Map<string, { row: LedgerRow; client: string }[]>();
  for (const row of tables.operations) {
    const centre = textOf(row, "work_centre_id");
    if (isEmpty(row["ready_at"])) continue;
    const client = clientOf.get(textOf(row, "order_id")) ?? "";
    byCentre.set(centre, [...(byCentre.get(centre) ?? []), { row, client }]);
  }
  const startOf = (row: LedgerRow): number =>
    isEmpty(row["started_at"]) ? lastMinute : numberOf(row, "started_at");
  const anywhere = tables.operations.map((row) => row["machine_id"]);
  let pairs = 0;
  for (const [centre, operations] of byCentre) {
    for (const { row: taker, client: takingClient } of operations) {
      if (takingClient !== suspect || isEmpty(taker["started_at"])) continue;
      for (const { row, client } of operations) {
        if (
          client !== suspect &&
          numberOf(row, "ready_at") < numberOf(taker, "ready_at") &&
          startOf(row) > numberOf(taker, "started_at") &&
          (qualified[`${client} ${centre}`] ?? anywhere).includes(textOf(taker, "machine_id"))
        ) {
          pairs += 1;
        }
      }
    }
  }
  return pairs;
}

const lastMinute = (19_723 + options.weeks * 7) * 1440;

it("runs some clients on their qualified machines only", () => {
  const { tables } = generateDemoCompany({ ...options, weeks: 78 });
  const clientOf = new Map(tables.orders.map((row) => [textOf(row, "order_id"), textOf(row, "client_id")]));
  const used = new Map<string, Set<string>>();
  for (const row of tables.operations) {
    if (isEmpty(row["machine_id"])) continue;
    const key = `${clientOf.get(textOf(row, "order_id")) ?? ""} ${textOf(row, "work_centre_id")}`;
    used.set(key, (used.get(key) ?? new Set()).add(textOf(row, "machine_id")));
  }
  for (const [key, machines] of Object.entries(qualified)) {
    expect([...(used.get(key) ?? [])].toSorted(), key).toEqual(machines);
  }
  expect(used.get("CL-02 FR")?.size).toBe(3);
});

/** What is on record of the suspect's wish to be served first. */
function recordOf(scenario: DemoScenario): Record<string, number> {
  const { tables, truth } = companyOf(scenario);
  const ofSuspect = (rows: readonly LedgerRow[]): readonly LedgerRow[] =>
    rows.filter((row) => row["client_id"] === truth.suspectClientId);
  return {
    share: truth.queueJumps.requestedShare ?? 0,
    requests: ofSuspect(tables.interactions).filter((row) => row["kind"] === "request").length,
    urgent: ofSuspect(tables.orders).filter((row) => row["priority"] !== "normal").length,
    causes: tables.schedule_changes.filter((row) => !isEmpty(row["cause_order_id"])).length,
    priority: ofSuspect(tables.privileges).filter((row) => row["kind"] === "priority").length,
  };
}

describe("what is planted", () => {
  it.each(innocents)("is exactly nothing in the innocent scenario %s", (scenario) => {
    const { truth } = companyOf(scenario);
    expect(truth.ordersServedFirst).toBe(0);
    for (const delay of [truth.privilegeDelay, truth.changeDelay, truth.contractDelay]) {
      expect(delay.delayDays).toBe(0);
      expect(delay.ordersMadeLate + delay.ordersSavedFromLate).toBe(0);
      expect(delay.byClient.every((each) => each.delayDays === 0)).toBe(true);
      expect(delay.orders).toBeGreaterThan(500);
    }
    expect(truth.queueJumps).toEqual({
      pairs: 0,
      pairsWithRequest: 0,
      hours: 0,
      hoursWithRequest: 0,
      hoursByClient: [],
      requestedShare: null,
    });
    expect(truth.overtime.avoidableHours).toBe(0);
    expect(truth.absence.rateRatio).toBe(1);
    expect(truth.strain).toEqual({ hostileContacts: 0, threats: 0, extraMeetingHours: 0 });
  });

  it.each<DemoScenario>(["giant", "season", "bursts"])(
    "leaves a shop that serves by ready time in %s",
    (scenario) => {
      const { tables, truth } = companyOf(scenario);
      for (const row of tables.clients.slice(0, 4)) {
        expect(naivePairs(tables, textOf(row, "client_id"), lastMinute)).toBe(0);
      }
      expect(truth.houseRule).toBe("fifo");
    },
  );

  it.each<DemoScenario>(["tight", "short-jobs", "noisy"])(
    "still overtakes in %s, as a hasty tool would hold against the suspect",
    (scenario) => {
      const { tables, truth } = companyOf(scenario);
      expect(naivePairs(tables, truth.suspectClientId, lastMinute)).toBeGreaterThan(100);
    },
  );

  it("is no privilege where a contract grants it: others wait for it, nothing is jumped or avoidable", () => {
    const { truth } = companyOf("contract");
    expect(truth.ordersServedFirst).toBeGreaterThan(100);
    expect(truth.privilegeDelay.delayDays).toBe(0);
    expect(truth.queueJumps.pairs).toBe(0);
    expect(truth.overtime.avoidableHours).toBe(0);
    expect(truth.contractDelay.delayDays).toBeGreaterThan(20);
  });

  it.each(guilty)("delays others and can be counted in the rows alone in %s", (scenario) => {
    const { tables, truth } = companyOf(scenario);
    expect(truth.privilegeDelay.delayDays / truth.privilegeDelay.orders).toBeGreaterThan(0.05);
    const byClient = truth.privilegeDelay.byClient.reduce((sum, each) => sum + each.delayDays, 0);
    expect(byClient).toBeCloseTo(truth.privilegeDelay.delayDays, 6);
    expect(truth.privilegeDelay.byClient.some((each) => each.clientId === truth.suspectClientId)).toBe(false);
    expect(naivePairs(tables, truth.suspectClientId, lastMinute)).toBe(truth.queueJumps.pairs);
    expect(truth.queueJumps.pairs).toBeGreaterThan(200);
  });

  it("has requests on record where they were made, and none where nobody asked", () => {
    const king = recordOf("king");
    expect(king["share"]).toBeGreaterThan(0.7);
    expect(king["share"]).toBeLessThan(1);
    for (const kind of ["requests", "urgent", "causes"]) expect(king[kind], kind).toBeGreaterThan(50);
    expect(king["priority"]).toBe(1);
    expect(recordOf("internal-favour")).toEqual({ share: 0, requests: 0, urgent: 0, causes: 0, priority: 0 });
  });

  it("names the suspect: the dominant client, or a small one in wasp", () => {
    for (const scenario of demoScenarios) {
      const { truth } = companyOf(scenario);
      expect(truth.dominantClientId).toBe("CL-01");
      expect(truth.suspectClientId === "CL-01").toBe(scenario !== "wasp");
    }
  });

  it("asks for overtime that the plant without the privilege does not need", () => {
    const { truth } = generateDemoCompany({ ...options, weeks: 78 });
    expect(truth.overtime.avoidableHours).toBeGreaterThan(0.1 * truth.overtime.hours);
    expect(truth.overtime.avoidableHours).toBeCloseTo(
      truth.overtime.hours - truth.overtime.hoursWithoutPrivilege,
      9,
    );
    expect(truth.changeDelay.delayDays).toBeGreaterThan(0);
    expect(truth.strain.hostileContacts).toBeGreaterThan(50);
    expect(truth.strain.extraMeetingHours).toBeGreaterThan(1000);
  });
});
