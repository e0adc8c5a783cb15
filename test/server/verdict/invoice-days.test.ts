/** Days of invoices. Oracle (method, section 5): 280,000 euros paid 21 days late cost 966.58 euros at 6 % a year. */
import { describe, expect, it } from "vitest";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { costQuarters } from "#server/verdict/cost-quarters.ts";
import { centDaysOf, invoiceQuantities, paidInvoices } from "#server/verdict/invoice-days.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { costRecord, costScope, invoicesOf, type WrittenInvoice } from "#test/builders/cost-record.ts";

const covered = { ...costRecord().covered, endDay: dayNumber("2025-06-28") };
const recordOf = (...written: WrittenInvoice[]) => costRecord({ invoices: invoicesOf(written), covered });
const quantitiesOf = (...written: WrittenInvoice[]) =>
  invoiceQuantities(recordOf(...written), costQuarters(costScope));

/** Days late, and early, of one invoice. */
function daysOf(written: WrittenInvoice): readonly (readonly number[])[] {
  const paid = paidInvoices(recordOf(written));
  if (isNotComputable(paid)) throw new Error(paid.reason);
  return [paid.late.days, paid.early.days];
}

const plain = { issued: "2025-02-01", due: "2025-03-03", cents: 100_00 };

const without = (row: Partial<typeof covered>) =>
  paidInvoices(costRecord({ covered: { ...covered, ...row }, invoices: invoicesOf([plain]) }));

describe("days of invoices", () => {
  it("are those of the method: 966.58 euros of capital", () => {
    const { lateCentDays } = quantitiesOf({ ...plain, paid: "2025-03-24", cents: 280_000_00 });
    if (isNotComputable(lateCentDays)) throw new Error(lateCentDays.reason);
    expect(lateCentDays).toMatchObject({ value: 588_000_000, draws: null, rows: 1 });
    expect(Math.round((lateCentDays.value * 0.06) / 365)).toBe(966_58);
  });

  it("count from the day after the due one to the payment, late or early", () => {
    expect(daysOf({ ...plain, paid: "2025-03-04" })).toEqual([[1], []]);
    expect(daysOf({ ...plain, paid: "2025-03-03" })).toEqual([[], []]);
    expect(daysOf({ ...plain, paid: "2025-03-02" })).toEqual([[], [1]]);
  });

  it("run to the last day that the ledger covers where nothing was paid", () => {
    expect(daysOf({ ...plain, due: "2025-06-20" })).toEqual([[7], []]);
    expect(daysOf({ ...plain, due: "2025-06-27" })).toEqual([[], []]);
    expect(daysOf({ ...plain, due: "2025-08-01" })).toEqual([[], []]);
  });

  it("stop where the client blocked the invoice", () => {
    expect(daysOf({ ...plain, paid: "2025-06-01", blocked: "2025-03-05" })).toEqual([[2], []]);
    expect(daysOf({ ...plain, blocked: "2025-02-20" })).toEqual([[], []]);
    expect(daysOf({ ...plain, paid: "2025-03-10", blocked: "2025-05-01" })).toEqual([[7], []]);
  });

  it("lie in the quarter in which the invoice was issued, and sum over the quarters", () => {
    const { lateCentDays, promptCentDays, lateInvoices } = quantitiesOf(
      { ...plain, paid: "2025-04-02" },
      { ...plain, issued: "2025-04-10", due: "2025-05-10", paid: "2025-05-12" },
      { ...plain, issued: "2025-04-10", due: "2025-05-10", paid: "2025-05-01", cents: 50_00 },
    );
    expect(lateCentDays).toMatchObject({
      value: 32 * 100_00,
      quarters: Float64Array.of(30 * 100_00, 2 * 100_00),
    });
    expect(promptCentDays).toMatchObject({
      value: 9 * 50_00,
      quarters: Float64Array.of(0, 9 * 50_00),
      rows: 1,
    });
    expect(lateInvoices).toMatchObject({ value: 2, quarters: Float64Array.of(1, 1) });
  });

  it("are taken back by a credit note that is settled as late, which is no late invoice", () => {
    const { lateCentDays, lateInvoices } = quantitiesOf(
      { ...plain, paid: "2025-03-24" },
      { ...plain, paid: "2025-03-24", cents: -40_00 },
    );
    expect(lateCentDays).toMatchObject({ value: 21 * 60_00, rows: 2 });
    expect(lateInvoices).toMatchObject({ value: 1 });
    // Credit notes alone leave nothing to carry.
    expect(quantitiesOf({ ...plain, paid: "2025-03-24", cents: -40_00 }).lateCentDays).toMatchObject({
      value: 0,
    });
  });

  it("are not computable without invoices, nor where no payment was ever written down", () => {
    expect(without({ invoices: 0 })).toMatchObject({ reason: "no-invoices" });
    expect(without({ payments: 0 })).toMatchObject({ reason: "no-payments", missing: ["invoices.paid_on"] });
  });

  it("are an amount times days for each row", () => {
    const record = recordOf({ ...plain, paid: "2025-03-05", cents: 12_50 }, { ...plain, paid: "2025-03-06" });
    const paid = paidInvoices(record);
    if (isNotComputable(paid)) throw new Error(paid.reason);
    expect(centDaysOf(record, paid.late)).toEqual([25_00, 300_00]);
  });
});
