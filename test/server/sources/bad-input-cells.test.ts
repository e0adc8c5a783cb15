/**
 * Cells that are not what their column holds.
 * Oracle: a catalogue of bad input, row by row. What is read is compared with what the batch holds, what is not with
 * the finding: code, line, column, value.
 */
import { describe, expect, it } from "vitest";
import type { FileMapping } from "#shared/schema/mapping.ts";
import { lines, stageOnce, sumsUp, type DeskResult } from "./staging-desk.ts";

const clients = lines("client_id,name", "C1,A");
const people = lines("employee_id,team,weekly_hours,hourly_cost", "E1,T,35,30");
const orderHeader = "order_id;client_id;ordered_on;revenue";

/** Stages orders of one client from rows below the usual header. */
function stageOrders(
  rows: readonly string[],
  mapping: FileMapping = {},
  timeZone?: string,
): Promise<DeskResult> {
  return stageOnce(
    { "clients.csv": clients, "orders.csv": lines(orderHeader, ...rows) },
    { mapping: { "orders.csv": mapping }, ...(timeZone === undefined ? {} : { timeZone }) },
  );
}

const revenues = ({ rows }: DeskResult) => rows.orders?.map(({ revenue }) => Number(revenue));
const days = ({ rows }: DeskResult) => rows.orders?.map(({ ordered_on }) => ordered_on);
const order = (revenue: string, at = 1) => `O${at};C1;2025-01-31;${revenue}`;
const orderOn = (day: string, at = 1) => `O${at};C1;${day};1`;

describe("a number that is read", () => {
  it.each<[string, string[], number[]]>([
    [
      "N01 with a no-break space",
      ["1\u00A0234,56", "1\u202F234,56", "1 234,56"],
      [1234.56, 1234.56, 1234.56],
    ],
    ["N05 as accountants write negatives", ["(1 200)", "1200-"], [-1200, -1200]],
    ["N06 with the company's currency", ["1 200 €"], [1200]],
    ["in the English form", ['"1,234.56"', "12.5"], [1234.56, 12.5]],
    ["as whole numbers beside a decimal comma", ["1200", "12,5"], [1200, 12.5]],
  ])("%s", async (_name, texts, values) => {
    const staged = await stageOrders(texts.map(order));
    expect(staged.findings).toEqual([]);
    expect(revenues(staged)).toEqual(values);
  });

  it("N04 as a share, N15 blank as nothing and zero as zero", async () => {
    const staged = await stageOnce({
      "clients.csv": clients,
      "orders.csv": lines(
        `${orderHeader};quantity`,
        "O1;C1;2025-01-31;1;12,5 %",
        "O2;C1;2025-01-31;1;",
        "O3;C1;2025-01-31;1;0",
      ),
    });
    expect(staged.rows.orders?.map(({ quantity }) => quantity)).toEqual(["0.125000", null, "0.000000"]);
  });

  it("N14 to exact sums: 10.005 a hundred thousand times", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => order("10.005", at));
    const staged = await stageOrders(rows, { decimals: { revenue: "point" } });
    const micros = (staged.rows.orders ?? []).reduce(
      (sum, { revenue }) => sum + BigInt(String(revenue).replace(".", "")),
      0n,
    );
    expect(micros).toBe(1_000_500_000_000n);
  });
});

/** An entry of E1 on a day of its own. */
const entry = (id: string, hours: string) => `${id},E1,2025-01-0${id},${hours},regular`;

describe("a number that is rejected", () => {
  it.each<[string, string[], number, string, string]>([
    [
      "N03 with a point beside decimal commas",
      ["12,5", "1234,56", "18500.00"],
      4,
      "NUMBER_FORMAT",
      "18500.00",
    ],
    ["N06 in thousands", ["12 k€"], 2, "UNIT", "12 k€"],
    ["N06 in another currency", ["$12"], 2, "CURRENCY", "$12"],
    ["N08 NaN", ["NaN"], 2, "NUMBER", "NaN"],
    ["N08 Infinity", ["Infinity"], 2, "NUMBER", "Infinity"],
    ["N08 1e999", ["1e999"], 2, "NUMBER", "1e999"],
    ["N08 hexadecimal", ["0x1F"], 2, "NUMBER", "0x1F"],
    ["N08 letters behind digits", ["12abc"], 2, "NUMBER", "12abc"],
    ["N09 #REF!", ["#REF!"], 2, "EXCEL_ERROR", "#REF!"],
    ["N09 #N/A", ["#N/A"], 2, "EXCEL_ERROR", "#N/A"],
    ["empty where one is required", [""], 2, "REQUIRED_EMPTY", ""],
  ])("%s", async (_name, texts, row, code, value) => {
    const staged = await stageOrders(texts.map(order));
    expect(staged.findings).toMatchObject([
      {
        code,
        effect: "reject",
        file: "orders.csv",
        table: "orders",
        row,
        column: "revenue",
        value: value || null,
      },
    ]);
    expect(staged.findings[0]?.cells).toEqual([`O${row - 2}`, "C1", "2025-01-31", value]);
    expect(staged.preview.status).toBe("needs-acceptance");
    expect(staged.rows.orders?.length ?? 0).toBe(texts.length - 1);
    expect(sumsUp(staged)).toBe(true);
  });

  it("N02 is asked about where all numbers of a column could be either", async () => {
    const rows = [order("1.234", 1), order("5.678", 2)];
    const asked = await stageOrders(rows);
    expect(asked.preview.status).toBe("asking");
    expect(asked.findings).toMatchObject([
      { code: "DECIMAL_AMBIGUOUS", effect: "ask", row: 2, column: "revenue", value: "1.234" },
    ]);
    expect(revenues(await stageOrders(rows, { decimals: { revenue: "comma" } }))).toEqual([1234, 5678]);
    expect(revenues(await stageOrders(rows, { decimals: { revenue: "point" } }))).toEqual([1.234, 5.678]);
    // One number that only a point explains decides the column.
    expect(revenues(await stageOrders([...rows, order("1.5", 3)]))).toEqual([1.234, 5.678, 1.5]);
  });

  it("N07 when a spreadsheet made a power of ten of an identifier; N12 and N13 keep all digits", async () => {
    const staged = await stageOnce({
      "clients.csv": lines("client_id;name", "1,23E+11;A", "00123;B", "12345678901234567890;C"),
    });
    expect(staged.findings).toMatchObject([
      { code: "ID_SCIENTIFIC", row: 2, column: "client_id", value: "1,23E+11" },
    ]);
    expect(staged.rows.clients?.map(({ client_id }) => client_id)).toEqual(["00123", "12345678901234567890"]);
  });

  it("N10 outside its range, on both sides, the value masked in a table about people", async () => {
    const staged = await stageOnce({
      "employees.csv": `${people}E2,T,200,30\nE3,T,168,30\n`,
      "time_entries.csv": lines(
        "entry_id,employee_id,worked_on,hours,pay_kind",
        entry("1", "-3"),
        entry("2", "25"),
        entry("3", "24"),
        entry("4", "0"),
        entry("5", "24.01"),
        entry("6", "25.5 h"),
      ),
    });
    expect(staged.findings.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ["RANGE", 3, "weekly_hours", null],
      ["RANGE", 2, "hours", null],
      ["RANGE", 3, "hours", null],
      ["RANGE", 6, "hours", null],
      ["RANGE", 7, "hours", null],
    ]);
    expect(staged.rows.time_entries?.map(({ entry_id }) => entry_id)).toEqual(["3", "4"]);
  });

  it("says in a table about people neither the value nor what it resembles", async () => {
    const staged = await stageOnce({
      "employees.csv": people,
      "absences.csv": lines("absence_id,employee_id,from_on,to_on,kind", "A1,E1,2025-01-06,2025-01-07,sck"),
    });
    expect(staged.findings).toMatchObject([
      { code: "CHOICE_UNKNOWN", row: 2, column: "kind", value: null, hint: null },
    ]);
  });
});

describe("a date that is read", () => {
  it.each<[string, string[], string[]]>([
    ["D01 day first, as another day shows", ["03/04/2025", "31/12/2025"], ["2025-04-03", "2025-12-31"]],
    ["month first, as another day shows", ["03/04/2025", "12/31/2025"], ["2025-03-04", "2025-12-31"]],
    ["D03 29 February of a leap year", ["29/02/2024"], ["2024-02-29"]],
    ["D13 around a year's end", ["29/12/2025", "2025-12-31"], ["2025-12-29", "2025-12-31"]],
    ["D15 in words", ["1er mai 2025", "12 janv. 2025"], ["2025-05-01", "2025-01-12"]],
    ["year first beside day first", ["2025-01-02", "31/01/2025"], ["2025-01-02", "2025-01-31"]],
  ])("%s", async (_name, texts, expected) => {
    const staged = await stageOrders(texts.map(orderOn));
    expect(staged.findings).toEqual([]);
    expect(days(staged)).toEqual(expected);
  });

  it("D05 with two digits of the year, and a warning", async () => {
    const staged = await stageOrders([orderOn("05/03/24", 1), orderOn("31/03/24", 2)]);
    expect(days(staged)).toEqual(["2024-03-05", "2024-03-31"]);
    expect(staged.findings).toMatchObject([
      { code: "DATE_TWO_DIGIT_YEAR", effect: "warn", row: 2, value: "05/03/24" },
      { code: "DATE_TWO_DIGIT_YEAR", effect: "warn", row: 3, value: "31/03/24" },
    ]);
  });

  it.each(["Europe/Paris", "UTC", "Pacific/Auckland"])(
    "D11 to the same days when the company is in %s",
    async (zone) => {
      const staged = await stageOrders([orderOn("2025-03-30", 1), orderOn("31/12/2025", 2)], {}, zone);
      expect(days(staged)).toEqual(["2025-03-30", "2025-12-31"]);
    },
  );

  it("by the order that another column of the file shows", async () => {
    const staged = await stageOnce({
      "clients.csv": clients,
      "orders.csv": lines(`${orderHeader};promised_on`, "O1;C1;03/04/2025;1;31/05/2025"),
    });
    expect(staged.findings).toEqual([]);
    expect(days(staged)).toEqual(["2025-04-03"]);
  });
});

describe("a date that is rejected or asked about", () => {
  it.each<[string, string[], number, string, string]>([
    ["D02 31 February", ["31/02/2025", "31/01/2025"], 2, "DATE_INVALID", "31/02/2025"],
    ["D02 year first", ["2025-02-31"], 2, "DATE_INVALID", "2025-02-31"],
    ["D03 29 February of another year", ["29/02/2023"], 2, "DATE_INVALID", "29/02/2023"],
    ["D04 the year 24", ["0024-05-03"], 2, "YEAR_RANGE", "0024-05-03"],
    [
      "D06 the month first where the day is",
      ["13/01/2025", "14/01/2025", "01/15/2025"],
      4,
      "DATE_ORDER",
      "01/15/2025",
    ],
    ["words", ["demain"], 2, "DATE", "demain"],
  ])("%s", async (_name, texts, row, code, value) => {
    const staged = await stageOrders(texts.map(orderOn));
    expect(staged.findings).toMatchObject([
      { code, effect: "reject", file: "orders.csv", row, column: "ordered_on", value },
    ]);
    expect(staged.rows.orders?.length ?? 0).toBe(texts.length - 1);
    expect(sumsUp(staged)).toBe(true);
  });

  it("asks once where no day tells day from month, and takes the answer", async () => {
    const rows = [orderOn("03/04/2025", 1), orderOn("05/06/2025", 2)];
    const asked = await stageOrders(rows);
    expect(asked.preview.status).toBe("asking");
    expect(asked.findings).toMatchObject([
      {
        code: "DATE_AMBIGUOUS",
        effect: "ask",
        row: 2,
        column: "ordered_on",
        value: "03/04/2025",
        hint: "2025-04-03 | 2025-03-04",
      },
    ]);
    expect(asked.rows).toEqual({});
    expect(days(await stageOrders(rows, { dates: { ordered_on: "day-first" } }))).toEqual([
      "2025-04-03",
      "2025-06-05",
    ]);
    expect(days(await stageOrders(rows, { dates: { ordered_on: "month-first" } }))).toEqual([
      "2025-03-04",
      "2025-05-06",
    ]);
  });

  it("D07, D08, D10 asks about a spreadsheet's day numbers, and reads them but the day that never was", async () => {
    const rows = [orderOn("45292", 1), orderOn("60", 2)];
    const asked = await stageOrders(rows);
    expect(asked.findings).toContainEqual(
      expect.objectContaining({
        code: "SERIAL_DATE",
        effect: "ask",
        row: 2,
        value: "45292",
        hint: "2024-01-01",
      }),
    );
    const answered = await stageOrders(rows, { serialDates: ["ordered_on"] });
    expect(days(answered)).toEqual(["2024-01-01"]);
    expect(answered.findings).toMatchObject([
      { effect: "reject", row: 3, column: "ordered_on", value: "60" },
    ]);
  });

  it("D12 when the clocks skipped it, and warns when they showed it twice", async () => {
    const staged = await stageOnce({
      "clients.csv": clients,
      "interactions.csv": lines(
        "interaction_id,client_id,at,direction,kind",
        "I1,C1,2025-03-30 02:30:00,in,request",
        "I2,C1,2025-10-26 02:30:00,in,request",
        "I3,C1,2025-10-26 03:00:00,in,request",
        "I4,C1,30/03/2025 02:30,in,request",
      ),
    });
    expect(staged.findings).toMatchObject([
      { code: "LOCAL_TIME_MISSING", effect: "reject", row: 2, column: "at", value: "2025-03-30 02:30:00" },
      { code: "LOCAL_TIME_TWICE", effect: "warn", row: 3, column: "at", value: "2025-10-26 02:30:00" },
      { code: "LOCAL_TIME_MISSING", effect: "reject", row: 5, column: "at", value: "30/03/2025 02:30" },
    ]);
    expect(staged.rows.interactions?.map(({ interaction_id }) => interaction_id)).toEqual(["I2", "I3"]);
  });

  it("D14 when it ends before it starts, and when absences of one person overlap, naming the other row", async () => {
    const staged = await stageOnce({
      "employees.csv": `${people}E2,T,35,30\n`,
      "absences.csv": lines(
        "absence_id,employee_id,from_on,to_on,kind",
        "A1,E1,2025-01-10,2025-01-09,sick",
        "A2,E1,2025-02-01,2025-02-10,sick",
        "A3,E1,2025-02-10,2025-02-11,sick",
        "A4,E1,2025-02-12,2025-02-12,sick",
        "A5,E2,2025-02-01,2025-02-10,sick",
      ),
    });
    expect(staged.findings.map(({ code, row, value, hint }) => [code, row, value, hint])).toEqual([
      ["END_BEFORE_START", 2, null, null],
      ["OVERLAP", 3, null, "4"],
      ["OVERLAP", 4, null, "3"],
    ]);
    expect(staged.rows.absences?.map(({ absence_id }) => absence_id)).toEqual(["A4", "A5"]);
    expect(staged.preview.status).toBe("ready");
  });
});

describe("text", () => {
  it.each<[string, string, string | null, string | null]>([
    ["K08 a formula", '=HYPERLINK("http://x")', '=HYPERLINK("http://x")', null],
    ["K08 markup", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>", null],
    ["K09 an escape sequence", "A\u001B[31mB", "A\u001B[31mB", "CONTROL_CHARACTER"],
    ["K09 a reversing character", "A\u202EB", "A\u202EB", "UNUSUAL_CHARACTER"],
    ["C09 in decomposed form", "He\u0301le\u0300ne", "Hélène", null],
  ])("%s is kept as it stands", async (_name, text, kept, code) => {
    const staged = await stageOnce({ "clients.csv": `client_id;name\nC1;"${text.replaceAll('"', '""')}"\n` });
    expect(staged.rows.clients).toMatchObject([{ name: kept }]);
    expect(staged.findings.map((finding) => finding.code)).toEqual(code === null ? [] : [code]);
    for (const unseen of ["\u001B", "\u202E"]) {
      expect(staged.findings.map(({ value }) => value).join("")).not.toContain(unseen);
    }
  });

  it("K10 of a megabyte is rejected and shown by its beginning", async () => {
    const staged = await stageOnce({
      "clients.csv": lines("client_id,name", `C1,${"x".repeat(1024 * 1024)}`, "C2,B"),
    });
    expect(staged.findings).toMatchObject([{ code: "VALUE_TOO_LONG", row: 2, value: `${"x".repeat(79)}…` }]);
    expect(staged.preview.tables).toMatchObject([{ read: 2, landed: 1, rejected: 1 }]);
  });

  it("K11 that may tell of health is dropped, from the rejects too", async () => {
    const staged = await stageOnce({
      "employees.csv": people,
      "absences.csv": lines(
        "absence_id,employee_id,from_on,to_on,kind,Diagnostic",
        "A1,E1,2025-01-10,2025-01-11,sick,grippe",
        "A2,E1,2025-02-30,2025-03-01,sick,migraine",
        "A3,E1,2025-03-04,sick,burn-out",
      ),
    });
    expect(
      staged.findings.map(({ code, effect, row, column, cells }) => [code, effect, row, column, cells]),
    ).toEqual([
      ["HEALTH_DETAIL", "warn", 1, "Diagnostic", null],
      ["DATE_INVALID", "reject", 3, "from_on", ["A2", "E1", "2025-02-30", "2025-03-01", "sick", ""]],
      ["COLUMNS_MISSING", "reject", 4, null, null],
    ]);
    const said = JSON.stringify([staged.preview, staged.rows, staged.findings]);
    expect(said).not.toMatch(/grippe|migraine|burn-out/u);
  });

  it("that is no code of its column is rejected with the nearest one, never taken for other", async () => {
    const staged = await stageOnce({
      "clients.csv": lines("client_id,name,status", "C1,A,actif", "C2,B,lostt"),
    });
    expect(staged.rows.clients).toMatchObject([{ status: "active" }]);
    expect(staged.findings).toMatchObject([
      { code: "CHOICE_UNKNOWN", row: 3, column: "status", value: "lostt", hint: "lost" },
    ]);
  });
});
