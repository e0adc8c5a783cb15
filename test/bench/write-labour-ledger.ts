/** Writes the ledger of a company with many time entries as CSV: a thousand days, four entries a day. */
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const days = 1_000;
const entriesADay = 4;
const clients = 300;
const orders = 100_000;
const teams = 40;

const entriesSql = readFileSync(new URL("labour-entries.sql", import.meta.url), "utf8");

/** Writes clients, employees, orders and time entries into `folder`. */
export async function writeLabourLedger(folder: string, timeEntries: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const people = Math.ceil(timeEntries / (days * entriesADay));
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GiB" });
  const connection = await instance.connect();
  const write = async (table: string, select: string): Promise<void> => {
    await connection.run(`copy (${select}) to '${join(folder, `${table}.csv`)}' (header, delimiter ',')`);
  };
  try {
    await write(
      "clients",
      `select 'C' || n as client_id, 'Client ' || n as name from range(${clients}) as c(n)`,
    );
    await write(
      "employees",
      `select 'E' || lpad(n::varchar, 6, '0') as employee_id, 'Team ' || n % ${teams} as team, 35 as weekly_hours,
        25 + n % 10 as hourly_cost from range(${people}) as e(n)`,
    );
    await write(
      "orders",
      `select 'O' || lpad(n::varchar, 7, '0') as order_id, 'C' || (n * 7) % ${clients} as client_id,
        date '2020-01-06' + (n % 1300)::integer as ordered_on, date '2020-02-06' + (n % 1300)::integer as promised_on,
        1000 + n % 977 as revenue, case when n % 11 = 0 then 'rush' else 'normal' end as priority
        from range(${orders}) as o(n)`,
    );
    const filled = entriesSql
      .replaceAll("$days", String(days))
      .replaceAll("$orders", String(orders))
      .replaceAll("$entries", String(timeEntries));
    await write("time_entries", filled);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
