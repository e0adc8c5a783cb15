/** Reads what a client costs and brings out of a snapshot, as numbers in memory that worker threads share. */
import type { ClientRow, TotalsRow } from "#server/indicators/portfolio-rows.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { CostCovered, CostRecord, CostScope, RecordedHourCost } from "#server/verdict/cost-record.ts";
import { readColumnsOf, type ReadColumns } from "./read-columns.ts";
import { readAbsences, readEmployees } from "./read-labour.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

const query = (name: string): URL => new URL(name, import.meta.url);

/** The one row of a query that always has one. */
async function readOne<Row>(read: ReadSnapshot, ...of: Parameters<ReadSnapshot>): Promise<Row> {
  const [row] = await read<Row>(...of);
  if (row === undefined) throw new Error(`No row from ${of[0].pathname}`);
  return row;
}

/** Amounts are those of the portfolio, clients apart: the same queries over the same days. */
async function readAmounts(read: ReadSnapshot, { fromDay, toDay }: CostScope) {
  const period = { from: formatDay(fromDay), to: formatDay(toDay) };
  const [clients, totals] = await Promise.all([
    read<ClientRow>(query("../indicators/portfolio-clients.sql"), {
      ...period,
      beforeFrom: period.from,
      grouped: false,
    }),
    readOne<TotalsRow>(read, query("../indicators/portfolio-totals.sql"), period),
  ]);
  return { clients, totals };
}

async function readOrders(readColumns: ReadColumns): Promise<CostRecord["orders"]> {
  const orders = await readColumnsOf(readColumns, "verdict-orders.sql");
  return {
    count: orders.count,
    client: orders.index("client"),
    orderedOn: orders.number("orderedOn"),
    promisedOn: orders.number("promisedOn"),
    deliveredOn: orders.number("deliveredOn"),
    cancelled: orders.flag("cancelled"),
    revenueCents: orders.number("revenueCents"),
    variableCostCents: orders.number("variableCostCents"),
    listPriceCents: orders.number("listPriceCents"),
    expediteCents: orders.number("expediteCents"),
    penaltyCents: orders.number("penaltyCents"),
  };
}

async function readInvoices(
  readColumns: ReadColumns,
  { client, fromDay, toDay }: CostScope,
): Promise<CostRecord["invoices"]> {
  const invoices = await readColumnsOf(readColumns, "verdict-invoices.sql", { client, fromDay, toDay });
  return {
    count: invoices.count,
    issuedOn: invoices.number("issuedOn"),
    dueOn: invoices.number("dueOn"),
    paidOn: invoices.number("paidOn"),
    blockedOn: invoices.number("blockedOn"),
    amountCents: invoices.number("amountCents"),
  };
}

async function readHours(
  readColumns: ReadColumns,
  { client, fromDay, toDay }: CostScope,
): Promise<CostRecord["hours"]> {
  const hours = await readColumnsOf(readColumns, "verdict-hours.sql", { client, fromDay, toDay });
  return {
    count: hours.count,
    employee: hours.index("employee"),
    week: hours.index("week"),
    month: hours.index("month"),
    productionMinutes: hours.number("productionMinutes"),
    officeMinutes: hours.number("officeMinutes"),
    othersProductionMinutes: hours.number("othersProductionMinutes"),
    othersOfficeMinutes: hours.number("othersOfficeMinutes"),
    productionEntries: hours.number("productionEntries"),
    officeEntries: hours.number("officeEntries"),
    overtimeEntries: hours.number("overtimeEntries"),
    othersOvertimeEntries: hours.number("othersOvertimeEntries"),
  };
}

/** All rows that the cost quantities of one client and period are counted from. */
export async function readCostRecord(
  read: ReadSnapshot,
  readColumns: ReadColumns,
  scope: CostScope,
): Promise<CostRecord> {
  const amounts = await readAmounts(read, scope);
  const [covered, hourCosts] = await Promise.all([
    readOne<CostCovered>(read, query("verdict-covered.sql")),
    read<RecordedHourCost>(query("verdict-hour-costs.sql"), { client: scope.client }),
  ]);
  const clients = await read<{ readonly clientId: string }>(query("shop-clients.sql"));
  return {
    scope,
    covered,
    ...amounts,
    clientIds: clients.map(({ clientId }) => clientId),
    orders: await readOrders(readColumns),
    invoices: await readInvoices(readColumns, scope),
    hours: await readHours(readColumns, scope),
    hourCosts,
    employees: await readEmployees(readColumns),
    absences: await readAbsences(readColumns),
  };
}
