/**
 * Oracle: counted and summed from the file with an independent script in Python: 10,324 lines of 43 countries worth
 * 1,627,584,457.29, Nigeria first with 350,272,104.87, 1,186 lines later than scheduled, HHI by country 0.11035427.
 */
import { describe, expect, it } from "vitest";
import { countsOf, findingsOf, importAndReport, reportedVerdict } from "./imported-report.ts";
import { realDataTitle, skipReason } from "./real-data.ts";

describe(realDataTitle("SCMS deliveries"), () => {
  it.skipIf(skipReason !== null)("accounts for every line, dirty fields and all", async () => {
    // Ordered: the purchase order's day, else the first quotation's, else the scheduled day, the latest that it can have been.
    const imported = await importAndReport("scms-deliveries", "scms_normalised.csv");
    const lines = { read: 10_324, landed: 10_324, rejected: 0, identical: 0, records: 10_324 };
    expect(countsOf(imported, "orders")).toEqual(lines);
    expect(countsOf(imported, "clients")).toEqual({ ...lines, landed: 43, identical: 10_281, records: 43 });
    // Text in cells of dates: 5,732 lines without a purchase day, of which 1,931 have no quotation either.
    expect(findingsOf(imported)["PASSED_OVER orders"]).toBe(5732 + 1931);
    const passed = imported.preview.findings.find(({ code }) => code === "PASSED_OVER");
    expect(passed).toMatchObject({ row: 2, column: "PQ First Sent to Client Date", value: "Pre-PQ Process" });

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

    const verdict = await reportedVerdict(imported);
    expect(verdict).toMatchObject({ class: "insufficient-data", client: { clientId: "Nigeria" } });
    expect(verdict.evidence.every(({ holds }) => holds !== true)).toBe(true);
  });
});
