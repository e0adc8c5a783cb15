/** Totals as people type them, and the ledger beside them in words. Oracle: sentences and readings worked by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statedTotalInputSchema, type Reconciliation } from "#shared/schema/coverage.ts";
import { createFormat } from "#client/lib/format.ts";
import {
  coveredYears,
  readTypedTotal,
  reconciledSentence,
  totalText,
  type TypedTotal,
} from "#client/pages/data/reconciliation/stated-total.ts";

const fr = createFormat("fr", "EUR");
const en = createFormat("en", "EUR");
const plain = (text: string) => text.replaceAll(/[\u202F\u00A0]/gu, " ");

const typed: TypedTotal = {
  kind: "revenue",
  from: "2025-01-01",
  last: "2025-12-31",
  total: "3 900 000,50",
  source: " liasse 2025 ",
};
const reconciled: Reconciliation = {
  statedId: "s",
  kind: "revenue",
  period: { from: "2025-01-01", to: "2026-01-01" },
  total: 390_000_000,
  source: "liasse 2025",
  enteredAt: "2026-11-25T08:00:00Z",
  by: "owner",
  ledgerTotal: 384_421_000,
  difference: -5_579_000,
  differenceShare: -5_579_000 / 390_000_000,
  status: "differs",
  months: [],
};

describe("a typed total", () => {
  it("is read with its last day included, money to the cent, in the language's writing", () => {
    expect(readTypedTotal(typed, "fr")).toEqual({
      kind: "revenue",
      period: { from: "2025-01-01", to: "2026-01-01" },
      total: 390_000_050,
      source: "liasse 2025",
    });
    expect(readTypedTotal({ ...typed, kind: "payroll-hours", total: "41,877.5" }, "en")).toMatchObject({
      total: 41_877.5,
    });
  });

  it("says all that is wrong with it at once", () => {
    expect(readTypedTotal({ ...typed, from: "", total: "12 k€", source: "  " }, "fr")).toEqual({
      problems: ["period", "total", "source"],
    });
    expect(readTypedTotal({ ...typed, total: "-1" }, "fr")).toEqual({ problems: ["total"] });
    expect(readTypedTotal({ ...typed, last: "2024-12-31" }, "fr")).toEqual({ problems: ["period"] });
    // One day is a period.
    expect(readTypedTotal({ ...typed, last: "2025-01-01" }, "fr")).toMatchObject({
      period: { from: "2025-01-01", to: "2025-01-02" },
    });
  });

  it("that is read is one that the server takes", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.string(), (total, source) => {
        const read = readTypedTotal({ ...typed, total: total.toFixed(2).replace(".", ","), source }, "fr");
        expect("problems" in read || statedTotalInputSchema.safeParse(read).success).toBe(true);
      }),
    );
  });
});

describe("the sentence", () => {
  it("says what is missing, or too much, in amount and share", () => {
    expect(plain(reconciledSentence(reconciled, fr))).toBe(
      "le registre compte 3 844 210 €, vous annoncez 3 900 000 € : il manque 55 790 €, soit 1,4 %.",
    );
    expect(
      reconciledSentence(
        { ...reconciled, ledgerTotal: 390_100_000, difference: 100_000, differenceShare: 1e-3 },
        en,
      ),
    ).toBe("the ledger has €3,901,000, you state €3,900,000: there is €1,000 more, that is 0.1%.");
  });

  it("says when both are equal, and when there is nothing to compare with", () => {
    expect(plain(reconciledSentence({ ...reconciled, ledgerTotal: 390_000_000, difference: 0 }, fr))).toBe(
      "le registre compte 3 900 000 €, exactement ce que vous annoncez.",
    );
    const none = { ledgerTotal: null, difference: null, differenceShare: null, kind: "invoiced" } as const;
    expect(reconciledSentence({ ...reconciled, ...none }, en)).toBe(
      "you state €3,900,000; the table invoices is missing, nothing can be compared.",
    );
  });

  it("writes each kind in its unit", () => {
    expect(plain(totalText("orders", 1204, fr))).toBe("1 204 commandes");
    expect(plain(totalText("payroll-hours", 41_877.5, fr))).toBe("41 877,50 heures");
    expect(plain(totalText("revenue", 14_230_050, fr))).toBe("142 300,50 €");
    expect(totalText("absence-days", 120, en)).toBe("120 days");
  });
});

describe("the years of a ledger", () => {
  it("are those of its first and last day, the latest first", () => {
    expect(coveredYears({ from: "2024-07-01", to: "2026-01-01" })).toEqual([2025, 2024]);
    expect(coveredYears({ from: "2024-07-01", to: "2026-01-02" })).toEqual([2026, 2025, 2024]);
    expect(coveredYears(null)).toEqual([]);
  });
});
