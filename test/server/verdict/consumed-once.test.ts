/**
 * No row is consumed by more than 100 % over all lines (method, section 5). Oracle: what the rows behind each line take of every
 * order, invoice and hour, added up over all lines.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { costLines, costMemos } from "#shared/schema/verdict.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { CostQuantities, CostQuantityName } from "#server/verdict/cost-quantities.ts";
import type { CostAnalyses, CostRecord } from "#server/verdict/cost-record.ts";
import { lineRows, type LineContext, type LineRow, type RowsLine } from "#server/verdict/line-rows.ts";
import { lateContribution } from "#server/verdict/made-later.ts";
import { costQuantities } from "#server/verdict/quantify-costs.ts";
import {
  costAnalyses,
  costRecord,
  costScope,
  hoursOf,
  invoicesOf,
  replayOf,
} from "#test/builders/cost-record.ts";

const day = fc.integer({ min: costScope.fromDay - 20, max: costScope.toDay + 40 }).map(formatDay);
const cents = fc.nat({ max: 1_000_000 }).map((tenth) => tenth / 10);
const order = fc.record({
  client: fc.nat({ max: 2 }),
  on: day,
  promised: day,
  delivered: day,
  cancelled: fc.boolean(),
  revenue: cents,
  cost: cents,
  list: cents,
  expedite: cents,
  penalty: cents,
  asStarted: day,
  byRule: day,
});
const invoice = fc.record({
  issued: fc.integer({ min: costScope.fromDay, max: costScope.toDay - 1 }).map(formatDay),
  due: day,
  paid: day,
  cents: cents.map((amount) => amount + 1),
});
const hours = fc.nat({ max: 12 });
const work = fc.record({
  employee: fc.nat({ max: 15 }),
  on: fc.constantFrom("2025-01-15", "2025-02-20", "2025-04-01", "2025-06-30"),
  production: hours,
  office: hours,
  othersProduction: hours,
  othersOffice: hours,
});

interface Drawn {
  readonly record: CostRecord;
  readonly analyses: CostAnalyses;
  readonly quantities: CostQuantities["quantities"];
}

const drawn = fc
  .tuple(
    fc.array(order, { maxLength: 14 }),
    fc.array(invoice, { maxLength: 8 }),
    fc.array(work, { minLength: 1, maxLength: 40 }),
  )
  .map(([orders, invoices, worked]): Drawn => {
    const record = costRecord({ orders, invoices: invoicesOf(invoices), hours: hoursOf(worked) });
    const delays = replayOf(
      record,
      orders.map(({ asStarted, byRule }) => [asStarted, byRule] as const),
    );
    const analyses = costAnalyses({ delays });
    return { record, analyses, quantities: costQuantities(record, analyses, 1).quantities };
  });

const yearlyRate = 0.06;
const claim = { yearlyRate: 0.1425, indemnityCents: 40_00 };
const hourCents = 28_13;

/** The lines and figures that have rows, each from its quantities. */
const formulas: Partial<Record<RowsLine, (of: (name: CostQuantityName) => number) => number>> = {
  revenue: (of) => of("revenueCents"),
  "variable-cost": (of) => of("variableCostCents"),
  labour: (of) => of("labourCents"),
  expedite: (of) => of("expediteCents"),
  "own-penalties": (of) => of("ownPenaltyCents"),
  "others-penalties": (of) => of("othersPenaltyCents"),
  meetings: (of) => of("excessOfficeHours") * hourCents,
  "late-payment": (of) => (of("lateCentDays") * yearlyRate) / 365,
  "prompt-payment": (of) => (-of("promptCentDays") * yearlyRate) / 365,
  concession: (of) => of("listPriceCents") - of("revenueCents"),
  "late-payment-claim": (of) =>
    (of("lateCentDays") * claim.yearlyRate) / 365 + of("lateInvoices") * claim.indemnityCents,
};
// Object.keys loses the names.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const lines = Object.keys(formulas) as RowsLine[];

/** A line in whole cents; null: not computable. */
function lineCents({ quantities }: Drawn, line: RowsLine): number | null {
  const value = (name: CostQuantityName): number => {
    const quantity = quantities[name];
    return isNotComputable(quantity) ? NaN : quantity.value;
  };
  const amount = formulas[line]?.(value) ?? NaN;
  return Number.isNaN(amount) ? null : Math.round(amount) + 0;
}

function rowsOf(each: Drawn, line: RowsLine): readonly LineRow[] {
  const { record, analyses } = each;
  const context: LineContext = {
    record,
    analyses,
    lineCents: lineCents(each, line),
    avoidableLabourShare: 1,
    claim,
  };
  return lineRows(line, context).rows;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** What lines of the net, memos left aside, take of an amount of each order. */
function takenOfOrders(each: Drawn, line: RowsLine): Map<number, number> {
  return new Map(rowsOf(each, line).map(({ key, taken }) => [key, taken ?? 0]));
}

describe("the rows of all lines together", () => {
  it("sum to each line to the cent", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        for (const line of lines) {
          const rows = rowsOf(each, line);
          if (rows.length === 0) continue;
          expect(sum(rows.map(({ cents: taken }) => taken))).toBe(lineCents(each, line));
          expect(rows.every(({ cents: taken }) => Number.isInteger(taken))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("take of an order's penalty and freight no more than they are", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const [freight, penalties, others] = (["expedite", "own-penalties", "others-penalties"] as const).map(
          (line) => takenOfOrders(each, line),
        );
        for (let number = 0; number < each.record.orders.count; number += 1) {
          const ofOthers = others.get(number) ?? 0;
          expect((freight.get(number) ?? 0) + ofOthers).toBeLessThanOrEqual(1);
          expect((penalties.get(number) ?? 0) + ofOthers).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("charge no order's penalty and its client's contribution at once, nor more than the contribution", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const { record, analyses } = each;
        const risked = lateContribution(record, analyses);
        if (isNotComputable(risked)) return;
        const others = takenOfOrders(each, "others-penalties");
        for (const number of risked.orders) {
          // Freight of an order without a penalty may be charged beside the contribution: they are different amounts.
          if (others.has(number)) expect(record.orders.penaltyCents[number] > 0).toBe(false);
        }
        expect(sum(risked.cents)).toBeLessThanOrEqual(risked.mostCents + 0.5);
      }),
      { numRuns: 60 },
    );
  });

  it("carry an invoice for being late or for being early, never for both", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const late = new Set(rowsOf(each, "late-payment").map(({ key }) => key));
        for (const { key } of rowsOf(each, "prompt-payment")) expect(late.has(key)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("take of an hour no more than the hour: production by labour alone, office hours by meetings alone", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const { hours: recorded } = each.record;
        const taken = (line: RowsLine): number =>
          sum(rowsOf(each, line).map((row) => (row.hours ?? 0) * (row.taken ?? 0)));
        expect(taken("labour")).toBeLessThanOrEqual(sum(recorded.productionMinutes) / 60 + 1e-9);
        expect(taken("meetings")).toBeLessThanOrEqual(sum(recorded.officeMinutes) / 60 + 1e-9);
        for (const row of [...rowsOf(each, "labour"), ...rowsOf(each, "meetings")]) {
          expect(row.taken).toBeGreaterThanOrEqual(0);
          expect(row.taken).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are listed of every line that is no estimate over the whole period", () => {
    const withoutRows = ["direct-overtime", "induced-overtime", "absence", "departures"];
    expect(costLines.filter((line) => !lines.includes(line))).toEqual(withoutRows);
    expect(costMemos.filter((memo) => lines.some((line) => line === memo))).toEqual([
      "concession",
      "late-payment-claim",
    ]);
    const record = costRecord();
    const none = { record, analyses: costAnalyses(), lineCents: 5_00, avoidableLabourShare: 1, claim };
    for (const line of ["direct-overtime", "induced-overtime", "absence", "departures"] as const) {
      expect(lineRows(line, none)).toEqual({ kind: "none", rows: [] });
    }
    expect(lineRows("expedite", { ...none, lineCents: null })).toEqual({ kind: "none", rows: [] });
    const unreplayed = costAnalyses();
    expect(lineRows("others-penalties", { ...none, analyses: unreplayed })).toMatchObject({ kind: "none" });
  });
});
