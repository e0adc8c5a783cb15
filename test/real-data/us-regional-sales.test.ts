/** Negative control. Oracle: fifty clients of nearly equal size, HHI 0.020 as published with the data: nobody dominates. */
import { describe, expect, it } from "vitest";
import { countsOf, importAndReport } from "./imported-report.ts";
import { realDataTitle, skipReason } from "./real-data.ts";

describe(realDataTitle("US regional sales"), () => {
  it.skipIf(skipReason !== null)("raises no flag", async () => {
    const imported = await importAndReport("us-regional-sales", "US_Regional_Sales_Data.csv");
    expect(countsOf(imported, "orders")).toMatchObject({ read: 7991, landed: 7991 });
    const { concentration, flags, concentrationByContribution, totals } = imported.portfolio;
    if (concentration.status !== "computed") throw new Error(concentration.reason);
    expect(concentration.clientsCounted).toBe(50);
    expect(concentration.herfindahlIndex).toBeCloseTo(0.02, 3);
    expect(flags.filter(({ raised }) => raised)).toEqual([]);
    expect(concentrationByContribution.status).toBe("computed");
    expect(totals.onTimeShare).toMatchObject({ reason: "no-order-judged" });
  });
});
