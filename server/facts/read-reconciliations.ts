/** Reads the ledger's totals beside those that the company states. */
import type { Reconciliation, StatedTotalInput } from "#shared/schema/coverage.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { reconcile, type MonthTotalRow } from "#server/indicators/reconciliation.ts";
import type { StatedTotal } from "#server/ledger/stated-totals.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

const tableOfKind: Readonly<Record<StatedTotalInput["kind"], LedgerTable>> = {
  revenue: "orders",
  invoiced: "invoices",
  orders: "orders",
  "payroll-hours": "time_entries",
  "absence-days": "absences",
};

/** Every stated total with the ledger's of the same kind and period, in the order given. */
export async function readReconciliations(
  read: ReadSnapshot,
  stated: readonly StatedTotal[],
): Promise<Reconciliation[]> {
  const counts = await read<{ table: LedgerTable; rows: number }>(
    new URL("./ledger-rows.sql", import.meta.url),
  );
  const filled = new Set(counts.filter(({ rows }) => rows > 0).map(({ table }) => table));
  return Promise.all(
    stated.map(async (each) => {
      const rows = filled.has(tableOfKind[each.kind])
        ? await read<MonthTotalRow>(
            new URL(`../indicators/reconciliation-${each.kind}.sql`, import.meta.url),
            { ...each.period },
          )
        : null;
      return { ...each, ...reconcile(each, rows) };
    }),
  );
}
