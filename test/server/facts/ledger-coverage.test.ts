/** Oracle: the small ledger of `stated-ledger.ts`, counted by hand, through the real snapshot build. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coverageSchema, type Coverage } from "#shared/schema/coverage.ts";
import { ledger, type LedgerTable } from "#shared/schema/ledger.ts";
import { readLedgerCoverage } from "#server/facts/ledger-coverage.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { readerOf } from "#test/builders/read-record.ts";
import { statedLedger } from "#test/builders/stated-ledger.ts";

let shop: Workshop;
let coverage: Coverage;

beforeAll(async () => {
  shop = await Workshop.create();
  const record = await shop.open();
  await shop.import(record, {
    ...statedLedger,
    operations: `operation_id,order_id,sequence,work_centre_id,started_at,planned_start
P1,O1,1,LATHE,2025-01-05 08:00:00,2024-12-01 08:00:00
P2,O2,1,LATHE,,2025-03-05 08:00:00
P3,O4,1,LATHE,,
`,
    parameters: "name,valid_from,value\nyearly_fixed_cost,2025-01-01,100\n",
  });
  coverage = coverageSchema.parse(await readLedgerCoverage(readerOf(record)));
});
afterAll(() => shop[Symbol.asyncDispose]());

const covered = (table: LedgerTable) => coverage.tables.find((each) => each.table === table);
const filled = (table: LedgerTable, column: string) =>
  covered(table)?.columns.find((each) => each.column === column)?.filledShare;
const stateOf = (name: string) => coverage.measures.find(({ measure }) => measure === name);

describe("the coverage", () => {
  it("tells of every table and column of the ledger, in its order", () => {
    expect(
      coverage.tables.map(({ table, columns }) => [table, ...columns.map(({ column }) => column)]),
    ).toEqual(ledger.map(({ table, columns }) => [table, ...columns.map(({ name }) => name)]));
  });

  it("runs from a table's first day to the day after its last, and names the months between without a row", () => {
    expect(covered("orders")).toMatchObject({
      rows: 5,
      period: { from: "2024-06-15", to: "2025-04-01" },
      emptyMonths: ["2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12"],
    });
    expect(covered("absences")?.period).toEqual({ from: "2024-12-30", to: "2026-01-01" });
  });

  it("dates an operation by its start, planned while it has not begun", () => {
    expect(covered("operations")).toMatchObject({
      rows: 3,
      period: { from: "2025-01-05", to: "2025-03-06" },
      emptyMonths: ["2025-02"],
    });
  });

  it("gives registers and empty tables no period", () => {
    expect(covered("clients")).toMatchObject({ rows: 1, period: null, emptyMonths: [] });
    expect(covered("incidents")).toMatchObject({ rows: 0, period: null, emptyMonths: [] });
  });

  it("says in which share of the rows a column is filled, and nothing without rows", () => {
    expect(filled("orders", "variable_cost")).toBe(4 / 5);
    expect(filled("orders", "order_id")).toBe(1);
    expect(filled("orders", "promised_on")).toBe(0);
    // A fallback fills it.
    expect(filled("orders", "priority")).toBe(1);
    expect(filled("operations", "started_at")).toBeCloseTo(1 / 3, 12);
    expect(filled("incidents", "client_id")).toBeNull();
  });

  it("says of each measure what it lacks", () => {
    expect(stateOf("revenue-concentration")).toMatchObject({ state: "possible", missing: [] });
    expect(stateOf("contribution")).toMatchObject({ state: "partial", missing: ["orders.variable_cost"] });
    expect(stateOf("on-time-share")).toMatchObject({
      state: "blocked",
      missing: ["orders.promised_on", "orders.delivered_on"],
    });
    // The fixed cost is there, by the name of its parameter.
    expect(stateOf("loss-scenario")?.missing).not.toContain("parameters.yearly_fixed_cost");
    expect(stateOf("silence")).toMatchObject({ state: "blocked", missing: ["interactions"] });
  });

  it("of an empty ledger is empty, and blocks every measure", async () => {
    await using other = await Workshop.create();
    const empty = await readLedgerCoverage(readerOf(await other.open()));
    expect(empty.tables.filter(({ rows, period }) => rows > 0 || period !== null)).toEqual([]);
    expect(new Set(empty.measures.map(({ state }) => state))).toEqual(new Set(["blocked"]));
  });
});
