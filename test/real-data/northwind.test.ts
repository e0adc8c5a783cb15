/** Oracle: the known totals of Northwind (`expected.json` beside the data), the Gini coefficient by R's package ineq. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openCompany } from "#server/company.ts";
import { readPortfolioOrders } from "#server/facts/read-portfolio.ts";
import { countsOf, findingsOf, importAndReport, reportedVerdict } from "./imported-report.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

const expectedSchema = z.object({
  concentration_by_customer: z.object({
    n: z.number(),
    total: z.number(),
    hhi: z.number(),
    gini: z.number(),
    top1: z.number(),
    top3: z.number(),
    top5: z.number(),
  }),
  top5: z.array(z.tuple([z.string(), z.number()])),
  orders: z.number(),
  unshipped: z.number(),
  shipped_late_orders: z.number(),
  late_days_total: z.number(),
  late_by_customer: z.record(z.string(), z.number()),
  customers_without_orders: z.array(z.string()),
});

describe(realDataTitle("Northwind"), () => {
  it.skipIf(skipReason !== null)("gives its known answers from import to report", async () => {
    const expected = expectedSchema.parse(
      JSON.parse(readFileSync(realDataFile("northwind", "expected.json"), "utf8")),
    );
    // Revenue is price × quantity × (1 − discount) of the lines, without the freight that the client pays on top.
    const imported = await importAndReport("northwind", "customers.csv", "orders.csv", "order_details.csv");
    const { portfolio } = imported;
    expect(countsOf(imported, "orders")).toEqual({
      // The orders and their 2,155 lines.
      read: 2985,
      landed: 2985,
      rejected: 0,
      identical: 0,
      records: expected.orders,
    });
    expect(countsOf(imported, "clients")).toMatchObject({ read: 91, landed: 91 });
    expect(findingsOf(imported)).toEqual({});

    const known = expected.concentration_by_customer;
    expect(portfolio.totals.revenueCents).toBe(Math.round(known.total * 100));
    const sum = portfolio.clients.reduce((cents, client) => cents + client.revenueCents, 0);
    expect(sum).toBe(portfolio.totals.revenueCents);
    expect(portfolio.totals).toMatchObject({
      orders: expected.orders,
      ordersLate: expected.shipped_late_orders,
      ordersOpen: expected.unshipped,
      ordersJudged: expected.orders - expected.unshipped,
      clients: known.n,
      clientsWithoutOrders: expected.customers_without_orders.length,
    });

    const { concentration } = portfolio;
    if (concentration.status !== "computed") throw new Error(concentration.reason);
    expect(concentration.clientsCounted).toBe(known.n);
    expect(concentration.herfindahlIndex).toBeCloseTo(known.hhi, 7);
    expect(concentration.gini).toBeCloseTo(known.gini, 7);
    expect(concentration.cr1).toBeCloseTo(known.top1, 7);
    expect(concentration.cr3).toBeCloseTo(known.top3, 7);
    expect(concentration.cr5).toBeCloseTo(known.top5, 7);
    for (const [position, [clientId, revenue]] of expected.top5.entries()) {
      expect(portfolio.clients[position].clientId).toBe(clientId);
      // The known totals carry the source's single-precision prices: within a cent.
      expect(Math.abs(portfolio.clients[position].revenueCents - revenue * 100)).toBeLessThan(1.5);
    }

    const late = portfolio.clients.filter(({ ordersLate }) => ordersLate > 0);
    expect(Object.fromEntries(late.map(({ clientId, ordersLate }) => [clientId, ordersLate]))).toEqual(
      expected.late_by_customer,
    );
    expect(
      portfolio.clients.some(({ clientId }) => expected.customers_without_orders.includes(clientId)),
    ).toBe(false);
    expect(portfolio.concentrationByContribution).toMatchObject({
      reason: "no-variable-cost",
      missing: ["orders.variable_cost"],
    });

    // Orders alone tell how much the company depends on whom, and accuse nobody.
    const verdict = await reportedVerdict(imported);
    expect(verdict.class).toBe("insufficient-data");
    expect(verdict.client.clientId).toBe(expected.top5[0]?.[0]);
    expect(verdict.axes.dependency.share).toBeCloseTo(known.top1, 7);
    expect(verdict.gates.filter(({ holds }) => !holds).map(({ gate }) => gate)).toContain("operations");
    expect(verdict.net).toMatchObject({ missing: ["orders.variable_cost", "time_entries"] });
    expect(verdict.evidence.every(({ holds }) => holds !== true)).toBe(true);

    const company = await openCompany(imported.data);
    try {
      const { rows } = await company.read((read) =>
        readPortfolioOrders(read, { which: "late", sort: "delay", limit: 500, offset: 0 }),
      );
      // Early deliveries make up for none of them.
      expect(rows.reduce((days, { daysLate }) => days + (daysLate ?? 0), 0)).toBe(expected.late_days_total);
    } finally {
      await company.close();
    }
  });
});
