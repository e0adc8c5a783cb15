/** A Parquet file as a source of rows. */
import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { FileRefusal } from "../reading/file-refusal.ts";
import { queryNumber, queryRows } from "../query.ts";
import { cellColumn, type LoadedRows, type LoadOptions, type TableSource } from "../reading/table-source.ts";
import { mostColumns } from "../outline/find-header.ts";
import { cellTextSql } from "./cell-text-sql.ts";

export interface ParquetOptions {
  readonly connection: DuckDBConnection;
  /** IANA zone of the company's civil time, in which instants are shown. */
  readonly timeZone: string;
}

interface ParquetColumn {
  readonly heading: string;
  /** The engine's name of its type. */
  readonly type: string;
}

/** The file itself: nothing is added to what its schema says. */
function readSql(path: string): string {
  return `read_parquet(${literal(path)}, hive_partitioning = false, filename = false, file_row_number = false)`;
}

/**
 * Runs what reads the file. The engine's complaints are about the file, save that memory or disk are spent.
 * @throws FileRefusal ZIP_BROKEN
 */
async function reading<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/^(?:Out of Memory|FATAL|INTERNAL|INTERRUPT)|no space left/iu.test(reason)) throw error;
    // What the engine says names the path on the disk.
    throw new FileRefusal("ZIP_BROKEN", null, "parquet");
  }
}

/** The headings of the columns at the top of the schema, which lists a column's parts behind it. */
async function readHeadings(connection: DuckDBConnection, path: string): Promise<string[]> {
  const elements = await queryRows(
    connection,
    `SELECT name, coalesce(num_children, 0)::INTEGER FROM parquet_schema(${literal(path)})`,
  );
  const headings: string[] = [];
  // The root comes first. `open` counts the parts that still belong to the column at hand.
  let open = 0;
  for (const [name, children] of elements.slice(1)) {
    if (open === 0) {
      headings.push(String(name));
      open = 1;
    }
    open += Number(children) - 1;
  }
  return headings;
}

async function readColumns(connection: DuckDBConnection, path: string): Promise<ParquetColumn[]> {
  const headings = await readHeadings(connection, path);
  const described = await queryRows(
    connection,
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${readSql(path)})`,
  );
  // The engine renames a column that is called as another one is.
  return described.map(([name, type], position) => ({
    heading: (headings[position] ?? String(name)).trim(),
    type: String(type),
  }));
}

function refused(code: "NO_ROWS" | "TOO_MANY_ROWS", value: string | null, hint: string | null): LoadedRows {
  return { rows: 0, unreadable: 0, remarks: [{ code, line: null, value, hint }], loaded: false };
}

async function loadRows(
  path: string,
  columns: readonly ParquetColumn[],
  zone: string,
  options: LoadOptions,
): Promise<LoadedRows> {
  const { connection, relation, maximumRows, onProgress } = options;
  const stated = await reading(
    queryNumber(connection, `SELECT sum(num_rows)::DOUBLE FROM parquet_file_metadata(${literal(path)})`),
  );
  if (stated === 0) return refused("NO_ROWS", null, null);
  if (maximumRows !== null && stated > maximumRows) {
    return refused("TOO_MANY_ROWS", String(stated), String(maximumRows));
  }
  const stored = identifier(`${relation}_cells`);
  // Columns are named by their position: what the file calls them becomes no part of a statement.
  const names = columns.map((_, position) => cellColumn(position));
  const cells = columns.map(({ type }, position) => {
    const name = cellColumn(position);
    return `nullif(${cellTextSql(name, type, zone)}, '') AS ${name}`;
  });
  await reading(
    connection.run(
      `CREATE TABLE ${stored} AS SELECT ${cells.join(", ")} FROM ${readSql(path)} AS file(${names.join(", ")})`,
    ),
  );
  const rows = await queryNumber(connection, `SELECT count(*)::DOUBLE FROM ${stored}`);
  if (rows !== stated) throw new FileRefusal("ZIP_BROKEN", `${rows} ≠ ${stated}`, "parquet");
  // Rows keep the order of the file.
  await connection.run(`CREATE VIEW ${identifier(relation)} AS SELECT rowid + 1 AS line, * FROM ${stored}`);
  onProgress((await stat(path)).size);
  return { rows, unreadable: 0, remarks: [], loaded: true };
}

/**
 * Opens a Parquet file. Its headings are those of its schema, on line 0; the line of a row is its number from 1. Cells are
 * texts as `cellTextSql` says.
 * @throws FileRefusal ZIP_BROKEN for a file that is none or is damaged, here or while its rows are loaded
 */
export async function openParquet(path: string, options: ParquetOptions): Promise<TableSource> {
  const columns = await reading(readColumns(options.connection, path));
  const zone = literal(options.timeZone);
  return {
    headings: columns.map(({ heading }) => heading),
    headerLine: 0,
    remarks:
      columns.length > mostColumns
        ? [{ code: "TOO_MANY_COLUMNS", line: null, value: String(columns.length), hint: String(mostColumns) }]
        : [],
    load: (load) => loadRows(path, columns, zone, load),
  };
}
