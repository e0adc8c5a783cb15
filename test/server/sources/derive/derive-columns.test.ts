/**
 * Columns that a mapping makes, and values in the place of others.
 * Oracle: each file's ledger rows worked out by hand.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileMapping, Recipe } from "#shared/schema/mapping.ts";
import { lines, stageOnce, sumsUp, type DeskResult } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,Aéronord", "C2,Brisemer");

/** Orders of a file of one client, with the columns that the mapping makes. */
async function orders(
  header: string,
  rows: readonly string[],
  mapping: Omit<FileMapping, "table">,
): Promise<DeskResult> {
  const result = await stageOnce(
    { "clients.csv": clients, "ventes.csv": lines(header, ...rows) },
    { mapping: { "ventes.csv": { table: "orders", ...mapping } } },
  );
  expect(sumsUp(result)).toBe(true);
  return result;
}

const product = (times?: number): Recipe => ({
  kind: "product",
  factors: [
    { heading: "n", as: "value" },
    { heading: "price", as: "value" },
    { heading: "discount", as: "one-minus" },
  ],
  ...(times === undefined ? {} : { times }),
});

describe("a made column", () => {
  it("multiplies numbers in the file's own form", async () => {
    const result = await orders(
      "order_id;client_id;ordered_on;n;price;discount",
      ["O1;C1;2025-01-02;3;1 234,50;10 %", "O2;C1;2025-01-03;2;0,05;0", "O3;C2;2025-01-04;4;;0,5"],
      { recipes: { revenue: product() } },
    );
    // 3 × 1234.50 × 0.9 = 3333.15; 2 × 0.05 = 0.1; without a price there is no revenue.
    expect(result.rows.orders?.map(({ order_id, revenue }) => [order_id, revenue])).toEqual([
      ["O1", "3333.150000"],
      ["O2", "0.100000"],
    ]);
    expect(result.findings.filter(({ effect }) => effect === "reject")).toMatchObject([
      { code: "REQUIRED_EMPTY", row: 4, column: "revenue" },
    ]);
  });

  it("names the part that cannot be read, at its heading", async () => {
    const { findings, preview } = await orders(
      "order_id,client_id,ordered_on,n,price,discount",
      ["O1,C1,2025-01-02,three,1.5,0", "O2,C1,2025-01-02,2,1.5,0"],
      { recipes: { revenue: product(1000) } },
    );
    expect(findings.filter(({ code }) => code === "NUMBER")).toMatchObject([
      { effect: "reject", row: 2, column: "n", value: "three", table: "orders" },
    ]);
    expect(preview.tables.find(({ table }) => table === "orders")).toMatchObject({ landed: 1, rejected: 1 });
  });

  it("asks once about a part that is open, under its heading", async () => {
    const rows = ["O1,C1,2025-01-02,1,1.234,0", "O2,C1,2025-01-02,1,5.678,0"];
    const header = "order_id,client_id,ordered_on,n,price,discount";
    const open = await orders(header, rows, { recipes: { revenue: product() } });
    expect(open.findings.filter(({ effect }) => effect === "ask")).toMatchObject([
      { code: "DECIMAL_AMBIGUOUS", column: "price" },
    ]);
    const settled = await orders(header, rows, {
      recipes: { revenue: product() },
      decimals: { price: "comma" },
    });
    expect(settled.rows.orders?.map(({ revenue }) => revenue)).toEqual(["1234.000000", "5678.000000"]);
  });

  it("is the first of several columns that can be read; what is passed over is said", async () => {
    const { rows, findings } = await orders(
      "order_id,client_id,sent,quoted,revenue",
      ["O1,C1,Date Not Captured,2-Jun-06,1", "O2,C1,14/11/2006,never,1", "O3,C1,N/A,none,1"],
      { recipes: { ordered_on: { kind: "first", headings: ["sent", "quoted"] } } },
    );
    expect(rows.orders?.map(({ ordered_on }) => ordered_on)).toEqual(["2006-06-02", "2006-11-14"]);
    expect(
      findings
        .filter(({ code }) => code === "PASSED_OVER")
        .map(({ row, column, value }) => [row, column, value]),
    ).toEqual([
      [2, "sent", "Date Not Captured"],
      [4, "sent", "N/A"],
      [4, "quoted", "none"],
    ]);
    expect(findings.filter(({ effect }) => effect === "reject")).toMatchObject([
      { code: "REQUIRED_EMPTY", row: 4, column: "ordered_on" },
    ]);
  });

  it("is a constant, a key of several columns or the row's place in its file", async () => {
    const { rows, preview } = await orders(
      "site,no,client_id,ordered_on",
      ["N,1,C1,2025-01-02", ",2,C1,2025-01-02"],
      {
        recipes: {
          order_id: { kind: "join", headings: ["site", "no"], separator: "-" },
          revenue: { kind: "constant", value: "12,50" },
          priority: { kind: "constant", value: "rush" },
        },
      },
    );
    expect(rows.orders).toMatchObject([{ order_id: "N-1", revenue: "12.500000", priority: "rush" }]);
    expect(preview.files[1]?.made).toMatchObject([
      { column: "order_id", kind: "join", headings: ["site", "no"], examples: ["N-1"], filledShare: 0.5 },
      { column: "revenue", kind: "constant", headings: [] },
      { column: "priority", kind: "constant" },
    ]);
    const numbered = await orders("client_id,ordered_on,revenue", ["C1,2025-01-02,5"], {
      recipes: { order_id: { kind: "row" } },
    });
    expect(numbered.rows.orders).toMatchObject([{ order_id: "ventes.csv:2" }]);
  });

  it("cannot be made of a heading that is not there", async () => {
    const { preview, findings } = await orders("order_id,client_id,ordered_on,n", ["O1,C1,2025-01-02,1"], {
      recipes: { revenue: product() },
    });
    expect(preview.status).toBe("refused");
    expect(findings).toContainEqual(expect.objectContaining({ code: "HEADER_MISSING", column: "price" }));
  });
});

const absences = (rows: readonly string[]) =>
  stageOnce(
    {
      "employees.csv": lines("employee_id,team,weekly_hours,hourly_cost", "1,A,35,20", "2,A,35,20"),
      "arrets.csv": lines("ID;Month;Hours", ...rows),
    },
    {
      mapping: {
        "arrets.csv": {
          table: "absences",
          columns: { ID: "employee_id" },
          recipes: {
            absence_id: { kind: "row" },
            kind: { kind: "constant", value: "other" },
            from_on: {
              kind: "day",
              year: { firstYear: 2007 },
              month: { heading: "Month" },
              day: { constant: 3 },
            },
            to_on: { kind: "last-day", first: "from_on", hours: "Hours", hoursPerDay: 8 },
          },
        },
      },
    },
  );

describe("a spell from its month and hours", () => {
  it("turns the year where the month falls, and lasts as many days as the hours fill", async () => {
    const { rows } = await absences(["1;12;8", "1;1;9", "2;2;40", "2;11;1", "2;1;8"]);
    expect(rows.absences?.map(({ from_on, to_on }) => [from_on, to_on])).toEqual([
      ["2007-12-03", "2007-12-03"],
      ["2008-01-03", "2008-01-04"],
      ["2008-02-03", "2008-02-07"],
      ["2008-11-03", "2008-11-03"],
      ["2009-01-03", "2009-01-03"],
    ]);
  });

  it("rejects a month that is none and hours that are none, and lets neither turn the year", async () => {
    const { rows, findings } = await absences(["1;7;8", "1;0;8", "2;8;0", "2;9;8"]);
    expect(rows.absences?.map(({ from_on }) => from_on)).toEqual(["2007-07-03", "2007-09-03"]);
    const rejects = findings.filter(({ effect }) => effect === "reject");
    expect(rejects.map(({ row, code, column, value }) => [row, code, column, value])).toEqual([
      [3, "DATE_INVALID", "from_on", null],
      [3, "REQUIRED_EMPTY", "to_on", null],
      [4, "RANGE", "Hours", null],
    ]);
  });
});

describe("a value in the place of another", () => {
  it("is read instead, in every row that holds it", async () => {
    const { rows, findings, preview } = await orders(
      "order_id,client_id,ordered_on,revenue,Urgent",
      [
        "O1,AER1,2025-01-02,1,O",
        "O2, AER1 ,2025-01-02,1,N",
        "O3,C2,2025-01-02,1,?",
        "O4,C2,2025-01-02,1,maybe",
      ],
      {
        columns: { Urgent: "priority" },
        values: { client_id: { AER1: "C1" }, priority: { O: "rush", N: "normal", "?": "" } },
      },
    );
    expect(rows.orders?.map(({ client_id, priority }) => [client_id, priority])).toEqual([
      ["C1", "rush"],
      ["C1", "normal"],
      ["C2", "normal"],
    ]);
    expect(findings.filter(({ effect }) => effect === "reject")).toMatchObject([
      { code: "CHOICE_UNKNOWN", row: 5, value: "maybe", cells: ["O4", "C2", "2025-01-02", "1", "maybe"] },
    ]);
    expect(preview.files[1]?.columns[4]?.values).toEqual([
      { text: "?", rows: 1, code: "normal" },
      { text: "N", rows: 1, code: "normal" },
      { text: "O", rows: 1, code: "rush" },
      { text: "maybe", rows: 1, code: null },
    ]);
  });

  it("may stand in a part of a product", async () => {
    const { rows } = await orders(
      "order_id,client_id,ordered_on,n,price,discount",
      ['O1,C1,2025-01-02,2,5,"  -  "'],
      { recipes: { revenue: product() }, values: { discount: { "-": "0" } } },
    );
    expect(rows.orders).toMatchObject([{ revenue: "10.000000" }]);
  });
});

describe("a unit", () => {
  it.each([
    ["minutes", "90", "1.500000"],
    ["seconds", "1800", "0.500000"],
    ["days-of-7-hours", "2", "14.000000"],
  ] as const)("of %s: %s are %s hours", async (unit, text, hours) => {
    const { rows, preview } = await stageOnce(
      {
        "clients.csv": clients,
        "orders.csv": lines("order_id,client_id,ordered_on,revenue", "O1,C1,2025-01-02,1"),
        "operations.csv": lines(
          "operation_id,order_id,sequence,work_centre_id,standard_hours",
          `P1,O1,1,W1,${text}`,
        ),
      },
      { mapping: { "operations.csv": { units: { standard_hours: unit } } } },
    );
    expect(rows.operations).toMatchObject([{ standard_hours: hours }]);
    expect(preview.files[2]?.columns[4]).toMatchObject({ column: "standard_hours", unit, examples: [text] });
  });

  it("in thousands of money may be told by the heading, and denied", async () => {
    const rows = ["O1,C1,2025-01-02,12.5"];
    const told = await orders("order_id,client_id,ordered_on,revenue (k€)", rows, {});
    expect(told.rows.orders).toMatchObject([{ revenue: "12500.000000" }]);
    const denied = await orders("order_id,client_id,ordered_on,revenue (k€)", rows, {
      units: { revenue: "as-is" },
    });
    expect(denied.rows.orders).toMatchObject([{ revenue: "12.500000" }]);
  });
});

describe("one row of several tables", () => {
  it("feeds each of them, and the sum rule holds for each", async () => {
    const { rows, preview } = await stageOnce(
      {
        "ventes.csv": lines(
          "no,client,day,amount",
          "O1,Aéronord,2025-01-02,10",
          "O2,Brisemer,2025-01-03,20",
          "O3,Aéronord,2025-01-04,bad",
        ),
      },
      {
        mapping: {
          "ventes.csv": {
            table: "orders",
            columns: { no: "order_id", client: "client_id", day: "ordered_on", amount: "revenue" },
            also: [
              {
                table: "clients",
                columns: { client: "client_id" },
                recipes: { name: { kind: "join", headings: ["client"], separator: "" } },
              },
            ],
          },
        },
      },
    );
    expect(rows.clients).toMatchObject([
      { client_id: "Aéronord", name: "Aéronord" },
      { client_id: "Brisemer", name: "Brisemer" },
    ]);
    expect(rows.orders).toHaveLength(2);
    const counts = preview.tables.map(({ table, read, landed, rejected, identical }) => [
      table,
      read,
      landed,
      rejected,
      identical,
    ]);
    expect(counts).toEqual([
      ["clients", 3, 2, 0, 1],
      ["orders", 3, 2, 1, 0],
    ]);
    expect(preview.files).toMatchObject([{ table: "orders", also: [{ table: "clients" }] }]);
    // What one feed uses is not said to be ignored.
    expect(preview.findingCounts).toEqual([{ code: "NUMBER", effect: "reject", table: "orders", count: 1 }]);
  });
});

describe("laws", () => {
  it("a product by one changes no amount, whatever its form", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(".", ","),
        async (amounts, mark) => {
          const rows = amounts.map(
            (amount, at) => `O${at};C1;2025-01-02;${(amount / 100).toFixed(2).replace(".", mark)}`,
          );
          const header = "order_id;client_id;ordered_on;price";
          const plain = await orders(header, rows, { columns: { price: "revenue" } });
          const made = await orders(header, rows, {
            recipes: { revenue: { kind: "product", factors: [{ heading: "price", as: "value" }] } },
          });
          expect(made.rows.orders).toEqual(plain.rows.orders);
        },
      ),
      { numRuns: 10 },
    );
  });
});
