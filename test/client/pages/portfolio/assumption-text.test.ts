import { describe, expect, it } from "vitest";
import type { Assumption } from "#shared/schema/portfolio.ts";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { assumptionMessages } from "#client/pages/portfolio/assumption-messages.ts";
import {
  assumptionName,
  assumptionValue,
  changedAssumptions,
  changedMention,
  fieldValue,
  fromField,
} from "#client/pages/portfolio/assumption-text.ts";

const fr = createFormat("fr", "EUR");
const say = sayer(assumptionMessages, "fr");
const plain = (text: string) => text.replaceAll("\u202F", " ");
const assumption = (overrides: Partial<Assumption>): Assumption => ({
  name: "resale_share_12_months",
  unit: "share",
  value: 0.3,
  low: 0.2,
  high: 0.8,
  origin: "page",
  reference: 0.5,
  source: "own-choice",
  validFrom: "2026-01-01",
  ...overrides,
});

describe("an assumption", () => {
  it("has a name with its month", () => {
    expect(assumptionName("resale_share_12_months", say)).toBe(
      "Part revendue des heures libérées, après 12 mois",
    );
    expect(assumptionName("avoidable_fixed_share_0_months", say)).toContain("aussitôt");
    expect(assumptionName("yearly_fixed_cost", say)).toBe("Coût fixe annuel");
    expect(assumptionName("new_one", say)).toBe("new_one");
  });

  it("is written with its unit, decimals only where it has some", () => {
    expect(plain(assumptionValue("share", 0.3, fr))).toBe("30 %");
    expect(plain(assumptionValue("share", 0.125, fr))).toBe("12,5 %");
    expect(plain(assumptionValue("cents-per-year", 193_000_000, fr))).toBe("1 930 000 €");
    expect(plain(assumptionValue("cents-per-year", 193_000_050, fr))).toBe("1 930 000,50 €");
  });

  it("comes back from its field as it went in", () => {
    expect(plain(fieldValue("share", 0.3, fr))).toBe("30");
    expect(fromField("share", 30)).toBeCloseTo(0.3, 12);
    expect(plain(fieldValue("cents-per-year", 193_000_050, fr))).toBe("1 930 000,50");
    expect(fromField("cents-per-year", 1_930_000.5)).toBe(193_000_050);
  });
});

describe("changed assumptions", () => {
  it("are those of the page that differ from the reference", () => {
    const changed = assumption({});
    const same = assumption({ name: "resale_share_6_months", value: 0.5 });
    const ours = assumption({ name: "resale_share_3_months", origin: "default" });
    expect(changedAssumptions([changed, same, ours])).toEqual([{ assumption: changed, hasReference: true }]);
  });

  it("hold one without a reference whatever its value", () => {
    const given = assumption({ name: "yearly_fixed_cost", source: null, value: 0.5 });
    expect(changedAssumptions([given])).toEqual([{ assumption: given, hasReference: false }]);
  });

  it("are mentioned in exports, with the reference where there is one", () => {
    expect(plain(changedMention([assumption({})], say, fr))).toBe(
      "Part revendue des heures libérées, après 12 mois = 30 % (référence 50 %)",
    );
    expect(changedMention([assumption({ origin: "default" })], say, fr)).toBe("");
  });
});
