/** Oracle: the half year of `costed-ledger.ts`, reckoned in the head, through the real snapshot build; and the portfolio. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { readPortfolio } from "#server/facts/read-portfolio.ts";
import { readCostRecord } from "#server/facts/read-verdict.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { costScope } from "#server/verdict-desk/cost-scope.ts";
import type { CostQuantities, CostQuantityName } from "#server/verdict/cost-quantities.ts";
import type { CostRecord, CostScope } from "#server/verdict/cost-record.ts";
import { costQuantities } from "#server/verdict/quantify-costs.ts";
import { costAnalyses, replayOf } from "#test/builders/cost-record.ts";
import { costedLedger, costedPeriod } from "#test/builders/costed-ledger.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { columnsOf, readerOf } from "#test/builders/read-record.ts";

const days = { fromDay: dayNumber(costedPeriod.from), toDay: dayNumber(costedPeriod.to) };

let shop: Workshop;
let record: LedgerRecord;
let costs: CostRecord;
let found: CostQuantities;

async function read(asked: Partial<CostScope> = {}): Promise<CostRecord> {
  const scope = await costScope(readerOf(record), { client: 0, clientId: "K", ...days, ...asked });
  return await readCostRecord(readerOf(record), columnsOf(record), scope);
}

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, costedLedger);
  costs = await read();
  // Orders by number: A0, A1, A2, A3, B1, B2, C1. B1 is six tenths later than by the rule, B2 late because of K alone.
  const delays = replayOf(costs, [
    null,
    null,
    null,
    null,
    ["2025-03-11", "2025-03-05"],
    ["2025-05-23", "2025-05-19"],
    ["2025-02-28", "2025-02-20"],
  ]);
  found = costQuantities(costs, costAnalyses({ delays }), 1);
});
afterAll(() => shop[Symbol.asyncDispose]());

const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);

function quantity(name: CostQuantityName) {
  const each = found.quantities[name];
  if (isNotComputable(each)) throw new Error(`${name}: ${each.reason}`);
  return { value: each.value, quarters: [...each.quarters], rows: each.rows };
}

describe("rows of a client and period", () => {
  it("are what the ledger holds", () => {
    expect(costs.covered).toEqual({
      endDay: dayNumber("2025-06-28"),
      hoursFromDay: dayNumber("2024-12-20"),
      hoursToDay: dayNumber("2025-06-28"),
      listPrices: 3,
      expediteCosts: 5,
      penalties: 5,
      invoices: 6,
      payments: 5,
      timeEntries: 45,
    });
    expect(costs.clientIds).toEqual(["K", "X", "Z"]);
    expect([...costs.orders.client]).toEqual([0, 0, 0, 0, 1, 1, 2]);
    expect([...costs.orders.cancelled]).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(costs.orders.revenueCents[2]).toBe(2000_00.5);
    expect([...costs.orders.listPriceCents]).toEqual([1_00, 1100_00, NaN, 1_00, NaN, NaN, NaN]);
    expect([...costs.orders.penaltyCents]).toEqual([1_00, 0, 100_50, 1_00, 70_00, NaN, NaN]);
    expect([...costs.invoices.amountCents]).toEqual([280_000_00, 10_000_00, 1000_00, 500_00]);
    expect([...costs.invoices.blockedOn]).toEqual([NaN, NaN, NaN, dayNumber("2025-05-10")]);
  });

  it("are those of the days asked for, the last one not in it", async () => {
    const spring = await read({ fromDay: dayNumber("2025-02-12"), toDay: dayNumber("2025-05-20") });
    expect([...spring.invoices.amountCents]).toEqual([10_000_00, 500_00]);
    expect(sum(spring.hours.othersProductionMinutes)).toBe(120 * 60);
    expect(sum(spring.hours.officeMinutes)).toBe(32 * 60);
    expect(spring.totals).toMatchObject({ orders: 2, revenueCents: 3000_01 });
  });

  it("tell apart whose hours they are, and of which kind", () => {
    const { hours } = costs;
    expect([
      sum(hours.productionMinutes),
      sum(hours.officeMinutes),
      sum(hours.othersProductionMinutes),
      sum(hours.othersOfficeMinutes),
    ]).toEqual([120 * 60, 40 * 60, 120 * 60, 20 * 60]);
    expect([hours.overtimeEntries, hours.othersOvertimeEntries].map(sum)).toEqual([1, 8]);
    // Of the whole record, and so with the nine hours of 2024.
    const hourly = costs.hourCosts.map(({ ofClient, office, minutes, cents, people }) => [
      ofClient,
      office,
      minutes / 60,
      cents,
      people,
    ]);
    expect(hourly).toEqual([
      [0, 0, 120, 120 * 27_00, 8],
      [0, 1, 20, 20 * 22_00, 1],
      [1, 0, 129, 120 * 27_00 + 9 * 26_00, 8],
      [1, 1, 40, 32 * 27_00 + 8 * 20_00, 8],
    ]);
  });

  it("know the company's thresholds", () => {
    expect(costs.scope).toMatchObject({ thresholds: { hours: 8, absence: 11 }, alsaceMoselle: false });
  });
});

describe("cost quantities of a ledger", () => {
  it("are the portfolio's revenue and contribution, to the cent", async () => {
    const portfolio = await readPortfolio(readerOf(record), costedPeriod);
    if (isNotComputable(portfolio)) throw new Error(portfolio.reason);
    const [king, ...others] = portfolio.clients;
    expect(king.clientId).toBe("K");
    expect(quantity("revenueCents").value).toBe(king.revenueCents);
    expect(quantity("revenueCents").value - quantity("variableCostCents").value).toBe(king.contributionCents);
    expect(found.others.revenueCents).toBe(others.reduce((sum, each) => sum + each.revenueCents, 0));
    expect(found.others.revenueCents + king.revenueCents).toBe(portfolio.totals.revenueCents);
    expect(found.others.variableCostCents).toBe(650_00);
  });

  it("are those of the orders, by the quarter in which they were placed", () => {
    expect(quantity("revenueCents")).toMatchObject({ quarters: [1000_00, 2000_01], rows: 2 });
    expect(quantity("listPriceCents")).toMatchObject({ quarters: [1100_00, 2000_01] });
    expect(quantity("expediteCents")).toEqual({ value: 50_00, quarters: [50_00, 0], rows: 1 });
    expect(quantity("ownPenaltyCents")).toEqual({ value: 100_50, quarters: [0, 100_50], rows: 1 });
    expect(quantity("othersPenaltyCents")).toEqual({ value: 60_00, quarters: [60_00, 0], rows: 1 });
    // X contributes 900 euros over two orders, of which one was made late without a penalty.
    expect(quantity("lateContributionCents")).toEqual({ value: 450_00, quarters: [0, 450_00], rows: 1 });
  });

  it("are those of the hours", () => {
    // 129 hours of production cost 27 euros, but for nine of 26: 26.930 an hour.
    const hourCents = (120 * 27_00 + 9 * 26_00) / 129;
    expect(quantity("labourHours")).toEqual({ value: 120, quarters: [80, 40], rows: 16 });
    expect(quantity("labourCents").value).toBe(Math.round(120 * hourCents));
    expect(found.others.labourCents).toBe(120 * 27_00);
    expect(quantity("excessOfficeHours")).toEqual({ value: 10, quarters: [8, 2], rows: 9 });
    expect(found.prices).toEqual({
      officeHourCents: 25_60,
      dayPayCents: 7 * 27_00,
      monthPayCents: Math.round((35 * 27_00 * 52) / 12),
    });
    expect(found.terms.meetings).toEqual([
      { term: "clientOfficeHours", value: 40, unit: "hours" },
      { term: "productionShare", value: 0.5, unit: "share" },
      { term: "officeHours", value: 60, unit: "hours" },
    ]);
  });

  it("are those of the invoices: late, blocked, unpaid and early", () => {
    // 280,000 euros for 21 days; 1000 unpaid for 7; 500 late for 2 days until it was blocked.
    expect(quantity("lateCentDays")).toEqual({
      value: 588_000_000 + 700_000 + 100_000,
      quarters: [588_000_000, 800_000],
      rows: 3,
    });
    expect(quantity("promptCentDays")).toEqual({ value: 10_000_000, quarters: [10_000_000, 0], rows: 1 });
    expect(quantity("lateInvoices")).toEqual({ value: 3, quarters: [1, 2], rows: 3 });
  });

  it("say why where there are none", () => {
    expect(found.quantities.directOvertimeCents).toMatchObject({ reason: "no-time-entries" });
    expect(found.quantities.absenceDays).toMatchObject({ reason: "no-time-entries" });
  });

  it("are another client's where that one is examined", async () => {
    const other = costQuantities(await read({ client: 1, clientId: "X" }), costAnalyses(), 1).quantities;
    expect(other.revenueCents).toMatchObject({ value: 1500_00, rows: 2 });
    expect(other.labourHours).toMatchObject({ value: 120 });
    expect(other.excessOfficeHours).toMatchObject({ reason: "too-few-people" });
    expect(other.lateCentDays).toMatchObject({ value: 52 * 999_00, rows: 1 });
    const none = costQuantities(await read({ client: 2, clientId: "Z" }), costAnalyses(), 1).quantities;
    expect(none.labourHours).toMatchObject({ reason: "too-few-people" });
    expect(none.lateInvoices).toMatchObject({ value: 0 });
  });

  it("cost an hour in a shorter period what it costs in all", async () => {
    const scope = { fromDay: dayNumber("2025-05-01"), toDay: days.toDay };
    const spring = costQuantities(await read(scope), costAnalyses(), 1);
    const hourCents = (120 * 27_00 + 9 * 26_00) / 129;
    expect(spring.quantities.labourCents).toMatchObject({ value: Math.round(40 * hourCents) });
    expect(spring.quarters.map(({ quarter }) => quarter)).toEqual(["2025-Q2"]);
  });
});
