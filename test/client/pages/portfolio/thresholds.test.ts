import { describe, expect, it } from "vitest";
import type { DependencyFlag } from "#shared/schema/portfolio.ts";
import { thresholdsOf } from "#client/pages/portfolio/thresholds.ts";

const flag = (name: DependencyFlag["flag"], clientId: string | null, raised: boolean): DependencyFlag => ({
  flag: name,
  clientId,
  value: 0.3,
  threshold: 0.1,
  source: "",
  raised,
});

describe("thresholds", () => {
  it("stand once each, in order, with the flags of all their clients", () => {
    const flags = [
      flag("cr5-alert", null, false),
      flag("french-worry", "A", true),
      flag("french-worry", "B", true),
    ];
    expect(thresholdsOf(flags)).toEqual([
      { name: "cr5-alert", raised: false, flags: [flags[0]] },
      { name: "french-worry", raised: true, flags: [flags[1], flags[2]] },
    ]);
  });
});
