/**
 * Several rows of a file that make one row of a table.
 * Oracle: orders whose lines were added up by hand.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileMapping } from "#shared/schema/mapping.ts";
import { lines, StagingDesk, stageOnce, sumsUp } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,Aéronord", "C2,Brisemer");
const header = "order_id,client_id,ordered_on,revenue,quantity,priority";
const summed: FileMapping = { table: "orders", lines: "sum" };

const stage = (rows: readonly string[], mapping: FileMapping = summed) =>
  stageOnce(
    { "clients.csv": clients, "lines.csv": lines(header, ...rows) },
    { mapping: { "lines.csv": mapping } },
  );

describe("lines of one order", () => {
  it("are one order with the sum of their amounts; empty cells take what another line says", async () => {
    const result = await stage([
      "O1,C1,2025-01-02,10.10,1,rush",
      "O2,C2,2025-01-03,5,1,",
      "O1,C1,2025-01-02,0.20,2,",
      "O1,,,3,,",
    ]);
    expect(result.rows.orders).toMatchObject([
      { order_id: "O1", client_id: "C1", revenue: "13.300000", quantity: "3.000000", priority: "rush" },
      { order_id: "O2", revenue: "5.000000", priority: "normal" },
    ]);
    expect(result.preview.tables[1]).toMatchObject({
      read: 4,
      landed: 4,
      rejected: 0,
      identical: 0,
      records: 2,
    });
    expect(sumsUp(result)).toBe(true);
  });

  it("are all rejected when one of them is, since the order would be worth less than it is", async () => {
    const result = await stage(["O1,C1,2025-01-02,10,1,", "O1,C1,2025-01-02,x,1,", "O2,C1,2025-01-02,1,1,"]);
    expect(result.rows.orders).toMatchObject([{ order_id: "O2" }]);
    expect(result.findings.map(({ row, code, hint }) => [row, code, hint])).toEqual([
      [2, "LINE_REJECTED", "3"],
      [3, "NUMBER", null],
    ]);
    expect(sumsUp(result)).toBe(true);
  });

  it("that contradict each other are rejected, each naming the column", async () => {
    const result = await stage(["O1,C1,2025-01-02,10,1,", "O1,C2,2025-01-02,1,1,"]);
    expect(result.findings.map(({ row, code, column }) => [row, code, column])).toEqual([
      [2, "LINES_DISAGREE", "client_id"],
      [3, "LINES_DISAGREE", "client_id"],
    ]);
    const earliest = await stage(["O1,C1,2025-01-05,10,1,", "O1,C1,2025-01-02,1,1,"], {
      ...summed,
      combine: { ordered_on: "earliest" },
    });
    expect(earliest.rows.orders).toMatchObject([{ ordered_on: "2025-01-02" }]);
  });

  it("are rejected with their order when it names no client", async () => {
    const result = await stage(["O1,C9,2025-01-02,10,1,", "O1,C9,2025-01-02,1,1,", "O2,C1,2025-01-02,1,1,"]);
    expect(result.findings.map(({ row, code, hint }) => [row, code, hint])).toEqual([
      [2, "REF_UNKNOWN", "C1"],
      [3, "LINE_REJECTED", "2"],
    ]);
    expect(result.preview.tables[1]).toMatchObject({ read: 3, landed: 1, rejected: 2, records: 1 });
  });

  it("that lack what every order has are rejected together", async () => {
    const result = await stage(["O1,C1,,10,1,", "O1,C1,,1,1,", "O2,C1,2025-01-02,1,1,"]);
    expect(result.preview.tables[1]).toMatchObject({ read: 3, landed: 1, rejected: 2 });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: "REQUIRED_EMPTY", column: "ordered_on" }),
    );
  });

  it("that come again are identical, line for line", async () => {
    await using desk = await StagingDesk.create();
    const files = {
      "clients.csv": clients,
      "lines.csv": lines(header, "O1,C1,2025-01-02,10,1,", "O1,C1,2025-01-02,1,1,", "O2,C1,2025-01-02,1,1,"),
    };
    const mapping = { "lines.csv": summed };
    const { batches } = await desk.stage(files, { mapping });
    const again = await desk.stage(files, { mapping, base: batches });
    expect(again.preview.tables[1]).toMatchObject({ read: 3, landed: 0, identical: 3, records: 2 });
    expect(again.preview.status).toBe("unchanged");
  });

  it("go on below their order where a list leaves its cells blank", async () => {
    const result = await stage(["O1,C1,2025-01-02,10,1,", ",,,,4,", "O2,C2,2025-01-03,5,1,"], {
      ...summed,
      fillDown: ["order_id"],
    });
    expect(result.rows.orders).toMatchObject([
      { order_id: "O1", revenue: "10.000000", quantity: "5.000000" },
      { order_id: "O2" },
    ]);
    expect(sumsUp(result)).toBe(true);
  });
});

describe("lines in a file of their own", () => {
  const mapping: Record<string, FileMapping> = {
    "details.csv": {
      table: "orders",
      lines: "add-to",
      columns: { no: "order_id" },
      recipes: {
        revenue: {
          kind: "product",
          factors: [
            { heading: "price", as: "value" },
            { heading: "n", as: "value" },
          ],
        },
      },
    },
  };
  const files = {
    "clients.csv": clients,
    "orders.csv": lines(
      "order_id,client_id,ordered_on",
      "O1,C1,2025-01-02",
      "O2,C2,2025-01-03",
      "O3,C1,2025-01-04",
    ),
    "details.csv": lines("no,price,n", "O1,2.5,4", "O1,1,3", "O2,7,1", "O9,1,1"),
  };

  it("complete the orders of another; a line without its order and an order without a line are rejected", async () => {
    const result = await stageOnce(files, { mapping });
    expect(result.rows.orders).toMatchObject([
      { order_id: "O1", client_id: "C1", revenue: "13.000000" },
      { order_id: "O2", client_id: "C2", revenue: "7.000000" },
    ]);
    expect(
      result.findings
        .filter(({ effect }) => effect === "reject")
        .map(({ file, row, code }) => [file, row, code]),
    ).toEqual([
      ["orders.csv", 4, "REQUIRED_EMPTY"],
      ["details.csv", 5, "REF_UNKNOWN"],
    ]);
    expect(result.preview.tables[1]).toMatchObject({ read: 7, landed: 5, rejected: 2, records: 2 });
    expect(sumsUp(result)).toBe(true);
  });

  it("leave the orders rejected, and none without its revenue, when their file is not given", async () => {
    const { "details.csv": _details, ...others } = files;
    const result = await stageOnce(others, { mapping });
    expect(result.rows.orders).toBeUndefined();
    expect(result.preview.tables[1]).toMatchObject({ read: 3, landed: 0, rejected: 3 });
    expect(result.findings).toMatchObject(
      [2, 3, 4].map((row) => ({ code: "REQUIRED_EMPTY", row, column: "revenue" })),
    );
  });

  it("in either order of the files", async () => {
    const { "clients.csv": first, "orders.csv": own, "details.csv": details } = files;
    const turned = await stageOnce(
      { "details.csv": details, "orders.csv": own, "clients.csv": first },
      { mapping },
    );
    expect(turned.rows).toEqual((await stageOnce(files, { mapping })).rows);
  });
});

describe("laws", () => {
  it("an order is worth the sum of its lines, in whatever order they stand", async () => {
    const line = fc.record({ order: fc.nat(3), cents: fc.integer({ min: 0, max: 1_000_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (given) => {
        const result = await stage(
          given.map(({ order, cents }) => `O${order},C1,2025-01-02,${(cents / 100).toFixed(2)},1,`),
        );
        const sums = new Map<string, number>();
        for (const { order, cents } of given) sums.set(`O${order}`, (sums.get(`O${order}`) ?? 0) + cents);
        const landed = (result.rows.orders ?? []).map(({ order_id, revenue }) => [
          order_id,
          Math.round(Number(revenue) * 100),
        ]);
        expect(landed).toEqual([...sums].sort(([one], [other]) => one.localeCompare(other)));
        expect(sumsUp(result)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
