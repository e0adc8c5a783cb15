/** Small random ledgers, and the files that hold them. */
import * as fc from "fast-check";
import { addDays } from "#server/indicators/civil-day.ts";
import type { FileTexts } from "#test/builders/ledger-record.ts";
import type { PlainLedger, PlainOrder } from "#test/oracles/naive-portfolio.ts";

const clientIds = ["C0", "C1", "C2", "C3", "C4", "C5"];
const centreIds = ["W0", "W1", "W2"];

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2024-10-01", days));
const cents = fc.integer({ min: -50_000, max: 10_000_000 });
const hours = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);

const order: fc.Arbitrary<Omit<PlainOrder, "orderId">> = fc.record({
  clientId: fc.constantFrom(...clientIds),
  orderedOn: day,
  promisedOn: fc.option(day),
  deliveredOn: fc.option(day),
  revenueCents: cents,
  variableCostCents: fc.option(cents, { freq: 30 }),
  status: fc.constantFrom("open", "delivered", "cancelled", null),
  hours: fc.dictionary(fc.constantFrom(...centreIds), hours, { noNullPrototype: true }),
});

export const plainLedgers: fc.Arbitrary<PlainLedger> = fc.record({
  groups: fc
    .tuple(...clientIds.map(() => fc.constantFrom(null, null, "G", "H", "C0")))
    .map((groups) => Object.fromEntries(clientIds.map((client, position) => [client, groups[position]]))),
  machines: fc
    .tuple(...centreIds.map(() => fc.integer({ min: 1, max: 3 })))
    .map((machines) => Object.fromEntries(centreIds.map((centre, position) => [centre, machines[position]]))),
  orders: fc
    .array(order, { minLength: 1, maxLength: 60 })
    .map((orders) => orders.map((each, position) => ({ ...each, orderId: `O${position}` }))),
});

const amount = (value: number | null) => (value === null ? "" : (value / 100).toFixed(2));
const lines = (heading: string, rows: readonly (readonly (string | number | null)[])[]) =>
  `${[heading, ...rows.map((row) => row.map((cell) => cell ?? "").join(","))].join("\n")}\n`;

/** The ledger as canonical files. */
export function plainFiles({ groups, machines, orders }: PlainLedger): FileTexts {
  const operations = orders.flatMap(({ orderId, hours: asked }) =>
    Object.entries(asked).map(([centre, standard], position) => [
      `${orderId}-${position}`,
      orderId,
      position + 1,
      centre,
      standard,
    ]),
  );
  return {
    clients: lines(
      "client_id,name,group",
      Object.entries(groups).map(([client, group]) => [client, `Client ${client}`, group]),
    ),
    work_centres: lines(
      "work_centre_id,name,machines",
      Object.entries(machines).map(([centre, count]) => [centre, centre, count]),
    ),
    orders: lines(
      "order_id,client_id,ordered_on,promised_on,delivered_on,revenue,variable_cost,status",
      orders.map((each) => [
        each.orderId,
        each.clientId,
        each.orderedOn,
        each.promisedOn,
        each.deliveredOn,
        amount(each.revenueCents),
        amount(each.variableCostCents),
        each.status,
      ]),
    ),
    operations: lines("operation_id,order_id,sequence,work_centre_id,standard_hours", operations),
  };
}
