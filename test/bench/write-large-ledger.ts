/** Writes a large canonical ledger as CSV, quickly and the same each time: sizes are arguments, content is arithmetic. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";

export interface LedgerSize {
  readonly timeEntries: number;
  readonly operations: number;
}

const clients = 300;
/** Nobody has two entries on one day: more entries take more people. */
const days = 600;
const fewestEmployees = 2_000;
const workCentres = 60;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** A day of 2024 or 2025 by its number, months of 28 days. */
function day(number: number): string {
  const month = Math.floor(number / 28);
  return `${2024 + (Math.floor(month / 12) % 2)}-${twoDigits((month % 12) + 1)}-${twoDigits((number % 28) + 1)}`;
}

async function writeRows(
  path: string,
  header: string,
  rows: number,
  row: (index: number) => string,
): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  let block: string[] = [];
  for (let index = 0; index < rows; index += 1) {
    block.push(row(index));
    if (block.length === 10_000 || index === rows - 1) {
      if (!stream.write(`${block.join("\n")}\n`)) await once(stream, "drain");
      block = [];
    }
  }
  stream.end();
  await once(stream, "finish");
}

/** Writes clients, employees, work centres, orders, operations and time entries into `folder`. */
export async function writeLargeLedger(folder: string, size: LedgerSize): Promise<void> {
  await mkdir(folder, { recursive: true });
  const orders = Math.max(1, Math.floor(size.operations / 5));
  const employees = Math.max(fewestEmployees, Math.ceil(size.timeEntries / days));
  const write = (
    table: string,
    header: string,
    rows: number,
    row: (index: number) => string,
  ): Promise<void> => writeRows(join(folder, `${table}.csv`), header, rows, row);
  await write("clients", "client_id,name", clients, (i) => `C${i},Client ${i}`);
  await write(
    "employees",
    "employee_id,team,weekly_hours,hourly_cost",
    employees,
    (i) => `E${i},T${i % 40},35,31.5`,
  );
  await write(
    "work_centres",
    "work_centre_id,name,machines",
    workCentres,
    (i) => `W${i},Centre ${i},${1 + (i % 4)}`,
  );
  await write(
    "orders",
    "order_id,client_id,ordered_on,promised_on,delivered_on,revenue,variable_cost",
    orders,
    (i) =>
      `O${i},C${(i * 7) % clients},${day(i % days)},${day((i % days) + 20)},${day((i % days) + 18 + (i % 7))},${1000 + (i % 977)}.${twoDigits(i % 100)},${400 + (i % 311)}.50`,
  );
  await write(
    "operations",
    "operation_id,order_id,sequence,work_centre_id,ready_at,started_at,ended_at,standard_hours",
    size.operations,
    (i) => {
      const date = day(Math.floor(i / 5) % days);
      const hour = 6 + (i % 8);
      return `P${i},O${Math.floor(i / 5)},${(i % 5) + 1},W${i % workCentres},${date} ${twoDigits(hour)}:00:00,${date} ${twoDigits(hour + 1)}:${twoDigits(i % 60)}:00,${date} ${twoDigits(hour + 4)}:${twoDigits(i % 60)}:00,${(i % 5) + 1}.25`;
    },
  );
  await write(
    "time_entries",
    "entry_id,employee_id,worked_on,hours,pay_kind,order_id,client_id,activity",
    size.timeEntries,
    (i) => {
      const order = (i * 13) % orders;
      return `T${i},E${i % employees},${day(Math.floor(i / employees) % days)},${(i % 7) + 1}.${i % 2 === 0 ? "5" : "25"},${i % 9 === 0 ? "overtime" : "regular"},O${order},C${(order * 7) % clients},production`;
    },
  );
}
