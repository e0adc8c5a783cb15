/**
 * Columns as they are typed: the order of dates and the decimal mark by all rows, never row by row.
 * Oracle: the values by hand.
 */
import { describe, expect, it } from "vitest";
import { lines, stageOnce, type DeskResult } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,A");
const orderHeader = "order_id;client_id;ordered_on;revenue";

function stageOrders(rows: readonly string[]): Promise<DeskResult> {
  return stageOnce({ "clients.csv": clients, "orders.csv": lines(orderHeader, ...rows) });
}

const order = (revenue: string, at: number) => `O${at};C1;2025-01-31;${revenue}`;
const orderOn = (day: string, at: number) => `O${at};C1;${day};1`;
const days = ({ rows }: DeskResult) => rows.orders?.map(({ ordered_on }) => ordered_on);

describe("numbers", () => {
  it.each<[string, string[], number[]]>([
    ["in the English form", ['"1,234.56"', "12.5"], [1234.56, 12.5]],
    ["as whole numbers beside a decimal comma", ["1200", "12,5"], [1200, 12.5]],
  ])("%s", async (_name, texts, values) => {
    const staged = await stageOrders(texts.map(order));
    expect(staged.findings).toEqual([]);
    expect(staged.rows.orders?.map(({ revenue }) => Number(revenue))).toEqual(values);
  });
});

describe("dates", () => {
  it.each<[string, string[], string[]]>([
    ["month first, as another day shows", ["03/04/2025", "12/31/2025"], ["2025-03-04", "2025-12-31"]],
    ["year first beside day first", ["2025-01-02", "31/01/2025"], ["2025-01-02", "2025-01-31"]],
  ])("%s", async (_name, texts, expected) => {
    const staged = await stageOrders(texts.map(orderOn));
    expect(staged.findings).toEqual([]);
    expect(days(staged)).toEqual(expected);
  });

  it("by the order that another column of the file shows", async () => {
    const staged = await stageOnce({
      "clients.csv": clients,
      "orders.csv": lines(`${orderHeader};promised_on`, "O1;C1;03/04/2025;1;31/05/2025"),
    });
    expect(staged.findings).toEqual([]);
    expect(days(staged)).toEqual(["2025-04-03"]);
  });

  it("that are words are rejected", async () => {
    const staged = await stageOrders([orderOn("demain", 1)]);
    expect(staged.findings).toMatchObject([{ code: "DATE", effect: "reject", row: 2, value: "demain" }]);
  });
});

describe("codes", () => {
  it("that are not known are rejected with the nearest one, never taken for other", async () => {
    const staged = await stageOnce({
      "clients.csv": lines("client_id,name,status", "C1,A,actif", "C2,B,lostt"),
    });
    expect(staged.rows.clients).toMatchObject([{ status: "active" }]);
    expect(staged.findings).toMatchObject([
      { code: "CHOICE_UNKNOWN", row: 3, column: "status", value: "lostt", hint: "lost" },
    ]);
  });

  it("in a table about people are shown neither as they stand nor by what they resemble", async () => {
    const staged = await stageOnce({
      "employees.csv": lines("employee_id,team,weekly_hours,hourly_cost", "E1,T,35,30"),
      "absences.csv": lines("absence_id,employee_id,from_on,to_on,kind", "A1,E1,2025-01-06,2025-01-07,sck"),
    });
    expect(staged.findings).toMatchObject([
      { code: "CHOICE_UNKNOWN", row: 2, column: "kind", value: null, hint: null },
    ]);
  });
});

describe("a byte order mark inside a file, where two exports were joined", () => {
  it("is taken off as a space would be", async () => {
    const staged = await stageOnce({ "clients.csv": lines("client_id,name,since", "C1,\uFEFFA,\uFEFF") });
    expect(staged.findings).toEqual([]);
    expect(staged.rows.clients).toMatchObject([{ name: "A", since: null }]);
  });
});
