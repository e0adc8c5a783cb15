/**
 * Staging as a whole, under damage and repetition.
 * Oracle: the same files undamaged. What damage did not touch lands as it did before, or a finding names its line.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { lines, stageOnce, StagingDesk, sumsUp, type DeskResult } from "./staging-desk.ts";

const valid = {
  "clients.csv": lines(
    "client_id,name,since,status",
    "C1,Hélène,2019-05-01,active",
    'C2,"Bresse, SA",,lost',
    "C3,Cher,,",
    "C4,Drôme & fils,2020-02-29,prospect",
  ),
  "orders.csv": lines(
    "order_id,client_id,ordered_on,promised_on,revenue,priority",
    ...Array.from(
      { length: 12 },
      (_, at) =>
        `O${at},C${(at % 4) + 1},2025-0${(at % 9) + 1}-15,2025-12-${10 + at},${at * 100}.5${at % 10},${at % 3 === 0 ? "rush" : ""}`,
    ),
  ),
  "work_centres.csv": lines("work_centre_id,name,machines", "W1,Presse,2", "W2,Tour,"),
  "operations.csv": lines(
    "operation_id;order_id;sequence;work_centre_id;started_at;ended_at",
    ...Array.from(
      { length: 12 },
      (_, at) => `P${at};O${at};1;W${(at % 2) + 1};2025-01-1${at % 9} 08:00:00;2025-01-1${at % 9} 09:30:00`,
    ),
  ),
} as const;
type FileName = keyof typeof valid;
const fileNames = [
  "clients.csv",
  "orders.csv",
  "work_centres.csv",
  "operations.csv",
] as const satisfies FileName[];
const keys: Record<FileName, readonly [LedgerTable, string]> = {
  "clients.csv": ["clients", "client_id"],
  "orders.csv": ["orders", "order_id"],
  "work_centres.csv": ["work_centres", "work_centre_id"],
  "operations.csv": ["operations", "operation_id"],
};

interface Damage {
  readonly file: FileName;
  readonly kind: "flip" | "drop" | "swap" | "cut" | "repeat" | "insert";
  readonly at: number;
  readonly byte: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  file: fc.constantFrom(...fileNames),
  kind: fc.constantFrom("flip", "drop", "swap", "cut", "repeat", "insert"),
  at: fc.nat(10_000),
  byte: fc.oneof(fc.nat(255), fc.constantFrom(0x22, 0x2c, 0x3b, 0x0a, 0x0d, 0x00)),
});

function damaged(content: Buffer, { kind, at, byte }: Damage): Buffer {
  const place = at % Math.max(1, content.length);
  if (kind === "flip")
    return Buffer.concat([content.subarray(0, place), Buffer.of(byte), content.subarray(place + 1)]);
  if (kind === "insert")
    return Buffer.concat([content.subarray(0, place), Buffer.of(byte), content.subarray(place)]);
  if (kind === "cut") return content.subarray(0, place);
  const rows = content.toString("latin1").split("\n");
  const row = at % rows.length;
  if (kind === "drop") rows.splice(row, 1);
  else if (kind === "repeat") rows.splice(row, 0, rows[row] ?? "");
  else {
    const separator = rows[row]?.includes(";") ? ";" : ",";
    const cells = rows[row]?.split(separator) ?? [];
    rows[row] = [...cells.slice(1), ...cells.slice(0, 1)].join(separator);
  }
  return Buffer.from(rows.join("\n"), "latin1");
}

/** Lines of the damaged file that are lines of the undamaged one: their text and number. */
function untouched(original: string, content: Buffer): { text: string; line: number }[] {
  const known = new Set(
    original
      .split("\n")
      .slice(1)
      .filter((text) => text !== ""),
  );
  return content
    .toString("utf8")
    .split(/\r\n|\n|\r/u)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text, line }) => line > 1 && known.has(text));
}

/** The ledger columns that a file fed. */
function columnsRead({ preview }: DeskResult, file: FileName): ReadonlySet<string> {
  const found = preview.files.find(({ name }) => name === file);
  return new Set(found?.columns.flatMap(({ column }) => column ?? []));
}

function only(columns: ReadonlySet<string>, row: Record<string, string | null> | undefined) {
  return row && Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name)));
}

function rowOf(result: DeskResult, file: FileName, key: string): Record<string, string | null> | undefined {
  const [table, column] = keys[file];
  return result.rows[table]?.find((row) => row[column] === key);
}

describe("damaged files", () => {
  it.each([1, 2, 3])(
    "never throw, sum up, and lose or change no row unsaid (seed %i)",
    async (seed) => {
      const sound = await stageOnce(valid);
      expect(sound.preview.status).toBe("ready");
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          const contents = new Map<FileName, Buffer>(
            fileNames.map((name) => [name, Buffer.from(valid[name])]),
          );
          for (const each of damages)
            contents.set(each.file, damaged(contents.get(each.file) ?? Buffer.of(), each));
          const result = await stageOnce(Object.fromEntries(contents));
          expect(sumsUp(result)).toBe(true);
          const { status } = result.preview;
          if (status === "refused" || status === "asking") {
            expect(result.rows).toEqual({});
            expect(result.findings.some(({ effect }) => effect === "refuse" || effect === "ask")).toBe(true);
            return;
          }
          const said = new Set(result.findings.map(({ file, row }) => `${file} ${row}`));
          for (const [file, content] of contents) {
            for (const { text, line } of untouched(valid[file], content)) {
              const key = text.split(/[,;]/u)[0] ?? "";
              const before = rowOf(sound, file, key);
              if (said.has(`${file} ${line}`)) continue;
              // A column that the header lost was named there; what is left of the row is as it was.
              const left = columnsRead(result, file);
              expect([file, line, only(left, rowOf(result, file, key))]).toEqual([
                file,
                line,
                only(left, before),
              ]);
            }
          }
        }),
        { seed, numRuns: 70 },
      );
    },
    180_000,
  );
});

const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;

describe("the same files again", () => {
  const text = fc
    .string({ unit: fc.constantFrom("a", "é", " ", "'", "-", "B", '"', ";"), minLength: 1, maxLength: 12 })
    .map((each) => `x${each}`);
  const amount = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(99))
    .map(([whole, part]) => `${whole},${String(part).padStart(2, "0")}`);
  const day = fc.integer({ min: 13, max: 28 }).map((each) => `${each}/02/2025`);
  const rows = fc.array(fc.tuple(text, amount, day), { minLength: 1, maxLength: 20 });

  it("are unchanged, whatever stands in them", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        await using desk = await StagingDesk.create();
        const files = {
          "clients.csv": lines("client_id;name", ...drawn.map(([name], at) => `C${at};${quoted(name)}`)),
          "orders.csv": lines(
            "order_id;client_id;ordered_on;revenue",
            ...drawn.map(([, revenue, on], at) => `O${at};C${at};${on};${revenue}`),
          ),
        };
        const first = await desk.stage(files);
        expect(first.preview.status).toBe("ready");
        const again = await desk.stage(files, { base: first.batches });
        expect(again.preview.status).toBe("unchanged");
        expect(again.rows).toEqual(first.rows);
        const counts = again.preview.tables.map(({ landed, replaced, identical, read }) => [
          landed,
          replaced,
          identical - read,
        ]);
        expect(counts).toEqual([
          [0, 0, 0],
          [0, 0, 0],
        ]);
      }),
      { seed: 7, numRuns: 25 },
    );
  });
});

describe("staging", () => {
  it("says how far it is, phase after phase, and stops when it is told to", async () => {
    const phases: string[] = [];
    await stageOnce(valid, { onProgress: (phase) => phases.push(phase) });
    expect([...new Set(phases)]).toEqual(["reading", "typing", "checking", "writing"]);
    const abort = new AbortController();
    const stopped = stageOnce(valid, { onProgress: () => abort.abort(), signal: abort.signal });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });

  it("describes columns and shows the first rows as they would land, nothing of people", async () => {
    const { preview } = await stageOnce({
      "clients.csv": lines("Client ID;name;since;fax", "C1;A;31/12/2019;1", "C2;B;;2"),
      "employees.csv": lines("employee_id;team;weekly_hours;hourly_cost", "E1;T;35;31,50"),
    });
    expect(preview.files[0]?.columns).toMatchObject([
      { heading: "Client ID", column: "client_id", format: null, filledShare: 1, examples: ["C1", "C2"] },
      { heading: "name", column: "name", format: null, filledShare: 1, examples: ["A", "B"] },
      { heading: "since", column: "since", format: "day-first", filledShare: 0.5, examples: ["31/12/2019"] },
      { heading: "fax", column: null, format: null, filledShare: 1, examples: ["1", "2"] },
    ]);
    expect(
      preview.files[1]?.columns.map(({ column, format, examples }) => [column, format, examples]),
    ).toEqual([
      ["employee_id", null, []],
      ["team", null, []],
      ["weekly_hours", null, []],
      ["hourly_cost", "comma", []],
    ]);
    expect(preview.tables.map(({ table, sample }) => [table, sample.length])).toEqual([
      ["clients", 2],
      ["employees", 0],
    ]);
    expect(preview.tables[0]?.sample[0]).toMatchObject({
      client_id: "C1",
      since: "2019-12-31",
      status: "active",
      lost_on: null,
    });
  });
});
