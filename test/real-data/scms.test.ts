/**
 * Oracle: counted and summed from the file with an independent script in Python: 10,324 lines of 43 countries worth
 * 1,627,584,457.29, Nigeria first with 350,272,104.87, 1,186 lines later than scheduled, HHI by country 0.11035427.
 */
import { describe, expect, it } from "vitest";
import { countsOf, importAndReport } from "./imported-report.ts";
import { mapScms } from "./map-scms.ts";
import { realDataTitle, skipReason } from "./real-data.ts";

describe(realDataTitle("SCMS deliveries"), () => {
  it.skipIf(skipReason !== null)("accounts for every line, dirty fields and all", async () => {
    const { folder, tally } = await mapScms();
    expect(tally).toEqual({
      lines: 10_324,
      orderedByPurchase: 4592,
      orderedByQuotation: 3801,
      orderedBySchedule: 1931,
      freightInWords: 4126,
      weightInWords: 3952,
    });
    const imported = await importAndReport(folder);
    expect(countsOf(imported, "orders")).toEqual({ read: 10_324, landed: 10_324, rejected: 0, identical: 0 });
    expect(countsOf(imported, "clients")).toEqual({ read: 43, landed: 43, rejected: 0, identical: 0 });

    const { totals, clients, concentration, period } = imported.portfolio;
    expect(totals).toMatchObject({
      revenueCents: 162_758_445_729,
      orders: 10_324,
      clients: 43,
      ordersJudged: 10_324,
      ordersLate: 1186,
      ordersOpen: 0,
    });
    expect(clients[0]).toMatchObject({ clientId: "Nigeria", revenueCents: 35_027_210_487 });
    expect(clients.some(({ name }) => name === "Côte d'Ivoire")).toBe(true);
    expect(period.from.slice(0, 4)).toBe("2006");
    if (concentration.status !== "computed") throw new Error(concentration.reason);
    expect(concentration.herfindahlIndex).toBeCloseTo(0.11035427260001826, 10);
    expect(clients.reduce((cents, client) => cents + client.revenueCents, 0)).toBe(totals.revenueCents);
  });
});
