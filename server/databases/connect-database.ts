/** One read-only look at a database: a connection, a single transaction that cannot write, and the end of both. */
import { Client } from "pg";
import { cancelled } from "#server/errors.ts";
import { databaseFailure } from "./database-failure.ts";
import type { DatabaseAddress } from "./parse-address.ts";

const connectMilliseconds = 10_000;
/** No row or table is waited for longer: a reader must not queue before the company's own work. */
const lockMilliseconds = 5_000;

export interface ReadingOptions {
  /** The company's IANA time zone: instants of the database come out as its civil time. */
  readonly timeZone: string;
  /** The longest that one query may take. */
  readonly queryMilliseconds: number;
  readonly signal: AbortSignal;
}

type Tls = false | { readonly rejectUnauthorized: boolean };

function tlsChoices({ encryption }: DatabaseAddress): readonly Tls[] {
  if (encryption === "none") return [false];
  if (encryption === "verify") return [{ rejectUnauthorized: true }];
  const unverified = { rejectUnauthorized: false };
  return encryption === "require" ? [unverified] : [unverified, false];
}

function createClient(address: DatabaseAddress, tls: Tls): Client {
  const client = new Client({
    host: address.host,
    port: address.port,
    database: address.database,
    user: address.user,
    // As a function, an empty one too: a text that is empty would be replaced by what this process's environment holds.
    password: address.password,
    ssl: tls,
    application_name: "contrepoids",
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
  });
  // A connection that breaks while no query waits is told as an event too; the next query then fails.
  client.on("error", () => {});
  return client;
}

const speaksNoTls = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("does not support SSL");

async function connect(address: DatabaseAddress): Promise<Client> {
  const choices = tlsChoices(address);
  for (const [position, tls] of choices.entries()) {
    const client = createClient(address, tls);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (position === choices.length - 1 || !speaksNoTls(error)) throw error;
    }
  }
  throw new Error("There is always a way to connect");
}

async function begin(client: Client, options: ReadingOptions): Promise<void> {
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  // For the transaction only, so that a pooled session is handed back as it was.
  const settings: readonly (readonly [name: string, value: string])[] = [
    ["statement_timeout", String(options.queryMilliseconds)],
    ["lock_timeout", String(lockMilliseconds)],
    ["idle_in_transaction_session_timeout", String(options.queryMilliseconds)],
    ["TimeZone", options.timeZone],
    ["DateStyle", "ISO, YMD"],
    ["IntervalStyle", "iso_8601"],
  ];
  for (const [name, value] of settings) {
    await client.query("SELECT set_config($1, $2, true)", [name, value]);
  }
}

/**
 * Runs `use` in one transaction that sees one state of the database and cannot write. A cancelled signal closes the
 * connection at once; the server then drops the query.
 * @throws AppError DATABASE_UNREACHABLE, DATABASE_REFUSED, READING_TOO_LONG, CANCELLED
 */
export async function withDatabase<Value>(
  address: DatabaseAddress,
  options: ReadingOptions,
  use: (client: Client) => Promise<Value>,
): Promise<Value> {
  const { signal } = options;
  let client: Client | null = null;
  const close = (): void => {
    client?.connection.stream.destroy();
  };
  try {
    client = await connect(address);
    if (signal.aborted) throw cancelled();
    signal.addEventListener("abort", close, { once: true });
    await begin(client, options);
    const value = await use(client);
    await client.query("COMMIT");
    return value;
  } catch (error) {
    if (signal.aborted) throw cancelled();
    throw databaseFailure(error, address.shown);
  } finally {
    signal.removeEventListener("abort", close);
    await client?.end().catch(() => {});
  }
}
