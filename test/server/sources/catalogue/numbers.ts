/** N: numbers. */
import { expect } from "vitest";
import type { FindingCode } from "#shared/error-code.ts";
import { lines, stageOnce } from "../staging-desk.ts";
import { ask, reject, type CatalogueCase } from "./catalogue-case.ts";
import { oneClient, onePerson, orderHeader, ordersOf, withPerson } from "./orders-of-one-client.ts";

const landed = (values: readonly string[]) => ({ orders: values.map((revenue) => ({ revenue })) });

/** Amounts that land as these values. */
const read = (id: string, what: string, texts: string[], values: string[]): CatalogueCase => ({
  id,
  what,
  files: ordersOf(texts),
  status: "ready",
  rows: landed(values),
});

/** Amounts of which the last is rejected. */
const rejected = (
  id: string,
  what: string,
  texts: string[],
  code: FindingCode,
  hint?: string,
): CatalogueCase => {
  const last = texts.length - 1;
  const text = texts[last] ?? "";
  return {
    id,
    what,
    files: ordersOf(texts),
    status: "needs-acceptance",
    findings: [
      {
        ...reject(code, last + 2, "revenue", text, hint),
        file: "orders.csv",
        table: "orders",
        cells: [`O${last}`, "C1", "2025-01-31", text],
      },
    ],
    tables: [{ table: "clients" }, { table: "orders", read: texts.length, landed: last, rejected: 1 }],
  };
};

/** Answers of a survey on a scale from 1 to 10. */
const pulse = (id: number, score: string) => `A${id},E1,2025-01-0${id},pulse,mood,${score}`;
/** An entry of E1 on a day of its own. */
const entry = (id: number, hours: string) => `T${id},E1,2025-01-0${id},${hours},regular`;

const either = ["1.234", "5.678"];

export const numbers: readonly CatalogueCase[] = [
  read(
    "N01",
    "spaces of all kinds between thousands",
    ["1\u00A0234,56", "1\u202F234,56", "1 234,56"],
    ["1234.560000", "1234.560000", "1234.560000"],
  ),
  {
    id: "N02",
    what: "numbers that could all be thousands or thousandths are asked about",
    files: ordersOf(either),
    status: "asking",
    findings: [ask("DECIMAL_AMBIGUOUS", 2, "revenue", "1.234", "1234 | 1.234")],
  },
  ...(["comma", "point"] as const).map((decimal): CatalogueCase => ({
    id: "N02",
    what: `the answer is a ${decimal}`,
    files: ordersOf(either),
    options: { mapping: { "orders.csv": { decimals: { revenue: decimal } } } },
    status: "ready",
    rows: landed(decimal === "comma" ? ["1234.000000", "5678.000000"] : ["1.234000", "5.678000"]),
  })),
  read(
    "N02",
    "one number that only a point explains decides the column",
    [...either, "1.5"],
    ["1.234000", "5.678000", "1.500000"],
  ),
  rejected(
    "N03",
    "a point beside decimal commas is never left out",
    ["12,5", "1234,56", "18500.00"],
    "NUMBER_FORMAT",
    "comma",
  ),
  {
    id: "N04",
    what: "a percentage is a share of one",
    files: {
      "clients.csv": oneClient,
      "orders.csv": lines(`${orderHeader};quantity`, "O1;C1;2025-01-31;1;12,5 %"),
    },
    status: "ready",
    rows: { orders: [{ quantity: "0.125000" }] },
  },
  rejected("N04", "a percentage where an amount is due", ["125 %"], "UNIT", "%"),
  read("N05", "negatives as accountants write them", ["(1 200)", "1200-"], ["-1200.000000", "-1200.000000"]),
  read("N06", "the company's currency", ["1 200 €"], ["1200.000000"]),
  rejected("N06", "thousands of it", ["12 k€"], "UNIT", "k€"),
  rejected("N06", "another currency", ["$12"], "CURRENCY", "$"),
  {
    id: "N07",
    what: "an identifier that a spreadsheet made a power of ten of",
    files: { "clients.csv": lines("client_id;name", "1,23E+11;A", "C2;B") },
    status: "needs-acceptance",
    findings: [reject("ID_SCIENTIFIC", 2, "client_id", "1,23E+11")],
  },
  ...["NaN", "Infinity", "1e999", "0x1F", "12abc"].map((text) => rejected("N08", text, [text], "NUMBER")),
  ...["#REF!", "#N/A"].map((text) => rejected("N09", text, [text], "EXCEL_ERROR")),
  {
    id: "N10",
    what: "hours of a day from 0 to 24, on both sides of each bound, the value masked in a table about people",
    files: withPerson(
      "time_entries.csv",
      "entry_id,employee_id,worked_on,hours,pay_kind",
      entry(1, "-3"),
      entry(2, "25"),
      entry(3, "24"),
      entry(4, "0"),
      entry(5, "24.01"),
      entry(6, "-0.01"),
    ),
    status: "ready",
    findings: [2, 3, 6, 7].map((row) => reject("RANGE", row, "hours", null)),
    rows: { time_entries: [{ entry_id: "T3" }, { entry_id: "T4" }] },
  },
  {
    id: "N10",
    what: "hours of a week up to 168",
    files: { "employees.csv": `${onePerson}E2,T,200,30\nE3,T,168,30\nE4,T,168.5,30\n` },
    status: "ready",
    findings: [reject("RANGE", 3, "weekly_hours", null), reject("RANGE", 5, "weekly_hours", null)],
    rows: { employees: [{ employee_id: "E1" }, { employee_id: "E3" }] },
  },
  {
    id: "N11",
    what: "a pulse of 1 to 10, on both sides of each bound",
    files: withPerson(
      "survey_answers.csv",
      "answer_id,employee_id,answered_on,instrument,question,score",
      pulse(1, "0"),
      pulse(2, "1"),
      pulse(3, "10"),
      pulse(4, "11"),
    ),
    status: "ready",
    findings: [reject("RANGE", 2, "score", null), reject("RANGE", 5, "score", null)],
    rows: { survey_answers: [{ answer_id: "A2" }, { answer_id: "A3" }] },
  },
  ...(
    [
      ["N12", "leading zeros of an identifier are kept", "00123"],
      ["N13", "all digits of a long identifier are kept", "12345678901234567890"],
    ] as const
  ).map(([id, what, key]): CatalogueCase => ({
    id,
    what,
    files: { "clients.csv": lines("client_id,name", `${key},A`) },
    status: "ready",
    rows: { clients: [{ client_id: key }] },
  })),
  {
    id: "N14",
    what: "10.005 a hundred thousand times sums up exactly",
    async told() {
      const { rows } = await stageOnce(ordersOf(Array.from({ length: 100_000 }, () => "10.005")), {
        mapping: { "orders.csv": { decimals: { revenue: "point" } } },
      });
      const millionths = (rows.orders ?? []).reduce(
        (sum, { revenue }) => sum + BigInt(String(revenue).replace(".", "")),
        0n,
      );
      expect(millionths).toBe(1_000_500_000_000n);
    },
  },
  {
    id: "N15",
    what: "blank is nothing, and zero is zero",
    files: {
      "clients.csv": oneClient,
      "orders.csv": lines(`${orderHeader};quantity`, "O1;C1;2025-01-31;1;", "O2;C1;2025-01-31;1;0"),
    },
    status: "ready",
    rows: { orders: [{ quantity: null }, { quantity: "0.000000" }] },
  },
  {
    ...rejected("N15", "blank where an amount is required", [""], "REQUIRED_EMPTY"),
    findings: [reject("REQUIRED_EMPTY", 2, "revenue", null)],
  },
];
