/** Oracle: the thresholds as their sources state them (CR1 25 %, CR5 60 %, IFRS 8.34 10 %, French bands from 10 and 22 %). */
import { describe, expect, it } from "vitest";
import { customerConcentration } from "#server/indicators/customer-concentration.ts";
import { dependencyFlags } from "#server/indicators/dependency-flags.ts";
import { dependencyThresholds } from "#server/indicators/dependency-thresholds.ts";
import type { DependencyFlag } from "#shared/schema/portfolio.ts";

function flagsOf(amounts: readonly number[]): DependencyFlag[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const shares = amounts.map((amount, position) => ({ clientId: `C${position + 1}`, share: amount / total }));
  return dependencyFlags(customerConcentration(amounts), shares);
}

/** A company of 1000 whose first clients have these amounts; the rest is spread over clients of 1. */
const company = (...largest: number[]) => [
  ...largest,
  ...Array.from({ length: 1000 - largest.reduce((sum, amount) => sum + amount, 0) }, () => 1),
];

const raised = (amounts: readonly number[], flag: DependencyFlag["flag"]) =>
  flagsOf(amounts)
    .filter((each) => each.flag === flag && each.raised)
    .map(({ clientId }) => clientId);

describe("dependency flags", () => {
  it.each([
    ["cr1-alert", company(250), company(249), [null]],
    ["cr5-alert", company(150, 150, 100, 100, 100), company(150, 150, 100, 100, 99), [null]],
    ["major-client-disclosure", company(100, 100), company(99, 99), ["C1", "C2"]],
    ["french-worry", company(100), company(99), ["C1"]],
    ["french-alert", company(220), company(219), ["C1"]],
  ] as const)("raises %s at its threshold and not below", (flag, at, below, clients) => {
    expect(raised(at, flag)).toEqual(clients);
    expect(raised(below, flag)).toEqual([]);
  });

  it("says of the largest client that no client met a threshold", () => {
    expect(flagsOf(company(50, 40)).filter(({ flag }) => flag === "french-alert")).toMatchObject([
      { clientId: "C1", value: 0.05, raised: false },
    ]);
  });

  it("carries threshold and source, and the law's own criterion with the French bands", () => {
    for (const { flag, source, threshold } of flagsOf([1])) {
      const known = dependencyThresholds.find(({ level }) => level === flag);
      expect({ source, threshold }).toEqual({ source: known?.source, threshold: known?.at });
      if (flag.startsWith("french")) expect(source).toContain("absence of an equivalent outlet");
    }
  });

  it("raises nothing without a concentration", () => {
    expect(flagsOf([0])).toEqual([]);
  });
});
