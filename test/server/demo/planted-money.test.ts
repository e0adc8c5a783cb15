import { describe, expect, it } from "vitest";
import type { DemoScenario } from "#server/demo/demo-options.ts";
import { generateDemoCompany, type DemoCompany } from "#server/demo/generate-demo-company.ts";
import { premiumCents } from "#server/demo/overtime-premium-paid.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import { numberOf } from "./ledger-rules.ts";

const companies = new Map<DemoScenario, DemoCompany>();

function companyOf(scenario: DemoScenario): DemoCompany {
  const company =
    companies.get(scenario) ?? generateDemoCompany({ seed: 11, weeks: 30, people: 60, scenario });
  companies.set(scenario, company);
  return company;
}

const moneyOf = (scenario: DemoScenario) => companyOf(scenario).truth.money;

describe("premiums of overtime", () => {
  const monday = dayNumber(2024, 1, 1);
  const seat = {
    index: 0,
    team: "A",
    kind: "operators",
    crew: 0,
    centre: 0,
    machine: 0,
    job: "",
    weeklyMinutes: 2100,
    hourlyCostCents: 2000,
    keen: false,
  } as const;
  const employee = { employeeId: "E", seat, joinedOn: 0, leftOn: null, leavingReason: null };
  const work = (day: number, hours: number, payKind: "overtime" | "regular" | "night", order = -1) => ({
    seat: 0,
    day: monday + day,
    minutes: hours * 60,
    from: null,
    activity: "production" as const,
    beyondShift: true,
    onTop: false,
    firefightingChance: 0,
    order,
    operation: -1,
    client: -1,
    payKind,
    employee,
  });

  it("are 70 € for eleven hours of a week at 20 €: eight at a quarter, three at a half (method, section 2)", () => {
    const week = [
      work(0, 35, "regular"),
      work(1, 6, "overtime"),
      work(5, 5, "overtime"),
      work(6, 3, "night"),
    ];
    expect(premiumCents(week, () => true)).toBeCloseTo(7000, 9);
  });

  it("begin anew with the week, and are shared out by minutes", () => {
    const weeks = [work(1, 6, "overtime", 3), work(2, 5, "overtime"), work(8, 8, "overtime", 3)];
    expect(premiumCents(weeks, ({ order }) => order === 3)).toBeCloseTo((7000 * 6) / 11 + 4000, 9);
  });
});

describe("what a privilege is made to cost", () => {
  it.each<DemoScenario>(["giant", "season", "bursts", "tight", "short-jobs", "noisy", "contract"])(
    "is nothing in %s, but what comes back by chance",
    (scenario) => {
      const { othersPenalties, overtimePremiums, office, extraAbsence, extraDepartures } = moneyOf(scenario);
      for (const cents of [...Object.values(othersPenalties), ...Object.values(overtimePremiums)]) {
        expect(cents).toBe(0);
      }
      expect([office.hours, office.cents, extraAbsence.spells, extraDepartures]).toEqual([0, 0, 0, 0]);
    },
  );

  it("is above nothing in king and wasp, line by line", () => {
    for (const scenario of ["king", "wasp"] as const) {
      const { othersPenalties, overtimePremiums, office, rework, extraAbsence } = moneyOf(scenario);
      expect(othersPenalties.privilegeCents, scenario).toBeGreaterThan(0);
      expect(overtimePremiums.officeCents, scenario).toBeGreaterThan(
        overtimePremiums.officeWithoutOrderCents,
      );
      expect(office.cents / office.hours, scenario).toBeGreaterThan(2000);
      expect(rework.hours, scenario).toBeGreaterThan(0);
      expect(extraAbsence.days / extraAbsence.spells, scenario).toBeGreaterThan(3);
    }
  });

  it("is no more than all that the others' orders paid", () => {
    const { tables, truth } = companyOf("king");
    const paid = tables.orders
      .filter((row) => row["client_id"] !== truth.suspectClientId && row["status"] === "delivered")
      .reduce((sum, row) => sum + numberOf(row, "penalty_paid") + numberOf(row, "expedite_cost"), 0);
    expect(truth.money.othersPenalties.privilegeCents).toBeLessThan(paid);
  });

  it("leaves less to the office beyond production hours than beyond revenue, where prices are low", () => {
    const { office } = moneyOf("king");
    expect(office.hoursBeyondProductionShare).toBeLessThan(office.hours);
    expect(office.hoursBeyondProductionShare).toBeGreaterThan(0.5 * office.hours);
  });
});

it("plants what a study asks for instead of the scenario's own", () => {
  const options = { seed: 3, weeks: 12, people: 60, scenario: "king" } as const;
  const rare = generateDemoCompany(options, { firstShare: [0.2, 0.2] });
  const king = generateDemoCompany(options);
  const edd = generateDemoCompany(options, { houseRule: "edd" });
  expect(rare.truth.ordersServedFirst).toBeLessThan(0.4 * king.truth.ordersServedFirst);
  expect(edd.truth.houseRule).toBe("edd");
  expect(rare.tables.orders).toHaveLength(king.tables.orders.length);
});
