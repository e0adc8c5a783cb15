/**
 * Parquet as a source of rows. Oracle: files that DuckDB writes from values stated here, and the texts that a person would
 * write down for them.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { literal } from "#server/ledger/winning-rows.ts";
import { openParquet } from "#server/sources/parquet/parquet-source.ts";
import { queryRows } from "#server/sources/query.ts";

let folder: string;
let instance: DuckDBInstance;
let connection: DuckDBConnection;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contrepoids-parquet-"));
  instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  connection = await instance.connect();
});

afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true, force: true });
});

/** The path of a Parquet file with the rows of a query. */
async function parquetOf(select: string): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.parquet`);
  await connection.run(`COPY (${select}) TO ${literal(path)} (FORMAT parquet)`);
  return path;
}

/** A row of so many columns. */
function parquetOfColumns(columns: number): Promise<string> {
  return parquetOf(`SELECT ${Array.from({ length: columns }, (_, at) => `${at} AS x${at}`).join(", ")}`);
}

async function open(path: string, timeZone = "Europe/Paris") {
  return openParquet(path, { connection, timeZone });
}

/** Loads a file; its rows with their line first. */
async function load(path: string, maximumRows: number | null = null, timeZone = "Europe/Paris") {
  const source = await open(path, timeZone);
  files += 1;
  const relation = `raw_${files}`;
  let bytes = 0;
  const loaded = await source.load({
    connection,
    relation,
    folder,
    required: [],
    maximumRows,
    keepLastRow: false,
    onUnreadable: () => expect.unreachable(),
    onProgress: (more) => (bytes += more),
    signal: new AbortController().signal,
  });
  const rows = loaded.loaded ? await queryRows(connection, `SELECT * FROM ${relation} ORDER BY line`) : [];
  return { source, loaded, rows: rows.map(([line, ...cells]) => [Number(line), ...cells]), bytes };
}

/** The text of one value. */
async function textOf(sql: string, timeZone?: string): Promise<unknown> {
  const { rows } = await load(await parquetOf(`SELECT ${sql} AS v`), null, timeZone);
  return rows[0]?.[1];
}

describe("a Parquet file", () => {
  it("gives its headings, and its rows in order from number 1", async () => {
    const path = await parquetOf(
      `SELECT 'O' || i AS "Order Id ", i % 7 AS "montant", CASE WHEN i % 2 = 0 THEN '' END AS note
       FROM range(5000) t(i) ORDER BY i`,
    );
    const { source, loaded, rows, bytes } = await load(path);
    expect(source).toMatchObject({ headings: ["Order Id", "montant", "note"], headerLine: 0, remarks: [] });
    expect(loaded).toEqual({ rows: 5000, unreadable: 0, remarks: [], loaded: true });
    expect(rows[0]).toEqual([1, "O0", "0", null]);
    expect(rows.map(([line, id]) => `O${Number(line) - 1}` === id)).not.toContain(false);
    expect(rows).toHaveLength(5000);
    expect(bytes).toBe((await readFile(path)).length);
  });

  it.each([
    ["true", "true"],
    ["42::UTINYINT", "42"],
    ["18446744073709551615::UBIGINT", "18446744073709551615"],
    ["12345678901234567.89::DECIMAL(19,2)", "12345678901234567.89"],
    ["1234.5::DECIMAL(10,3)", "1234.5000"],
    ["-1.234::DECIMAL(10,3)", "-1.2340"],
    ["0.1::DOUBLE + 0.2::DOUBLE", "0.3"],
    ["1234.5::DOUBLE", "1234.5"],
    ["1.234::DOUBLE", "1.2340"],
    ["1042::DOUBLE", "1042"],
    ["-0.0::DOUBLE", "0"],
    ["9007199254740991::DOUBLE", "9007199254740991"],
    ["1e300::DOUBLE", "1e+300"],
    ["1e-7::DOUBLE", "1e-07"],
    ["'nan'::DOUBLE", "nan"],
    ["'-inf'::DOUBLE", "-inf"],
    ["0.1::FLOAT", "0.1"],
    ["7::FLOAT", "7"],
    ["1.234::FLOAT", "1.2340"],
    ["'00123'", "00123"],
    ["' x '", " x "],
    ["'1.234'", "1.234"],
    ["DATE '2024-02-29'", "2024-02-29"],
    ["TIME '08:30:00'", "08:30:00"],
    ["TIMESTAMP '2024-01-31 08:30:00'", "2024-01-31 08:30:00"],
    ["TIMESTAMP '2024-01-31 08:30:00.25'", "2024-01-31 08:30:00.25"],
    ["TIMESTAMP_MS '2024-01-31 00:00:00'", "2024-01-31 00:00:00"],
    ["'b2c3d4e5-0000-4000-8000-000000000000'::UUID", "b2c3d4e5-0000-4000-8000-000000000000"],
    ["'late'::ENUM ('early', 'late')", "late"],
    ["encode('Hélène')", "Hélène"],
    ["'\\xC3\\x28'::BLOB", "\\xC3("],
    ["[1.5, 2.25]::DECIMAL(5,3)[]", "[1.500, 2.250]"],
    ["{'a': 1, 'b': 'x'}", "{'a': 1, 'b': x}"],
    ["map {'k': 1}", "{k=1}"],
    ["NULL::INTEGER", null],
    ["NULL::DOUBLE", null],
    ["NULL::BLOB", null],
    ["NULL::TIMESTAMPTZ", null],
  ])("shows %s as %j", async (sql, text) => {
    expect(await textOf(sql)).toBe(text);
  });

  it.each([
    ["2024-07-01 10:00:00+00", "Europe/Paris", "2024-07-01 12:00:00"],
    ["2024-01-30 23:00:00+00", "Europe/Paris", "2024-01-31 00:00:00"],
    ["2024-01-30 23:00:00+00", "America/Montreal", "2024-01-30 18:00:00"],
    // Both show 02:30 in the night in which the clocks go back.
    ["2024-10-27 00:30:00+00", "Europe/Paris", "2024-10-27 02:30:00"],
    ["2024-10-27 01:30:00+00", "Europe/Paris", "2024-10-27 02:30:00"],
  ])("shows the instant %s in %s as %s", async (instant, zone, text) => {
    expect(await textOf(`TIMESTAMPTZ '${instant}'`, zone)).toBe(text);
  });

  it("shows every double as a number that is the same to 15 digits, and never open to two readings", async () => {
    const doubles = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 50 });
    await fc.assert(
      fc.asyncProperty(doubles, async (values) => {
        const list = values.map((value) => `('${value}'::DOUBLE)`).join(", ");
        const { rows } = await load(await parquetOf(`SELECT v FROM (VALUES ${list}) t(v)`));
        for (const [at, value] of values.entries()) {
          const text = String(rows[at]?.[1]);
          expect(Number(text).toPrecision(15)).toBe((value === 0 ? 0 : value).toPrecision(15));
          expect(text).not.toMatch(/^-?\d+[.,]\d{3}$/u);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("keeps the headings that it has, even twice or as the engine's own words", async () => {
    const path = await parquetOf(
      `SELECT 1 AS code, 2 AS xxxx, 3 AS "file_row_number", 4 AS "filename", {'x': 1, 'y': {'z': 2}} AS s, 5 AS "b""; --"`,
    );
    // DuckDB writes no two columns of one name; other programs do.
    const bytes = (await readFile(path, "latin1")).replaceAll("xxxx", "CODE");
    await writeFile(path, bytes, "latin1");
    const { source, rows } = await load(path);
    expect(source.headings).toEqual(["code", "CODE", "file_row_number", "filename", "s", 'b"; --']);
    expect(rows[0]).toEqual([1, "1", "2", "3", "4", "{'x': 1, 'y': {'z': 2}}", "5"]);
  });

  it("takes nothing from its path for a column", async () => {
    const path = await parquetOf("SELECT 1 AS a");
    const hive = join(folder, "year=2024", "month=1.parquet");
    await mkdir(dirname(hive));
    await writeFile(hive, await readFile(path));
    expect((await load(hive)).rows).toEqual([[1, "1"]]);
  });

  it("without rows, or with more than may come, is refused unread", async () => {
    const none = await load(await parquetOf("SELECT 1 AS a WHERE false"));
    expect(none.loaded).toMatchObject({ loaded: false, remarks: [{ code: "NO_ROWS" }] });
    const three = await parquetOf("SELECT i FROM range(3) t(i)");
    expect((await load(three, 3)).loaded.rows).toBe(3);
    expect((await load(three, 2)).loaded).toMatchObject({
      loaded: false,
      remarks: [{ code: "TOO_MANY_ROWS", value: "3", hint: "2" }],
    });
  });

  it("of 1,000 columns opens, of one more is too wide", async () => {
    expect((await open(await parquetOfColumns(1_000))).remarks).toEqual([]);
    expect((await open(await parquetOfColumns(1_001))).remarks).toMatchObject([
      { code: "TOO_MANY_COLUMNS", value: "1001", hint: "1000" },
    ]);
  });

  it("cut or altered anywhere is refused or read, and never fails otherwise", async () => {
    const whole = await readFile(
      await parquetOf(
        "SELECT i AS a, 'text ' || i AS b, i / 7.0 AS c, DATE '2024-01-01' + i::INTEGER AS d FROM range(200) t(i)",
      ),
    );
    let refused = 0;
    const tryBytes = async (bytes: Uint8Array) => {
      files += 1;
      const path = join(folder, `${files}.broken`);
      await writeFile(path, bytes);
      try {
        await load(path);
      } catch (error) {
        refused += 1;
        expect(error).toMatchObject({ name: "FileRefusal", code: "ZIP_BROKEN", hint: "parquet" });
      }
    };
    for (let end = 0; end < whole.length; end += 97) await tryBytes(whole.subarray(0, end));
    expect(refused).toBe(Math.ceil(whole.length / 97));
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        await tryBytes(bytes);
      }),
      // The same cases each time: a case that brought the engine down would end this process without a word.
      { numRuns: 150, seed: 20_251_126 },
    );
  });
});
