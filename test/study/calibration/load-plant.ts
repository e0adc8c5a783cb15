/** A generated plant in a database in memory: the snapshot's own tables and facts, without files, typing or an import. */
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  TIMESTAMP,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";
import {
  ledger,
  type ColumnKind,
  type LedgerColumn,
  type LedgerTableDefinition,
} from "#shared/schema/ledger.ts";
import type { Cell, LedgerRow, LedgerRows } from "#server/demo/ledger-row.ts";
import { factFiles } from "#server/facts/fact-files.ts";
import type { ReadColumns } from "#server/facts/read-columns.ts";
import type { QueryValues, ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { readFact } from "#server/ledger/facts-digest.ts";
import { rowValue } from "#server/ledger/row-values.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import { takeColumns } from "#server/ledger/take-columns.ts";
import { createTableSql, identifier } from "#server/ledger/winning-rows.ts";

/** What the desks read a plant through. */
export interface LoadedPlant {
  readonly read: ReadSnapshot;
  readonly readColumns: ReadColumns;
  /** Replaces the rows of some tables and makes the facts anew. */
  replace(tables: Partial<LedgerRows>): Promise<void>;
  close(): void;
}

const decimalWidth = 18;
const decimalScale = 6;
const decimalParts = 10 ** decimalScale;
const chunkRows = 2048;
const microsecondsPerMinute = 60_000_000n;

const types: Readonly<Record<ColumnKind, DuckDBType>> = {
  identifier: VARCHAR,
  text: VARCHAR,
  date: DATE,
  timestamp: TIMESTAMP,
  amount: DECIMAL(decimalWidth, decimalScale),
  hours: DECIMAL(decimalWidth, decimalScale),
  number: DECIMAL(decimalWidth, decimalScale),
  count: BIGINT,
  flag: BOOLEAN,
  choice: VARCHAR,
};

const decimal = (value: number): DuckDBDecimalValue =>
  new DuckDBDecimalValue(BigInt(Math.round(value * decimalParts)), decimalWidth, decimalScale);

/** A cell as the snapshot stores it. Hours have two decimals, as in the files. */
function stored({ kind, fallback }: LedgerColumn, cell: Cell | undefined): DuckDBValue {
  if (cell === null || cell === undefined) return fallback ?? null;
  if (typeof cell !== "number") return cell;
  switch (kind) {
    case "date":
      return new DuckDBDateValue(cell);
    case "timestamp":
      return new DuckDBTimestampValue(BigInt(cell) * microsecondsPerMinute);
    case "amount":
      return decimal(cell / 100);
    case "hours":
      return decimal(Math.round((cell * 100) / 60) / 100);
    case "number":
      return decimal(cell);
    case "count":
      return BigInt(cell);
    default:
      return String(cell);
  }
}

async function fill(
  connection: DuckDBConnection,
  { table, columns }: LedgerTableDefinition,
  rows: readonly LedgerRow[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  const columnTypes = columns.map(({ kind }) => types[kind]);
  for (let from = 0; from < rows.length; from += chunkRows) {
    const part = rows.slice(from, from + chunkRows);
    const chunk = DuckDBDataChunk.create(columnTypes, part.length);
    chunk.setColumns(columns.map((column) => part.map((row) => stored(column, row[column.name]))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function makeFacts(connection: DuckDBConnection): Promise<void> {
  for (const name of factFiles) await connection.run(readFact(name));
}

/** Close it; it holds some tens of megabytes. */
export async function loadPlant(tables: LedgerRows): Promise<LoadedPlant> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const definition of ledger) {
    await connection.run(createTableSql(definition));
    await fill(connection, definition, tables[definition.table]);
  }
  await makeFacts(connection);

  // One query after another: a desk may ask for several at once.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }
  async function withPrepared<Value>(
    sqlFile: URL,
    values: QueryValues | undefined,
    use: (statement: DuckDBPreparedStatement) => Promise<Value>,
  ): Promise<Value> {
    const statement = await connection.prepare(readSqlFile(sqlFile));
    try {
      statement.bind(values ?? {});
      return await use(statement);
    } finally {
      statement.destroySync();
    }
  }
  return {
    read: <Row>(sqlFile: URL, values?: QueryValues) =>
      inTurn(async () => {
        const reader = await withPrepared(sqlFile, values, (statement) => statement.runAndReadAll());
        const names = reader.columnNames();
        const rows = reader
          .getRows()
          .map((row) => Object.fromEntries(names.map((name, index) => [name, rowValue(row[index] ?? null)])));
        // The query's final select names the columns of Row, as where the product reads it.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return rows as Row[];
      }),
    readColumns: (sqlFile, values) => inTurn(() => withPrepared(sqlFile, values, takeColumns)),
    async replace(changed) {
      if (Object.keys(changed).length === 0) return;
      for (const definition of ledger) {
        const rows = changed[definition.table];
        if (rows === undefined) continue;
        await connection.run(`DELETE FROM ${identifier(definition.table)}`);
        await fill(connection, definition, rows);
      }
      await makeFacts(connection);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
