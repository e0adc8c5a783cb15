/** Tables as Parquet files; a column whose texts are all values of its type is typed. */
import { readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { NaiveRecord } from "#test/oracles/naive-records.ts";
import type { Grid } from "./dialect.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { packText } from "./pack-text.ts";
import type { Packed, PackOptions } from "./packed.ts";

let writing: Promise<DuckDBConnection> | null = null;

const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The engine's type for a column of these texts. */
function typeOf(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return "VARCHAR";
  if (filled.every((cell) => /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u.test(cell))) return "DATE";
  return filled.every((cell) => /^-?(?:0|[1-9]\d{0,8})\.\d\d$/u.test(cell)) ? "DECIMAL(12,2)" : "VARCHAR";
}

/** Whether a grid can be a Parquet: every column has a name of its own, every row a cell in each, no text has a zero. */
function isTable({ headings, rows }: Grid): boolean {
  const names = new Set(headings.map((heading) => heading.trim().toLowerCase()));
  return (
    rows.length > 0 &&
    !names.has("") &&
    names.size === headings.length &&
    rows.every((row) => row.length === headings.length && !row.some((cell) => cell.includes("\0")))
  );
}

async function parquetBytes(connection: DuckDBConnection, path: string, grid: Grid): Promise<Uint8Array> {
  const { headings, rows } = grid;
  const types = headings.map((_, at) => typeOf(rows.map((row) => row[at] ?? "")));
  const columns = headings.map(
    (heading, at) => `CAST(nullif(c${at}, '') AS ${types[at]}) AS "${heading.replaceAll('"', '""')}"`,
  );
  const values = rows.map((row) => `(${row.map(quotedText).join(", ")})`).join(", ");
  const names = headings.map((_, at) => `c${at}`).join(", ");
  await connection.run(
    `COPY (SELECT ${columns.join(", ")} FROM (VALUES ${values}) AS grid(${names})) TO ${quotedText(path)} (FORMAT parquet)`,
  );
  return await readFile(path);
}

function recordsOf({ headings, rows }: Grid): NaiveRecord[] {
  return [headings, ...rows].map((cells, line) => ({ line, cells, broken: false }));
}

export async function packParquet(options: PackOptions): Promise<Packed> {
  const { grids, random, inBytes } = options;
  if (![...grids.values()].every(isTable)) return packText(options);
  writing ??= DuckDBInstance.create(":memory:", { threads: "1" }).then((instance) => instance.connect());
  const connection = await writing;
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-fuzz-"));
  const files: Record<string, Uint8Array> = {};
  const records = new Map<string, NaiveRecord[]>();
  try {
    for (const [table, grid] of grids) {
      const name = `${table}.parquet`;
      files[name] = await parquetBytes(connection, join(folder, name), grid);
      records.set(name, recordsOf(grid));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const damage: string[] = [];
  for (let done = 0; done < inBytes; done += 1) {
    const name = random.pick(Object.keys(files));
    const [changed, how] = mutateBytes(Buffer.from(files[name] ?? []), random);
    files[name] = changed;
    damage.push(`${name} ${how}`);
  }
  return {
    files,
    damage,
    sourceOf(read) {
      const own = records.get(read.name);
      return own === undefined ? null : { read, records: own, keepsCells: false };
    },
    tables: grids.size,
    // Pages have no checksum: what the engine reads from damaged ones, and whether it survives, is its own affair.
    isExplosive: inBytes > 0,
  };
}
