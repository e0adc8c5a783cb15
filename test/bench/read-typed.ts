/** The yardstick of the import: DuckDB's own read of the same files into typed tables, in a process of its own. */
import { open } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { columnType } from "#server/ledger/column-type.ts";
import { ledger } from "#shared/schema/ledger.ts";

/** The headings of a file, without reading the rest of it. */
async function headingsOf(path: string): Promise<string[]> {
  await using file = await open(path);
  for await (const line of file.readLines()) return line.split(",");
  return [];
}

const [folder = ".", database = ":memory:", ...tables] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database, { threads: "2" });
const connection = await instance.connect();
for (const definition of ledger.filter((each) => tables.includes(each.table))) {
  const path = `${folder}/${definition.table}.csv`;
  const names = await headingsOf(path);
  const columns = definition.columns.filter((column) => names.includes(column.name));
  const ordered = names.map((name) => columns.find((column) => column.name === name)!);
  const list = ordered.map((column) => `'${column.name}': '${columnType(column)}'`).join(", ");
  await connection.run(
    `create table ${definition.table} as from read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = true, columns = {${list}})`,
  );
}
connection.closeSync();
instance.closeSync();
