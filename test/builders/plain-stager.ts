/**
 * A stager for tests of the record: it trusts its files. They are CSV with canonical headings, named after their table;
 * a row whose first cell begins with `BAD` is rejected, and a file named `refused.csv` or `asking.csv` gives the import
 * that status; `slow`, `loop`, `grow`, `heap` and `crash` are what hostile files do to a reader. It writes what the contract asks for, with DuckDB.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Finding, ImportPreview, TableCounts } from "#shared/schema/imports.ts";
import { ledger, type LedgerTableDefinition } from "#shared/schema/ledger.ts";
import type { SourceFile, StagedBatch, StageFiles, StagingRequest } from "#server/ledger/staged-import.ts";
import { addOlderBatch, createTableSql, identifier, literal } from "#server/ledger/winning-rows.ts";
import { columnType } from "#server/ledger/column-type.ts";

type TableResult = {
  counts: TableCounts;
  batch: StagedBatch | null;
  findings: (Finding & { cells: string[] })[];
};

async function number(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(sql);
  return Number(reader.getRowsJS()[0]?.[0] ?? 0);
}

async function loadRows(
  connection: DuckDBConnection,
  definition: LedgerTableDefinition,
  file: SourceFile,
): Promise<void> {
  const table = identifier(definition.table);
  await connection.run(
    `CREATE OR REPLACE TABLE raw AS SELECT row_number() OVER () + 1 AS line, *
     FROM read_csv(${literal(file.path)}, header = true, all_varchar = true, auto_detect = false, delim = ',', quote = '"',
       columns = ${columnsOf(file.path)})`,
  );
  const headings = new Set(headingsOf(file.path));
  const cells = definition.columns.map((column) => {
    const absent = column.fallback === undefined ? "NULL" : literal(column.fallback);
    const value = headings.has(column.name) ? `coalesce(${identifier(column.name)}, ${absent})` : absent;
    return `CAST(${value} AS ${columnType(column)}) AS ${identifier(column.name)}`;
  });
  const [first = ""] = headingsOf(file.path);
  await connection.run(
    `CREATE SCHEMA IF NOT EXISTS landed;
     CREATE TABLE landed.${table} AS SELECT ${cells.join(", ")} FROM raw WHERE ${identifier(first)} NOT LIKE 'BAD%'`,
  );
}

function headingsOf(path: string): string[] {
  const [header = ""] = readFileSync(path, "utf8").split("\n");
  return header.trim().split(",");
}

function columnsOf(path: string): string {
  return `{${headingsOf(path)
    .map((name) => `${literal(name)}: 'VARCHAR'`)
    .join(", ")}}`;
}

async function stageTable(
  connection: DuckDBConnection,
  definition: LedgerTableDefinition,
  file: SourceFile,
  request: StagingRequest,
): Promise<TableResult> {
  const { table, key } = definition;
  await loadRows(connection, definition, file);
  await connection.run(createTableSql(definition));
  const base = request.base.filter((batch) => batch.table === table);
  base.sort((left, right) => right.sequence - left.sequence);
  for (const [position, batch] of base.entries()) {
    await addOlderBatch(connection, definition, batch.path, position === 0);
  }
  const name = identifier(table);
  const same = key.map((part) => `b.${identifier(part)} = r.${identifier(part)}`).join(" AND ");
  const read = await number(connection, "SELECT count(*) FROM raw");
  const accepted = await number(connection, `SELECT count(*) FROM landed.${name}`);
  const identical = await number(
    connection,
    `SELECT count(*) FROM (FROM landed.${name} INTERSECT FROM ${name})`,
  );
  const known = await number(connection, `SELECT count(*) FROM landed.${name} r JOIN ${name} b ON ${same}`);
  const rejects = await connection.runAndReadAll(
    `SELECT line::INTEGER, * EXCLUDE (line) FROM raw
     WHERE ${identifier(headingsOf(file.path)[0] ?? "")} LIKE 'BAD%' ORDER BY line`,
  );
  const findings = rejects.getRowsJS().map(([line, ...cells]) => ({
    code: "NUMBER" as const,
    effect: "reject" as const,
    file: file.name,
    sheet: null,
    table,
    row: Number(line),
    column: key[0] ?? null,
    value: null,
    hint: null,
    cells: cells.map((cell) => (typeof cell === "string" ? cell : "")),
  }));
  const path = join(request.folder, `${table}.parquet`);
  if (accepted > 0) {
    await connection.run(`COPY landed.${name} TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
  }
  return {
    counts: {
      table,
      read,
      landed: accepted - identical,
      replaced: known - identical,
      identical,
      rejected: findings.length,
      records: accepted,
      sample: [],
    },
    batch: accepted > 0 ? { table, path, rows: accepted } : null,
    findings,
  };
}

function text(value: string | null): string {
  return value === null ? "NULL" : literal(value);
}

/** Writes the findings as the contract lays them out. */
async function writeFindings(
  connection: DuckDBConnection,
  folder: string,
  findings: readonly (Finding & { cells: string[] })[],
): Promise<string | null> {
  if (findings.length === 0) {
    return null;
  }
  const path = join(folder, "findings.parquet");
  const rows = findings.map(
    (finding) =>
      `(${[finding.code, finding.effect, finding.file, finding.sheet, finding.table].map(text).join(", ")},
        ${finding.row ?? "NULL"}, ${[finding.column, finding.value, finding.hint].map(text).join(", ")},
        [${finding.cells.map(literal).join(", ")}]::VARCHAR[])`,
  );
  await connection.run(
    `COPY (SELECT code, effect, file, sheet::VARCHAR AS sheet, "table", "row"::BIGINT AS "row", "column",
       value::VARCHAR AS value, hint::VARCHAR AS hint, cells
     FROM (VALUES ${rows.join(", ")})
       AS f(code, effect, file, sheet, "table", "row", "column", value, hint, cells))
     TO ${literal(path)} (FORMAT parquet)`,
  );
  return path;
}

function statusOf(results: readonly TableResult[], names: readonly string[]): ImportPreview["status"] {
  if (names.includes("refused.csv")) {
    return "refused";
  }
  if (names.includes("asking.csv")) {
    return "asking";
  }
  const counts = results.map((result) => result.counts);
  if (counts.some(({ table, rejected }) => rejected > 0 && (table === "clients" || table === "orders"))) {
    return "needs-acceptance";
  }
  return counts.every(({ landed, rejected }) => landed === 0 && rejected === 0) ? "unchanged" : "ready";
}

const hostileActs: readonly (readonly [name: string, act: () => void])[] = [
  ["crash.csv", () => process.kill(process.pid, "SIGSEGV")],
  [
    "loop.csv",
    () => {
      for (;;);
    },
  ],
  [
    "grow.csv",
    () => {
      const held: Buffer[] = [];
      for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, 1));
    },
  ],
  [
    "heap.csv",
    () => {
      const held: string[][] = [];
      for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => `${held.length} ${at}`));
    },
  ],
  [
    "spent.csv",
    () => {
      throw new Error("Out of Memory Error: failed to allocate data of size 1.0 GiB");
    },
  ],
  [
    "fault.csv",
    () => {
      throw new Error("A defect");
    },
  ],
];

export const stageFiles: StageFiles = async (request, onProgress) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const results: TableResult[] = [];
  const names = request.files.map((file) => file.name);
  for (const definition of ledger) {
    const file = request.files.find(({ name }) => basename(name) === `${definition.table}.csv`);
    if (file !== undefined) {
      onProgress({ phase: "reading", file: file.name, done: results.length, total: names.length });
      results.push(await stageTable(connection, definition, file, request));
    }
  }
  if (names.includes("slow.csv")) {
    await wait(60_000);
  }
  const hostile = hostileActs.find(([name]) => names.includes(name));
  if (hostile !== undefined) {
    const [name, act] = hostile;
    onProgress({ phase: "reading", file: name, done: 0, total: 1 });
    // The process is killed before its next turn: what it says has to be on its way.
    await wait(50);
    act();
  }
  const findings = results.flatMap((result) => result.findings);
  const findingsPath = await writeFindings(connection, request.folder, findings);
  connection.closeSync();
  instance.closeSync();
  const rejected = results.filter((result) => result.counts.rejected > 0);
  return {
    preview: {
      status: statusOf(results, names),
      files: request.files.map((file) => {
        const bytes = readFileSync(file.path);
        return {
          name: file.name,
          sheet: null,
          format: "csv" as const,
          tableSuggestions: [],
          remembered: null,
          made: [],
          also: [],
          sha256: createHash("sha256").update(bytes).digest("hex"),
          bytes: bytes.length,
          table: ledger.find(({ table }) => `${table}.csv` === file.name)?.table ?? null,
          encoding: "utf-8" as const,
          separator: "," as const,
          rows: 0,
          columns: headingsOf(file.path).map((heading) => ({
            heading,
            column: heading,
            match: null,
            suggestions: [],
            unit: null,
            values: [],
            format: null,
            filledShare: 1,
            examples: [],
          })),
        };
      }),
      tables: results.map((result) => result.counts),
      findingCounts: rejected.map(({ counts }) => ({
        code: "NUMBER" as const,
        effect: "reject" as const,
        table: counts.table,
        count: counts.rejected,
      })),
      findings: findings.slice(0, 200).map(({ cells: _cells, ...finding }) => finding),
    },
    batches: results.flatMap((result) => (result.batch === null ? [] : [result.batch])),
    findingsPath,
  };
};
