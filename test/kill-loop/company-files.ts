/** The files of the n-th import of the kill loop, and what a record that holds some of these imports must answer. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "#server/ledger/staged-import.ts";

const clients = ["C1", "C2", "C3"];
const firstDay = "2025-01-06";

interface Order {
  readonly orderId: string;
  readonly clientId: string;
  readonly revenue: number;
}

/** Between 20 and 59 orders out of 200 ids, so that imports replace one another's rows. */
function ordersOf(number: number): Order[] {
  const length = 20 + ((number * 17) % 40);
  return Array.from({ length }, (_, index) => ({
    orderId: `O${(number * 31 + index) % 200}`,
    clientId: clients[index % clients.length] ?? "C1",
    revenue: number * 1000 + index,
  }));
}

/** How many rows the batches of the n-th import hold. */
export function rowsOf(number: number): { clients: number; orders: number } {
  return { clients: clients.length, orders: ordersOf(number).length };
}

/** Writes the files of the n-th import. */
export function writeCompanyFiles(folder: string, number: number): SourceFile[] {
  const target = join(folder, `import-${number}`);
  mkdirSync(target, { recursive: true });
  const texts = {
    clients: ["client_id,name", ...clients.map((id) => `${id},Name ${number}`)],
    orders: [
      "order_id,client_id,ordered_on,revenue",
      ...ordersOf(number).map(
        ({ orderId, clientId, revenue }) => `${orderId},${clientId},${firstDay},${revenue}`,
      ),
    ],
  };
  return Object.entries(texts).map(([table, lines]) => {
    const path = join(target, `${table}.csv`);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return { name: `${table}.csv`, path };
  });
}

/** The lines `order_id client_id revenue client name` that a record of these imports, oldest first, must answer. */
export function expectedLines(numbers: readonly number[]): string[] {
  const orders = new Map<string, Order>();
  for (const number of numbers) {
    for (const order of ordersOf(number)) {
      orders.set(order.orderId, order);
    }
  }
  const name = `Name ${numbers.at(-1)}`;
  return [...orders.values()]
    .map(({ orderId, clientId, revenue }) => `${orderId} ${clientId} ${revenue} ${name}`)
    .sort();
}
