/** Oracle: R's package ineq and base R over the same amounts, stored beside the public data. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { customerConcentration } from "#server/indicators/customer-concentration.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

const caseSchema = z.object({
  x: z.array(z.number()).optional(),
  gini: z.number(),
  hhi: z.number(),
  effective_n: z.number(),
  hhi_normalised: z.number(),
  cr1: z.number(),
  cr3: z.number(),
  cr5: z.number(),
});

function oracle(name: string) {
  const file: unknown = JSON.parse(readFileSync(realDataFile("..", "oracles", "concentration.json"), "utf8"));
  return z.record(z.string(), caseSchema).parse(file)[name];
}

describe(realDataTitle("concentration against R"), () => {
  it
    .skipIf(skipReason !== null)
    .each([
      "ineq_doc_example",
      "equal_5",
      "one_dominant_40pct",
      "near_monopoly",
      "us_doj_textbook_30_30_20_20",
      "two_clients",
    ])("%s", (name) => {
    const expected = oracle(name);
    const concentration = customerConcentration(expected.x ?? []);
    if (concentration.status !== "computed") throw new Error(concentration.reason);
    expect(concentration.gini).toBeCloseTo(expected.gini, 11);
    expect(concentration.herfindahlIndex).toBeCloseTo(expected.hhi, 11);
    expect(concentration.effectiveClients).toBeCloseTo(expected.effective_n, 10);
    expect(concentration.normalisedHerfindahlIndex).toBeCloseTo(expected.hhi_normalised, 11);
    expect(concentration.cr1).toBeCloseTo(expected.cr1, 11);
    expect(concentration.cr3).toBeCloseTo(expected.cr3, 11);
    expect(concentration.cr5).toBeCloseTo(expected.cr5, 11);
  });

  it.skipIf(skipReason !== null)(
    "with a zero client agrees on HHI and leaves that client out of the count",
    () => {
      const { x = [], hhi } = oracle("with_zero_client");
      const concentration = customerConcentration(x);
      if (concentration.status !== "computed") throw new Error(concentration.reason);
      expect(concentration.herfindahlIndex).toBeCloseTo(hhi, 11);
      expect(concentration).toMatchObject({ clientsCounted: 3, clientsExcluded: 1 });
    },
  );
});
