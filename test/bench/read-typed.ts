/** The yardstick of the import: DuckDB's own read of the same files into typed tables, in a process of its own. */
import { DuckDBInstance } from "@duckdb/node-api";
import { ledger, type ColumnKind } from "#shared/schema/ledger.ts";

const types: Record<ColumnKind, string> = {
  identifier: "VARCHAR",
  text: "VARCHAR",
  choice: "VARCHAR",
  date: "DATE",
  timestamp: "TIMESTAMP",
  amount: "DECIMAL(18,6)",
  hours: "DECIMAL(18,6)",
  number: "DECIMAL(18,6)",
  count: "BIGINT",
  flag: "BOOLEAN",
};

const [folder = ".", database = ":memory:", ...tables] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database, { threads: "2" });
const connection = await instance.connect();
for (const definition of ledger.filter((each) => tables.includes(each.table))) {
  const path = `${folder}/${definition.table}.csv`;
  const header = await connection.runAndReadAll(
    "select unnest(string_split(content, ',')) as name from (select split_part(content, chr(10), 1) as content from read_text(?))",
    [path],
  );
  const names = header.getRowObjectsJS().map((row) => String(row["name"]));
  const columns = definition.columns.filter((column) => names.includes(column.name));
  const ordered = names.map((name) => columns.find((column) => column.name === name)!);
  const list = ordered.map((column) => `'${column.name}': '${types[column.kind]}'`).join(", ");
  await connection.run(
    `create table ${definition.table} as from read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = true, columns = {${list}})`,
  );
}
connection.closeSync();
instance.closeSync();
