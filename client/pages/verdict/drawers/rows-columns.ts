/** The columns of the rows behind an amount, in the drawer and in its file: orders, invoices or months of hours. */
import type { VerdictRows } from "#shared/schema/verdict.ts";
import type { FigureTable } from "#client/charts/figure-table.ts";
import type { CsvCell } from "#client/lib/csv.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import type { drawerMessages } from "./drawer-messages.ts";

type Row = VerdictRows["rows"][number];
type SayDrawer = Say<(typeof drawerMessages)["fr"]>;

export interface RowsColumn {
  readonly id: string;
  readonly heading: string;
  readonly align: "start" | "end";
  readonly text: (row: Row) => string;
  /** For a spreadsheet, in the unit of the heading. */
  readonly csv: (row: Row) => CsvCell;
}

/** `2025-03`, or `2025-03/2025-05` where months with too few people were joined. */
function monthsText(id: string, say: SayDrawer, format: Format): string {
  const [first = "", last] = id.split("/");
  return last === undefined
    ? format.month(first)
    : say("months", { first: format.month(first), last: format.month(last) });
}

/** Columns that hold nothing on any row are left out; the cents that the amount is made of come last. */
export function rowsColumns(
  { kind, rows }: Pick<VerdictRows, "kind" | "rows">,
  say: SayDrawer,
  format: Format,
): readonly RowsColumn[] {
  const end = "end" as const;
  const hasSeveralClients = new Set(rows.map(({ clientId }) => clientId)).size > 1;
  const name: RowsColumn = {
    id: "name",
    heading: say(
      kind === "months" ? "column.month" : kind === "invoices" ? "column.invoice" : "column.order",
    ),
    align: "start",
    text: ({ id }) => (kind === "months" ? monthsText(id, say, format) : id),
    csv: ({ id }) => id,
  };
  const columns: readonly (RowsColumn | null)[] = [
    name,
    !hasSeveralClients
      ? null
      : {
          id: "client",
          heading: say("column.client"),
          align: "start",
          text: ({ clientName }) => clientName,
          csv: ({ clientName }) => clientName,
        },
    kind === "months"
      ? null
      : {
          id: "on",
          heading: say(kind === "invoices" ? "column.issued" : "column.ordered"),
          align: "start",
          text: ({ on }) => format.shortDay(on),
          csv: ({ on }) => on,
        },
    {
      id: "days",
      heading: say("column.late"),
      align: end,
      text: ({ daysLate }) => (daysLate === null ? "" : format.count(daysLate)),
      csv: ({ daysLate }) => daysLate,
    },
    {
      id: "hours",
      heading: say("column.hours"),
      align: end,
      text: ({ hours }) => (hours === null ? "" : format.decimal(hours, 1)),
      csv: ({ hours }) => hours,
    },
    {
      id: "amount",
      heading: say("column.amount"),
      align: end,
      text: ({ amountCents }) =>
        amountCents === null ? "" : format.scaled(amountCents, "unit", { digits: 2 }),
      csv: ({ amountCents }) => (amountCents === null ? null : amountCents / 100),
    },
    {
      id: "taken",
      heading: say("column.taken"),
      align: end,
      text: ({ taken }) => (taken === null ? "" : format.roundShare(taken)),
      csv: ({ taken }) => taken,
    },
    {
      id: "cents",
      heading: say("column.cents", { unit: format.unit("unit") }),
      align: end,
      text: ({ cents }) => format.scaled(cents, "unit", { digits: 2 }),
      csv: ({ cents }) => cents / 100,
    },
  ];
  const isWholeAmount = rows.every(({ amountCents, cents, taken }) => amountCents === cents && taken === 1);
  return columns.filter((column): column is RowsColumn => {
    if (column === null) return false;
    // An order that is taken whole need not say so on every row.
    if (isWholeAmount && (column.id === "amount" || column.id === "taken")) return false;
    return column.id === "name" || column.id === "cents" || rows.some((row) => column.csv(row) !== null);
  });
}

/** The rows as a table for a file. */
export function rowsTable(
  rows: Pick<VerdictRows, "kind" | "rows">,
  say: SayDrawer,
  format: Format,
): FigureTable {
  const columns = rowsColumns(rows, say, format);
  return {
    headings: columns.map(({ heading }) => heading),
    rows: rows.rows.map((row) => ({
      key: row.id,
      cells: columns.map(({ text, csv }) => ({ text: text(row), csv: csv(row) })),
    })),
  };
}
