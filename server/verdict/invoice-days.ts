/** How late and how early the examined client paid its invoices (method, section 5). */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { CostQuantities, CostQuantity, CostQuantityName } from "./cost-quantities.ts";
import { sumByQuarter } from "./cost-quarters.ts";
import type { CostRecord } from "./cost-record.ts";
import { countedQuantity, sumOf } from "./counted-quantity.ts";

/** Invoices by place, with the days by which they were paid late or early, at least one. */
export interface InvoiceDays {
  readonly invoices: readonly number[];
  readonly days: readonly number[];
}

export interface PaidInvoices {
  readonly late: InvoiceDays;
  readonly early: InvoiceDays;
}

/**
 * Days late run from the due day to the payment; of what is unpaid to the last day that the ledger covers. They stop where the
 * client blocked the invoice: what follows is a dispute, and doubts protect the client.
 *
 * @returns not-computable `no-invoices`, or `no-payments` where no invoice of the ledger has a day of payment: then all would pass
 *   for unpaid
 */
export function paidInvoices({ invoices, covered }: CostRecord): PaidInvoices | NotComputable {
  if (covered.invoices === 0) return notComputable("no-invoices", ["invoices"]);
  if (covered.payments === 0) return notComputable("no-payments", ["invoices.paid_on"]);
  const late = { invoices: [] as number[], days: [] as number[] };
  const early = { invoices: [] as number[], days: [] as number[] };
  for (let invoice = 0; invoice < invoices.count; invoice += 1) {
    const due = invoices.dueOn[invoice];
    const paid = invoices.paidOn[invoice];
    const blocked = invoices.blockedOn[invoice];
    const until = Number.isNaN(paid) ? covered.endDay - 1 : paid;
    const daysLate = (blocked < until ? blocked : until) - due;
    if (daysLate > 0) {
      late.invoices.push(invoice);
      late.days.push(daysLate);
    } else if (paid < due) {
      early.invoices.push(invoice);
      early.days.push(due - paid);
    }
  }
  return { late, early };
}

/** Amounts times days; a credit note's are negative and take from the others'. */
export function centDaysOf(
  { invoices: { amountCents } }: CostRecord,
  { invoices, days }: InvoiceDays,
): number[] {
  return invoices.map((invoice, place) => amountCents[invoice] * days[place]);
}

type InvoiceQuantity = "lateCentDays" | "promptCentDays" | "lateInvoices";

/** By the quarter in which the invoice was issued; all are counted. Where credit notes outweigh the invoices nothing is left. */
export function invoiceQuantities(
  record: CostRecord,
  quarters: CostQuantities["quarters"],
): Pick<Record<CostQuantityName, CostQuantity | NotComputable>, InvoiceQuantity> {
  const paid = paidInvoices(record);
  if ("status" in paid) return { lateCentDays: paid, promptCentDays: paid, lateInvoices: paid };
  const counted = ({ invoices }: InvoiceDays, amounts: readonly number[]): CostQuantity => {
    const laid = sumByQuarter(
      quarters,
      invoices.map((invoice) => record.invoices.issuedOn[invoice]),
      amounts,
    );
    return countedQuantity(sumOf(laid) < 0 ? new Float64Array(quarters.length) : laid, invoices.length);
  };
  const billed = paid.late.invoices.map((invoice) => (record.invoices.amountCents[invoice] > 0 ? 1 : 0));
  return {
    lateCentDays: counted(paid.late, centDaysOf(record, paid.late)),
    promptCentDays: counted(paid.early, centDaysOf(record, paid.early)),
    lateInvoices: counted(paid.late, billed),
  };
}
