import { describe, expect, it } from "vitest";
import { ledgerTables } from "#shared/schema/ledger.ts";
import { csvOf } from "#server/demo/csv-of.ts";
import { defaultDemoOptions, demoScenarios, type DemoOptions } from "#server/demo/demo-options.ts";
import { generateDemoCompany, type DemoCompany } from "#server/demo/generate-demo-company.ts";
import type { LedgerRow } from "#server/demo/ledger-row.ts";
import {
  brokenCells,
  brokenKeys,
  brokenOrder,
  brokenReferences,
  doubtfulTimes,
  impossibleDays,
  impossibleHours,
  isEmpty,
  numberOf,
  overlappingEntries,
  textOf,
} from "./ledger-rules.ts";

const small: DemoOptions = { seed: 7, weeks: 12, people: 66, scenario: "king" };
const company = generateDemoCompany(defaultDemoOptions);
const { tables } = company;

function csvText({ tables, truth }: DemoCompany): string {
  return [...ledgerTables.map((table) => csvOf(table, tables[table])), JSON.stringify(truth)].join("\n");
}

function total(rows: readonly LedgerRow[], column: string): number {
  return rows.reduce((sum, row) => sum + numberOf(row, column), 0);
}

const billed = tables.orders.filter((row) => row["status"] !== "cancelled");
const years = (defaultDemoOptions.weeks * 7) / 365.25;

function sharesByClient(rows: readonly LedgerRow[]): Map<string, number> {
  const shares = new Map<string, number>();
  const all = total(rows, "revenue");
  for (const row of rows) {
    const id = textOf(row, "client_id");
    shares.set(id, (shares.get(id) ?? 0) + numberOf(row, "revenue") / all);
  }
  return shares;
}

describe("the demo company's bytes", () => {
  it("are the same for the same options and others for another seed, scenario, size or length", () => {
    const known = csvText(generateDemoCompany(small));
    expect(csvText(generateDemoCompany({ ...small }))).toBe(known);
    for (const change of [{ seed: 8 }, { scenario: "giant" as const }, { people: 90 }, { weeks: 13 }]) {
      expect(csvText(generateDemoCompany({ ...small, ...change }))).not.toBe(known);
    }
  });
});

describe.each(demoScenarios)("a small company, %s", (scenario) => {
  const each = generateDemoCompany({ ...small, scenario }).tables;

  it("fills the fifteen tables by the rules that an import keeps", () => {
    for (const table of ledgerTables) expect(each[table].length, table).toBeGreaterThan(0);
    expect(brokenCells(each)).toEqual([]);
    expect(brokenKeys(each)).toEqual([]);
    expect(brokenReferences(each)).toEqual([]);
    expect(brokenOrder(each)).toEqual([]);
    expect(doubtfulTimes(each)).toEqual([]);
    expect(impossibleHours(each)).toEqual([]);
    expect(impossibleDays(each)).toEqual([]);
    expect(overlappingEntries(each)).toEqual([]);
  });
});

describe("the default demo company", () => {
  it("keeps the rules of an import over its whole length", () => {
    expect(brokenCells(tables)).toEqual([]);
    expect(brokenKeys(tables)).toEqual([]);
    expect(brokenReferences(tables)).toEqual([]);
    expect(brokenOrder(tables)).toEqual([]);
    expect(doubtfulTimes(tables)).toEqual([]);
    expect(impossibleHours(tables)).toEqual([]);
    expect(impossibleDays(tables)).toEqual([]);
    expect(overlappingEntries(tables)).toEqual([]);
  });

  it("has 18 clients, one lost with its reason, one prospect without orders, two under common control", () => {
    expect(tables.clients).toHaveLength(18);
    const lost = tables.clients.filter((row) => row["status"] === "lost");
    expect(lost).toHaveLength(1);
    expect(isEmpty(lost[0]["lost_reason"])).toBe(false);
    const lastOrder = tables.orders
      .filter((row) => row["client_id"] === lost[0]["client_id"])
      .reduce((latest, row) => Math.max(latest, numberOf(row, "ordered_on")), 0);
    expect(lastOrder).toBeLessThan(numberOf(lost[0], "lost_on"));
    const prospects = tables.clients.filter((row) => row["status"] === "prospect");
    expect(prospects).toHaveLength(1);
    expect(tables.orders.some((row) => row["client_id"] === prospects[0]["client_id"])).toBe(false);
    expect(tables.clients.filter((row) => !isEmpty(row["group"]))).toHaveLength(2);
  });

  it("has a hundred people at any time, in teams of at least eleven", () => {
    const first = 19_723;
    for (const day of [first, first + 100, first + 300, first + 545]) {
      const teams = new Map<string, number>();
      for (const row of tables.employees) {
        const there =
          numberOf(row, "joined_on") <= day && (isEmpty(row["left_on"]) || numberOf(row, "left_on") >= day);
        if (there) teams.set(textOf(row, "team"), (teams.get(textOf(row, "team")) ?? 0) + 1);
      }
      expect([...teams.values()].reduce((sum, people) => sum + people, 0)).toBe(100);
      expect(Math.min(...teams.values())).toBeGreaterThanOrEqual(11);
    }
  });

  it("depends on Aéronord for about 31 % of some 12 M€, and five clients for two thirds", () => {
    const shares = sharesByClient(billed);
    const ranked = [...shares.values()].toSorted((left, right) => right - left);
    expect(shares.get("CL-01")).toBe(ranked[0]);
    expect(ranked[0]).toBeGreaterThan(0.29);
    expect(ranked[0]).toBeLessThan(0.33);
    const five = ranked.slice(0, 5).reduce((sum, share) => sum + share, 0);
    expect(five).toBeGreaterThan(0.64);
    expect(five).toBeLessThan(0.7);
    const yearly = total(billed, "revenue") / 100 / years;
    expect(yearly).toBeGreaterThan(11.5e6);
    expect(yearly).toBeLessThan(13e6);
  });

  it("grows more dependent: Aéronord's share of the last two quarters is above that of the first two", () => {
    const half = 182;
    const early = billed.filter((row) => numberOf(row, "ordered_on") < 19_723 + half);
    const late = billed.filter((row) => numberOf(row, "ordered_on") >= 19_723 + 2 * half);
    expect(sharesByClient(late).get("CL-01")).toBeGreaterThan(sharesByClient(early).get("CL-01") ?? 1);
  });

  it("earns 3 to 5 % of revenue, and loses money once Aéronord is gone", () => {
    const contribution = (rows: readonly LedgerRow[]): number =>
      (total(rows, "revenue") - total(rows, "variable_cost")) / 100 / years;
    const fixed = Number(
      textOf(tables.parameters.find((row) => row["name"] === "yearly_fixed_cost") ?? {}, "value"),
    );
    const revenue = total(billed, "revenue") / 100 / years;
    const ebit = contribution(billed) - fixed;
    expect(ebit / revenue).toBeGreaterThan(0.03);
    expect(ebit / revenue).toBeLessThan(0.05);
    const others = billed.filter((row) => row["client_id"] !== "CL-01");
    expect(contribution(others) - fixed).toBeLessThan(0);
    const ratio = contribution(others) / (total(others, "revenue") / 100 / years);
    expect(ratio).toBeGreaterThan(0.38);
    expect(ratio).toBeLessThan(0.46);
  });

  it("has every hour of a machine worked by someone, by name of the operation", () => {
    const machineMinutes = new Map<string, number>();
    for (const row of tables.time_entries) {
      if (isEmpty(row["operation_id"])) continue;
      const id = textOf(row, "operation_id");
      machineMinutes.set(id, (machineMinutes.get(id) ?? 0) + numberOf(row, "hours"));
    }
    const open = new Map<string, [number, number][]>();
    for (const row of tables.opening_hours) {
      const id = textOf(row, "work_centre_id");
      open.set(id, [...(open.get(id) ?? []), [numberOf(row, "opens_at"), numberOf(row, "closes_at")]]);
    }
    let checked = 0;
    for (const row of tables.operations.slice(0, 4000)) {
      if (isEmpty(row["ended_at"])) continue;
      const [from, to] = [numberOf(row, "started_at"), numberOf(row, "ended_at")];
      const openMinutes = (open.get(textOf(row, "work_centre_id")) ?? []).reduce(
        (sum, [opens, closes]) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)),
        0,
      );
      expect(machineMinutes.get(textOf(row, "operation_id"))).toBe(openMinutes);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(3500);
  });

  it("leaves some orders open, some cancelled, one or two invoices blocked, a few legal limits broken", () => {
    const count = (status: string): number => tables.orders.filter((row) => row["status"] === status).length;
    expect(count("open")).toBeGreaterThan(20);
    expect(count("cancelled")).toBeGreaterThan(10);
    const blocked = tables.invoices.filter((row) => !isEmpty(row["blocked_on"])).length;
    expect(blocked).toBeGreaterThan(0);
    expect(blocked).toBeLessThan(3);
    const byDay = new Map<string, number>();
    for (const row of tables.time_entries) {
      const key = `${textOf(row, "employee_id")} ${numberOf(row, "worked_on")}`;
      byDay.set(key, (byDay.get(key) ?? 0) + numberOf(row, "hours"));
    }
    const longDays = [...byDay.values()].filter((minutes) => minutes > 600).length;
    expect(longDays).toBeGreaterThan(0);
    expect(longDays / byDay.size).toBeLessThan(0.01);
  });

  it("pays every kind of hour", () => {
    const kinds = new Set(tables.time_entries.map((row) => row["pay_kind"]));
    expect(kinds).toEqual(new Set(["regular", "overtime", "sunday", "holiday", "night"]));
  });
});

describe("size", () => {
  it("scales by people: twice as many give twice the orders and hours, on two sites", () => {
    const one = generateDemoCompany({ ...small, people: 100, weeks: 20 }).tables;
    const two = generateDemoCompany({ ...small, people: 200, weeks: 20 }).tables;
    expect(two.work_centres).toHaveLength(10);
    expect(two.orders.length / one.orders.length).toBeCloseTo(2, 0.7);
    expect(two.time_entries.length / one.time_entries.length).toBeGreaterThan(1.9);
    expect(two.time_entries.length / one.time_entries.length).toBeLessThan(2.1);
  });

  it.each([
    [60, 4],
    [149, 6],
    [150, 6],
    [251, 4],
  ])("keeps the rules with %i people and %i weeks", (people, weeks) => {
    const each = generateDemoCompany({ ...small, people, weeks }).tables;
    for (const table of ledgerTables) expect(each[table].length, table).toBeGreaterThan(0);
    expect(brokenCells(each)).toEqual([]);
    expect(brokenKeys(each)).toEqual([]);
    expect(brokenReferences(each)).toEqual([]);
    expect(impossibleDays(each)).toEqual([]);
    const teams = new Map<string, number>();
    for (const row of each.employees) {
      if (isEmpty(row["left_on"])) teams.set(textOf(row, "team"), (teams.get(textOf(row, "team")) ?? 0) + 1);
    }
    expect(Math.min(...teams.values())).toBeGreaterThanOrEqual(11);
    expect([...teams.values()].reduce((sum, count) => sum + count, 0)).toBe(people);
    for (const row of each.work_centres) {
      expect(numberOf(row, "machines")).toBeGreaterThanOrEqual(1);
      expect(numberOf(row, "machines")).toBeLessThanOrEqual(4);
    }
  });

  it("reaches twenty years", () => {
    const long = generateDemoCompany({ ...small, people: 60, weeks: 1040, scenario: "wasp" }).tables;
    expect(brokenKeys(long)).toEqual([]);
    expect(impossibleDays(long)).toEqual([]);
  });
});
