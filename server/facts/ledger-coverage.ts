/** What the ledger has and lacks: for the Data page and `report coverage`. */
import type { Coverage } from "#shared/schema/coverage.ts";
import { ledger, type LedgerTable } from "#shared/schema/ledger.ts";
import { emptyMonths } from "#server/indicators/empty-months.ts";
import { measureStates } from "#server/indicators/measure-states.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

interface FilledRow {
  readonly table: LedgerTable;
  readonly column: string;
  readonly filled: number;
}

interface DaysRow {
  readonly table: LedgerTable;
  readonly from: string;
  readonly to: string;
  readonly months: readonly string[];
}

const query = (name: string) => new URL(`./${name}.sql`, import.meta.url);

function coveredTables(
  rowCounts: readonly { readonly table: LedgerTable; readonly rows: number }[],
  filledRows: readonly FilledRow[],
  daysRows: readonly DaysRow[],
): Coverage["tables"] {
  const counts = new Map(rowCounts.map(({ table, rows }) => [table, rows]));
  const filled = new Map(filledRows.map((row) => [`${row.table}.${row.column}`, row.filled]));
  const days = new Map(daysRows.map((row) => [row.table, row]));
  return ledger.map(({ table, columns }) => {
    const rows = counts.get(table) ?? 0;
    const dated = days.get(table);
    const period = dated === undefined ? null : { from: dated.from, to: dated.to };
    return {
      table,
      rows,
      period,
      emptyMonths: period === null ? [] : emptyMonths(period, dated?.months ?? []),
      columns: columns.map(({ name }) => ({
        column: name,
        filledShare: rows === 0 ? null : (filled.get(`${table}.${name}`) ?? 0) / rows,
      })),
    };
  });
}

/** Every table with its rows, period, gaps and columns, and every measure with what it lacks. */
export async function readLedgerCoverage(read: ReadSnapshot): Promise<Coverage> {
  const [counts, filled, days, parameters] = await Promise.all([
    read<{ table: LedgerTable; rows: number }>(query("ledger-rows")),
    read<FilledRow>(query("ledger-filled")),
    read<DaysRow>(query("ledger-days")),
    read<{ name: string }>(query("parameter-names")),
  ]);
  const tables = coveredTables(counts, filled, days);
  const shares = tables.flatMap(({ table, columns }) =>
    columns.map(({ column, filledShare }) => [`${table}.${column}`, filledShare ?? 0] as const),
  );
  // A parameter is there when a row names it.
  const named = parameters.map(({ name }) => [`parameters.${name}`, 1] as const);
  return {
    tables,
    measures: measureStates({
      tables: new Set(tables.filter(({ rows }) => rows > 0).map(({ table }) => table)),
      filledShares: new Map([...shares, ...named]),
    }),
  };
}
