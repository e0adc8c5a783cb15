/** Writes a workbook as large as companies have them, with what its rows name, and one that is made to do harm. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { workbookOf } from "#test/builders/workbook.ts";

const operationsPerOrder = 5;
const firstMinute = Date.UTC(2024, 0, 1, 6) / 60_000;
/** No clock of Europe is changed at these hours: each row is as good as the next. */
const minutesOfDay = 600;

function minute(index: number, after: number): Date {
  const day = Math.floor(index / minutesOfDay) % 700;
  return new Date((firstMinute + day * 1440 + (index % minutesOfDay) + after) * 60_000);
}

/** Eight columns of texts, numbers and time stamps. Answers the paths of the files. */
export async function writeLargeWorkbook(folder: string, operations: number): Promise<string[]> {
  const orders = Math.ceil(operations / operationsPerOrder);
  const clients = join(folder, "clients.csv");
  await writeFile(clients, "client_id,name\nC1,Client 1\n");
  const lines = Array.from({ length: orders }, (_, at) => `O${at},C1,2024-01-01,${at}.5\n`);
  const ordersPath = join(folder, "orders.csv");
  await writeFile(ordersPath, `order_id,client_id,ordered_on,revenue\n${lines.join("")}`);
  const rows = Array.from({ length: operations }, (_, at) => [
    `P${at}`,
    `O${Math.floor(at / operationsPerOrder)}`,
    (at % operationsPerOrder) + 1,
    `W${at % 60}`,
    minute(at, 0),
    minute(at, 60),
    minute(at, 150),
    (at % 5) + 1.25,
  ]);
  const headings = [
    "operation_id",
    "order_id",
    "sequence",
    "work_centre_id",
    "ready_at",
    "started_at",
    "ended_at",
    "standard_hours",
  ];
  const workbook = join(folder, "operations.xlsx");
  await writeFile(workbook, await writeXlsx({ sheets: [{ name: "operations", rows: [headings, ...rows] }] }));
  return [clients, ordersPath, workbook];
}

/** Some hundred megabytes of XML in some hundred kilobytes. Answers the path. */
export async function writeHostileWorkbook(folder: string): Promise<string> {
  const path = join(folder, "orders.xlsx");
  const rows = `<row r="1">${"<a/>".repeat(64 * 1024 ** 2)}</row>`;
  await writeFile(path, workbookOf({ sheets: [{ name: "orders", rows }] }));
  return path;
}
