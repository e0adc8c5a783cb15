/** The rows behind a line of the verdict, named and by pages, the largest first. No person is in them. */
import type { VerdictRows, VerdictRowsInput } from "#shared/schema/verdict.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { ShopNames } from "#server/indicators/delay-question.ts";
import { nameOrders } from "#server/planning/name-operations.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { CostScope } from "#server/verdict/cost-record.ts";
import { lineRows, type LineContext, type LineRow, type LineRows } from "#server/verdict/line-rows.ts";

const clientsFile = new URL("../facts/shop-clients.sql", import.meta.url);
const invoiceNamesFile = new URL("../facts/verdict-invoice-names.sql", import.meta.url);

/** Identifiers of invoices, by their places among the client's of the period. */
async function nameInvoices(
  read: ReadSnapshot,
  { client, fromDay, toDay }: CostScope,
  places: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (places.length === 0) return new Map();
  const rows = await read<{ readonly place: number; readonly invoiceId: string }>(invoiceNamesFile, {
    client,
    fromDay,
    toDay,
    places: places.join(","),
  });
  return new Map(rows.map(({ place, invoiceId }) => [place, invoiceId]));
}

const monthText = (firstDay: number): string => formatDay(firstDay).slice(0, 7);

/** `2025-03`; of joined months `2025-03/2025-05`. */
function monthsId({ key, lastKey }: LineRow): string {
  return key === lastKey ? monthText(key) : `${monthText(key)}/${monthText(lastKey)}`;
}

/** What names the rows of a page. */
async function idsOf(
  read: ReadSnapshot,
  scope: CostScope,
  kind: LineRows["kind"],
  rows: readonly LineRow[],
): Promise<(row: LineRow) => string> {
  if (kind === "months") return monthsId;
  const keys = rows.map(({ key }) => key);
  const names = kind === "orders" ? await nameOrders(read, keys) : await nameInvoices(read, scope, keys);
  return ({ key }) => names.get(key) ?? "";
}

/**
 * A page of the rows, with the sums over all of them.
 *
 * @param context the line as it is shown, and what it was counted from
 */
export async function openVerdictRows(
  read: ReadSnapshot,
  { limit, offset }: Pick<VerdictRowsInput, "limit" | "offset">,
  line: VerdictRowsInput["line"],
  context: LineContext,
): Promise<VerdictRows> {
  const { kind, rows } = lineRows(line, context);
  const shown = rows.slice(offset, offset + limit);
  const clients = shown.length === 0 ? [] : await read<ShopNames["clients"][number]>(clientsFile);
  const idOf = await idsOf(read, context.record.scope, kind, shown);
  return {
    kind,
    rows: shown.map((row) => ({
      id: idOf(row),
      clientId: clients[row.client].clientId,
      clientName: clients[row.client].name,
      on: formatDay(row.on),
      amountCents: row.amountCents,
      hours: row.hours,
      daysLate: row.daysLate,
      taken: row.taken,
      cents: row.cents,
    })),
    total: rows.length,
    sumCents: rows.reduce((sum, { cents }) => sum + cents, 0),
    sumHours: kind === "months" ? rows.reduce((sum, { hours }) => sum + (hours ?? 0), 0) : null,
  };
}
