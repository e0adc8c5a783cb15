/** The same time entries in PostgreSQL: loaded once, and overtime by client asked for as one would there. */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { asSuperuser, startPostgres } from "#test/builders/postgres.ts";

export interface PostgresOvertime {
  readonly loadSeconds: number;
  readonly byClientMilliseconds: number;
  readonly overtimeByClient: Readonly<Record<string, number>>;
}

const tables = {
  orders: "order_id text, client_id text, ordered_on date, promised_on date, revenue numeric, priority text",
  time_entries:
    "entry_id text, employee_id text, worked_on date, hours numeric(8, 2), pay_kind text, order_id text, client_id text, activity text, started_at timestamp, ended_at timestamp",
} as const;

const byClientSql = `
  select orders.client_id, sum(time_entries.hours)::double precision as hours
  from time_entries
  join orders using (order_id)
  where time_entries.pay_kind in ('overtime', 'sunday', 'holiday')
  group by orders.client_id`;

async function load(client: Client, folder: string): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    await client.query(`create unlogged table ${table} (${columns})`);
    const copy = client.query(copyFrom(`copy ${table} from stdin with (format csv, header true)`));
    await pipeline(createReadStream(`${folder}/${table}.csv`), copy);
  }
  await client.query("vacuum analyze");
}

/** @param folder the ledger's CSV files */
export async function overtimeInPostgres(folder: string): Promise<PostgresOvertime> {
  const server = await startPostgres(["shared_buffers=1GB"]);
  try {
    return await asSuperuser(server, "postgres", async (client) => {
      const startedAt = performance.now();
      await load(client, folder);
      const loadSeconds = (performance.now() - startedAt) / 1000;
      const times: number[] = [];
      let rows: readonly { client_id: string; hours: number }[] = [];
      for (let run = 0; run < 3; run += 1) {
        const at = performance.now();
        ({ rows } = await client.query<{ client_id: string; hours: number }>(byClientSql));
        times.push(performance.now() - at);
      }
      return {
        loadSeconds,
        byClientMilliseconds: times.toSorted((left, right) => left - right)[1],
        overtimeByClient: Object.fromEntries(rows.map(({ client_id: id, hours }) => [id, hours])),
      };
    });
  } finally {
    await server.stop();
  }
}
