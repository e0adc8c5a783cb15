/** One snapshot, opened read-only and locked down: whatever text reached it could read its tables and nothing else. */
import {
  DuckDBInstance,
  StatementType,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBValue,
} from "@duckdb/node-api";
import { AppError, cancelled } from "#server/errors.ts";
import type { Limits } from "#server/config.ts";
import { rowValue, type RowValue } from "./row-values.ts";
import type { SqlText } from "./sql-file.ts";
import { takeColumns, type NumberColumns } from "./take-columns.ts";
import { createTurns } from "./turns.ts";

export type QueryParameters = Readonly<Record<string, string | number | boolean | null>>;
export type QueryRow = Record<string, RowValue>;

export interface QueryOptions {
  readonly signal?: AbortSignal;
  /** A longer query is interrupted and fails with BUSY; the default is that of the limits. */
  readonly timeoutMilliseconds?: number;
}

export interface SnapshotFile {
  read(sql: SqlText, parameters?: QueryParameters, options?: QueryOptions): Promise<QueryRow[]>;
  /** The same for a query of numbers only, column by column and without a pause of the process. */
  readColumns(sql: SqlText, parameters?: QueryParameters, options?: QueryOptions): Promise<NumberColumns>;
  /** Interrupts what runs, refuses what would follow, and closes the file. */
  close(): Promise<void>;
}

/** The settings without which a snapshot is not served, as DuckDB itself reports them. */
const requiredSettings: Readonly<Record<string, string>> = {
  access_mode: "read_only",
  enable_external_access: "false",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
  allow_unsigned_extensions: "false",
  lock_configuration: "true",
};

/** The first setting that is not as required, or null. */
export function unlockedSetting(settings: ReadonlyMap<unknown, unknown>): string | null {
  const wrong = Object.entries(requiredSettings).find(([name, value]) => settings.get(name) !== value);
  return wrong?.[0] ?? null;
}

async function lockDown(connection: DuckDBConnection): Promise<void> {
  await connection.run("SET lock_configuration = true");
  const reader = await connection.runAndReadAll("SELECT name, lower(value) FROM duckdb_settings()");
  const settings = new Map<unknown, unknown>(reader.getRowsJS().map(([name, value]) => [name, value]));
  const wrong = unlockedSetting(settings);
  if (wrong !== null) {
    throw new Error(`The snapshot is not locked down: ${wrong}`);
  }
}

async function runSelect<Value>(
  connection: DuckDBConnection,
  sql: SqlText,
  parameters: QueryParameters,
  take: (statement: DuckDBPreparedStatement) => Promise<Value>,
): Promise<Value> {
  const statement = await connection.prepare(sql);
  try {
    if (statement.statementType !== StatementType.SELECT) {
      throw new Error("Only a select reads a snapshot");
    }
    const values: Record<string, DuckDBValue> = { ...parameters };
    statement.bind(values);
    return await take(statement);
  } finally {
    statement.destroySync();
  }
}

async function takeRows(statement: DuckDBPreparedStatement): Promise<QueryRow[]> {
  const reader = await statement.runAndReadAll();
  const names = reader.columnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, index) => [name, rowValue(row[index] ?? null)])));
}

/**
 * Opens a snapshot file. The order of the options matters: DuckDB refuses a spill folder once external access is off.
 * @throws Error when the file cannot be opened or its settings do not read back as required.
 */
export async function openSnapshotFile(
  path: string,
  spillFolder: string,
  limits: Limits,
): Promise<SnapshotFile> {
  const instance = await DuckDBInstance.fromCache(path, {
    access_mode: "READ_ONLY",
    memory_limit: `${limits.snapshotMemoryMegabytes}MiB`,
    threads: String(limits.threads),
    temp_directory: spillFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    allow_unsigned_extensions: "false",
    enable_external_access: "false",
  });
  const idle: DuckDBConnection[] = [];
  const open: DuckDBConnection[] = [];
  const closing = new AbortController();
  const disconnect = (): void => {
    for (const connection of open) {
      connection.closeSync();
    }
    instance.closeSync();
  };
  const connect = async (): Promise<DuckDBConnection> => {
    const connection = await instance.connect();
    open.push(connection);
    return connection;
  };
  try {
    const first = await connect();
    await lockDown(first);
    idle.push(first);
  } catch (error) {
    disconnect();
    throw error;
  }
  const turns = createTurns(limits.concurrentQueries, limits.waitingQueries);
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | null = null;

  /** Runs a query on a connection of its own, interrupted by the signal or by the clock. */
  const runGuarded = async <Value>(
    use: (connection: DuckDBConnection) => Promise<Value>,
    signal: AbortSignal,
    milliseconds: number,
  ): Promise<Value> => {
    const connection = idle.pop() ?? (await connect());
    let timedOut = false;
    const interrupt = () => connection.interrupt();
    const timer = setTimeout(() => {
      timedOut = true;
      interrupt();
    }, milliseconds);
    signal.addEventListener("abort", interrupt, { once: true });
    try {
      if (signal.aborted) {
        throw cancelled();
      }
      return await use(connection);
    } catch (error) {
      if (signal.aborted) {
        throw cancelled();
      }
      throw timedOut ? new AppError("BUSY", { milliseconds }, error) : error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", interrupt);
      idle.push(connection);
    }
  };

  const run = async <Value>(
    sql: SqlText,
    parameters: QueryParameters,
    options: QueryOptions,
    take: (statement: DuckDBPreparedStatement) => Promise<Value>,
  ): Promise<Value> => {
    const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
    const milliseconds = options.timeoutMilliseconds ?? limits.queryMilliseconds;
    const query = turns.run(
      () => runGuarded((connection) => runSelect(connection, sql, parameters, take), signal, milliseconds),
      signal,
    );
    running.add(query);
    try {
      return await query;
    } finally {
      running.delete(query);
    }
  };

  return {
    read: (sql, parameters = {}, options = {}) => run(sql, parameters, options, takeRows),
    readColumns: (sql, parameters = {}, options = {}) => run(sql, parameters, options, takeColumns),
    close() {
      closed ??= (async () => {
        closing.abort();
        await Promise.allSettled(running);
        disconnect();
      })();
      return closed;
    },
  };
}
