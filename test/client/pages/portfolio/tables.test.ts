import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { clientsMessages } from "#client/pages/portfolio/clients-messages.ts";
import { clientsTable } from "#client/pages/portfolio/clients-table.ts";
import { figuresMessages } from "#client/pages/portfolio/figures-messages.ts";
import { lossTable } from "#client/pages/portfolio/loss-table.ts";
import { measuresMessages } from "#client/pages/portfolio/measures-messages.ts";
import { profitTable } from "#client/pages/portfolio/profit-table.ts";
import { trendTable } from "#client/pages/portfolio/trend-table.ts";
import { shownClient, shownLossStep, shownPortfolio, shownProfit } from "#test/builders/shown-portfolio.ts";

const en = createFormat("en", "EUR");

describe("the tables of the page", () => {
  it("give a client's amounts in euros, shares in percent, and leave empty what is not known", () => {
    const client = shownClient({
      clientId: "K",
      revenueCents: 123_456,
      revenueShare: 0.42,
      revenueShareChange: notComputable("period-before-not-covered", []),
      orders: 3,
    });
    const table = clientsTable(shownPortfolio(), [client], sayer(clientsMessages, "en"), en);
    expect(csvOf(table).rows[0].slice(0, 6)).toEqual([1, "K", "Client K", 1234.56, 42, null]);
    expect(table.headings.slice(3, 5)).toEqual(["Revenue, €", "Share of revenue, %"]);
    expect(table.headings).toHaveLength(table.rows[0].cells.length);
  });

  it("set the profit equation with the client beside the one without", () => {
    // Without K: revenue 420, contribution 25 %, fixed cost 280: EBIT −175, no positive result to lever.
    const after = {
      ...shownProfit,
      revenueCents: 42_000_000,
      contributionCents: 10_500_000,
      variableCostCents: 31_500_000,
      fixedCostCents: 28_000_000,
      ebitCents: -17_500_000,
      operatingLeverage: notComputable("no-profit", []),
    };
    const { rows } = csvOf(profitTable(shownProfit, after, "thousand", sayer(measuresMessages, "en"), en));
    expect(rows[4]).toEqual(["Operating result", 100, -175, -275]);
    expect(rows[8]).toEqual(["Operating leverage", 4, null, null]);
  });

  it("bear the mention of changed assumptions, and the reference, in the loss", () => {
    const steps = [shownLossStep(0, 1_000_000)];
    const say = sayer(figuresMessages, "en");
    const plain = csvOf(lossTable({ steps, reference: null, mention: "", scale: "thousand" }, say, en));
    expect(plain.headings).toHaveLength(8);
    const changed = csvOf(
      lossTable(
        { steps, reference: [shownLossStep(0, 2_000_000)], mention: "x = 1", scale: "thousand" },
        say,
        en,
      ),
    );
    expect(changed.headings).toHaveLength(10);
    expect(changed.rows[0].slice(-2)).toEqual([20, "x = 1"]);
    expect(changed.rows[0][1]).toBe(10);
  });

  it("name a quarter that is covered in part", () => {
    const quarter = {
      quarter: "2025-Q2",
      from: "2025-04-01",
      to: "2025-07-01",
      complete: false,
      totalCents: 250_000_000,
      herfindahlIndex: 0.147,
      shares: [0.31, notComputable("negative-revenue", [])],
    };
    const trend = {
      status: "computed" as const,
      clientIds: ["A", "B"],
      quarters: [quarter],
      changePoints: null,
    };
    const { headings, rows } = csvOf(trendTable(trend, ["A", "B"], sayer(figuresMessages, "en"), en));
    expect(headings).toEqual(["Quarter", "A, %", "B, %", "Concentration index", "Revenue, €k"]);
    expect(rows[0]).toEqual(["Q2 25, incomplete", 31, null, 0.147, 2500]);
  });
});
