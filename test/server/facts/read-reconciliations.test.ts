/** Oracle: the small ledger of `stated-ledger.ts`, reckoned in the head, through the real snapshot build. */
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reconciliationSchema, statedKinds, type StatedTotalInput } from "#shared/schema/coverage.ts";
import type { Period } from "#shared/schema/scalar.ts";
import { readReconciliations } from "#server/facts/read-reconciliations.ts";
import { addDays } from "#server/indicators/civil-day.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { readerOf } from "#test/builders/read-record.ts";
import { statedLedger } from "#test/builders/stated-ledger.ts";

let shop: Workshop;
let record: LedgerRecord;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, statedLedger);
});
afterAll(() => shop[Symbol.asyncDispose]());

const year = { from: "2025-01-01", to: "2026-01-01" };

async function reconciled(kind: StatedTotalInput["kind"], period: Period = year, from = record) {
  const stated = { statedId: "1", kind, period, total: 1, source: "", enteredAt: "", by: "" };
  const [answer] = await readReconciliations(readerOf(from), [stated]);
  return reconciliationSchema.parse(answer);
}
const monthsOf = ({ months }: Awaited<ReturnType<typeof reconciled>>) =>
  Object.fromEntries(
    months.filter(({ total }) => total !== 0).map(({ month, total }) => [month.slice(5), total]),
  );

describe("the ledger's total of 2025", () => {
  it("of revenue is what was ordered and not cancelled, in cents", async () => {
    const answer = await reconciled("revenue");
    expect(answer.ledgerTotal).toBe(35_050);
    expect(answer.months).toHaveLength(12);
    expect(monthsOf(answer)).toEqual({ "01": 30_050, "03": 5_000 });
  });

  it("of orders leaves cancelled ones out", async () => {
    expect(monthsOf(await reconciled("orders"))).toEqual({ "01": 2, "03": 1 });
  });

  it("of invoices takes credit notes off, by the day of issue", async () => {
    expect(monthsOf(await reconciled("invoiced"))).toEqual({ "02": 10_000 });
  });

  it("of payroll hours counts every pay kind", async () => {
    expect(monthsOf(await reconciled("payroll-hours"))).toEqual({ "01": 14.5, "12": 8 });
  });

  it("of absence counts calendar days within the period, first and last included", async () => {
    const answer = await reconciled("absence-days");
    expect(monthsOf(answer)).toEqual({ "01": 2, "02": 2, "03": 1, "12": 1 });
    expect(answer.ledgerTotal).toBe(6);
    expect((await reconciled("absence-days", { from: "2024-12-31", to: "2025-02-01" })).ledgerTotal).toBe(3);
    expect((await reconciled("absence-days", { from: "2025-01-31", to: "2025-02-02" })).months).toEqual([
      { month: "2025-01", total: 1 },
      { month: "2025-02", total: 1 },
    ]);
  });

  it("cannot be told without the table", async () => {
    await using other = await Workshop.create();
    const bare = await other.open();
    const { clients = "", orders = "" } = statedLedger;
    await other.import(bare, { clients, orders });
    for (const kind of ["invoiced", "payroll-hours", "absence-days"] as const) {
      expect((await reconciled(kind, year, bare)).status).toBe("not-computable");
    }
    expect((await reconciled("orders", year, bare)).ledgerTotal).toBe(3);
  });
});

it("is the sum of the totals of two periods that follow each other, for every kind", async () => {
  const lengths = fc.integer({ min: 1, max: 400 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...statedKinds),
      fc.integer({ min: 0, max: 600 }),
      lengths,
      lengths,
      async (kind, start, first, second) => {
        const from = addDays("2024-06-01", start);
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        const [one, two, both] = await Promise.all([
          reconciled(kind, { from, to: middle }),
          reconciled(kind, { from: middle, to }),
          reconciled(kind, { from, to }),
        ]);
        expect((one.ledgerTotal ?? 0) + (two.ledgerTotal ?? 0)).toBeCloseTo(
          both.ledgerTotal ?? Number.NaN,
          6,
        );
      },
    ),
    { numRuns: 40 },
  );
});
