/**
 * Staging as a whole: repetition, progress, description. Its behaviour under damage is in `test/fuzz`.
 * Oracle: what the same files gave the first time.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines, stageOnce, StagingDesk } from "./staging-desk.ts";

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
