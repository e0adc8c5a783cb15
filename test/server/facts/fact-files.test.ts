/** Oracle: the small ledger of `portfolio-ledger.ts`, counted by hand, through the real snapshot build. */
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factFiles, factFileUrl, reconciliationFile } from "#server/facts/fact-files.ts";
import { readCoverage } from "#server/facts/read-coverage.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { portfolioLedger } from "#test/builders/portfolio-ledger.ts";
import { readerOf } from "#test/builders/read-record.ts";

let shop: Workshop;
let record: LedgerRecord;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, portfolioLedger);
});
afterAll(() => shop[Symbol.asyncDispose]());

const rows = (sql: string) => shop.query(record, sql);

describe("the facts", () => {
  it("are all built, by files that say their grain", async () => {
    const written = await readdir(fileURLToPath(new URL(".", factFileUrl("x.sql"))));
    const building = written.filter((name) => /^(?:fct|dim)_.*\.sql$/u.test(name));
    expect([...factFiles].sort()).toEqual(building.sort());
    for (const name of [...factFiles, reconciliationFile]) {
      expect(await readFile(factFileUrl(name), "utf8")).toMatch(/^--[^;]*Grain: one row per/u);
    }
  });

  it("agree with the ledger in every check", async () => {
    const checks = await readerOf(record)<{ check: string; fact: number; ledger: number }>(
      factFileUrl(reconciliationFile),
    );
    expect(checks.length).toBeGreaterThanOrEqual(7);
    for (const { check, fact, ledger } of checks) {
      expect([check, fact]).toEqual([check, ledger]);
      expect(ledger).toBeGreaterThan(0);
    }
  });

  it("judge an order by its first promise, and give no credit for an early one", async () => {
    const orders = await rows(
      `select order_id as id, cancelled, judged, late, still_open as "open", days_late as "daysLate", operations
       from fct_order where ordered_on >= '2025-01-01' order by order_id`,
    );
    const facts = (id: string) => orders.find((order) => order["id"] === id);
    const plain = { cancelled: false, judged: true, late: false, open: false, daysLate: 0, operations: 1 };
    expect(facts("B1")).toEqual({ ...plain, id: "B1", operations: 2 });
    expect(facts("B2")).toEqual({ ...plain, id: "B2", late: true, daysLate: 5 });
    expect(facts("B3")).toEqual({ ...plain, id: "B3" });
    expect(facts("B4")).toEqual({ ...plain, id: "B4" });
    expect(facts("B5")).toEqual({
      ...plain,
      id: "B5",
      judged: false,
      open: true,
      daysLate: null,
      operations: 2,
    });
    expect(facts("B6")).toEqual({ ...plain, id: "B6", cancelled: true, judged: false, daysLate: null });
    expect(facts("B7")).toEqual({ ...plain, id: "B7", judged: false, daysLate: null });
  });

  it("measure an operation by its standard hours, else by its record, else not at all", async () => {
    expect(
      await rows(
        `select order_id as id, hours::double as hours, operations_unmeasured as unmeasured
         from fct_order_work where work_centre_id = 'LATHE' order by order_id`,
      ),
    ).toEqual([
      { id: "B1", hours: 20, unmeasured: 0 },
      { id: "B2", hours: 22, unmeasured: 0 },
      { id: "B3", hours: 28, unmeasured: 0 },
      { id: "B4", hours: 20, unmeasured: 0 },
      { id: "B5", hours: 10, unmeasured: 0 },
      { id: "B6", hours: 500, unmeasured: 0 },
    ]);
  });

  it("count as unmeasured what was begun, or delivered, without a measure", async () => {
    await using other = await Workshop.create();
    const ledger = await other.open();
    await other.import(ledger, {
      ...portfolioLedger,
      operations: `operation_id,order_id,sequence,work_centre_id,started_at,ended_at
P1,B5,1,LATHE,,
P2,B5,2,LATHE,2025-11-02 08:00:00,
P3,B1,1,LATHE,,
P4,B3,1,LATHE,2025-02-02 08:00:00,2025-02-02 07:00:00
`,
    });
    const sql =
      "select order_id as id, operations_unmeasured as unmeasured, hours::double as hours from fct_order_work order by 1";
    expect(await other.query(ledger, sql)).toEqual([
      { id: "B1", unmeasured: 1, hours: 0 },
      { id: "B3", unmeasured: 1, hours: 0 },
      { id: "B5", unmeasured: 1, hours: 0 },
    ]);
  });

  it("keep a client apart from a group of its name, and a centre's machines at one or more", async () => {
    expect(await rows(`select client_id as id, group_key as "group" from dim_client order by 1`)).toEqual([
      { id: "K", group: "client K" },
      { id: "N", group: "client N" },
      { id: "X", group: "group G" },
      { id: "Y", group: "group G" },
      { id: "Z", group: "client Z" },
    ]);
    expect(await rows("select work_centre_id as id, machines from dim_work_centre order by 1")).toEqual([
      { id: "LATHE", machines: 1 },
      { id: "SAW", machines: 2 },
    ]);
  });

  it("put a shift on the day on which it opens", async () => {
    expect(
      await rows(
        `select opened_on as day, open_hours::double as hours from fct_opening_day
         where work_centre_id = 'LATHE' and opened_on >= '2025-01-01' order by 1`,
      ),
    ).toEqual([
      { day: "2025-01-02", hours: 100 },
      { day: "2025-12-31", hours: 25 },
    ]);
  });
});

describe("the coverage", () => {
  it("runs from the first order to the day after the last, and counts every table", async () => {
    const { covered, tables } = await readCoverage(readerOf(record));
    expect(covered).toEqual({ from: "2024-01-02", to: "2025-12-31" });
    expect(tables).toHaveLength(15);
    expect(tables.find(({ table }) => table === "orders")?.rows).toBe(10);
    expect(tables.find(({ table }) => table === "invoices")?.rows).toBe(0);
  });
});
