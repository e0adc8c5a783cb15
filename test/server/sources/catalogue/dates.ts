/** D: dates and times. */
import { expect } from "vitest";
import type { FindingCode } from "#shared/error-code.ts";
import { lines, stageOnce } from "../staging-desk.ts";
import { ask, reject, warn, type CatalogueCase } from "./catalogue-case.ts";
import { oneClient, onePerson, ordersOn } from "./orders-of-one-client.ts";

const landed = (days: readonly string[]) => ({ orders: days.map((ordered_on) => ({ ordered_on })) });

/** Days that land as these. */
const read = (id: string, what: string, texts: string[], days: string[]): CatalogueCase => ({
  id,
  what,
  files: ordersOn(texts),
  status: "ready",
  rows: landed(days),
});

/** Days of which the last is rejected. */
const rejected = (
  id: string,
  what: string,
  texts: string[],
  code: FindingCode,
  hint?: string,
): CatalogueCase => ({
  id,
  what,
  files: ordersOn(texts),
  status: "needs-acceptance",
  findings: [
    { ...reject(code, texts.length + 1, "ordered_on", texts.at(-1) ?? "", hint), file: "orders.csv" },
  ],
  tables: [{ table: "clients" }, { table: "orders", read: texts.length, landed: texts.length - 1 }],
});

const open = ["03/04/2025", "05/06/2025"];
const spoken = (id: string, at: string) => `${id},C1,${at},in,request`;

/** Stages under a time zone of the process: nothing of it may show in a day. */
async function daysUnder(zone: string, contents: ReturnType<typeof ordersOn>): Promise<unknown> {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const { findings, rows } = await stageOnce(contents);
    return { findings, days: rows.orders?.map(({ ordered_on }) => ordered_on) };
  } finally {
    process.env["TZ"] = before;
  }
}

export const dates: readonly CatalogueCase[] = [
  {
    id: "D01",
    what: "where no day tells day from month, the column is asked about once (the ledger's rule)",
    files: ordersOn(open),
    status: "asking",
    findings: [ask("DATE_AMBIGUOUS", 2, "ordered_on", "03/04/2025", "2025-04-03 | 2025-03-04")],
  },
  ...(["day-first", "month-first"] as const).map((order): CatalogueCase => ({
    id: "D01",
    what: `the answer is ${order}`,
    files: ordersOn(open),
    options: { mapping: { "orders.csv": { dates: { ordered_on: order } } } },
    status: "ready",
    rows: landed(order === "day-first" ? ["2025-04-03", "2025-06-05"] : ["2025-03-04", "2025-05-06"]),
  })),
  read(
    "D01",
    "another day shows that the day is first",
    ["03/04/2025", "31/12/2025"],
    ["2025-04-03", "2025-12-31"],
  ),
  rejected("D02", "31 February", ["31/01/2025", "31/02/2025"], "DATE_INVALID"),
  rejected("D02", "31 February, year first", ["2025-02-31"], "DATE_INVALID"),
  rejected("D03", "29 February of a common year", ["29/02/2023"], "DATE_INVALID"),
  read("D03", "29 February of a leap year", ["29/02/2024"], ["2024-02-29"]),
  rejected("D04", "the year 24", ["0024-05-03"], "YEAR_RANGE"),
  {
    id: "D05",
    what: "two digits of the year are of this century, and are said",
    files: ordersOn(["05/03/24", "31/03/24"]),
    status: "ready",
    findings: [
      warn("DATE_TWO_DIGIT_YEAR", 2, "ordered_on", "05/03/24"),
      warn("DATE_TWO_DIGIT_YEAR", 3, "ordered_on", "31/03/24"),
    ],
    rows: landed(["2024-03-05", "2024-03-31"]),
  },
  rejected(
    "D06",
    "the month first where the day is: never swapped",
    ["13/01/2025", "14/01/2025", "01/15/2025"],
    "DATE_ORDER",
    "day-first",
  ),
  {
    id: "D10",
    what: "day numbers of a spreadsheet in a text file are asked about",
    files: ordersOn(["45292"]),
    status: "asking",
    findings: [ask("SERIAL_DATE", 2, "ordered_on", "45292", "2024-01-01")],
  },
  {
    id: "D07",
    what: "the day numbers 45292 and 1, once it is said that they are",
    files: ordersOn(["45292", "1"]),
    options: { mapping: { "orders.csv": { serialDates: ["ordered_on"] } } },
    status: "ready",
    rows: landed(["2024-01-01", "1900-01-01"]),
  },
  {
    id: "D08",
    what: "day number 60 is the 29 February 1900 that never was; 59 and 61 are the days around it",
    files: ordersOn(["59", "61", "60"]),
    options: { mapping: { "orders.csv": { serialDates: ["ordered_on"] } } },
    status: "needs-acceptance",
    findings: [reject("DATE_INVALID", 4, "ordered_on", "60")],
    rows: landed(["1900-02-28", "1900-03-01"]),
  },
  {
    id: "D11",
    what: "the same days whatever zone the machine is in",
    async told() {
      const days = ["2025-03-30", "31/12/2025", "2025-06-30T23:30:00Z"];
      for (const zone of ["Europe/Paris", "UTC", "Pacific/Auckland"]) {
        expect(await daysUnder(zone, ordersOn(days))).toEqual({
          findings: [],
          days: ["2025-03-30", "2025-12-31", "2025-07-01"],
        });
      }
    },
  },
  {
    id: "D12",
    what: "a time that the clocks skipped is rejected, one that they showed twice is said",
    files: {
      "clients.csv": oneClient,
      "interactions.csv": lines(
        "interaction_id,client_id,at,direction,kind",
        spoken("I1", "2025-03-30 02:30:00"),
        spoken("I2", "2025-10-26 02:30:00"),
        spoken("I3", "2025-10-26 03:00:00"),
        spoken("I4", "30/03/2025 02:30"),
        spoken("I5", "2025-03-30 03:00:00"),
      ),
    },
    status: "ready",
    findings: [
      reject("LOCAL_TIME_MISSING", 2, "at", "2025-03-30 02:30:00"),
      warn("LOCAL_TIME_TWICE", 3, "at", "2025-10-26 02:30:00"),
      reject("LOCAL_TIME_MISSING", 5, "at", "30/03/2025 02:30"),
    ],
    rows: { interactions: ["I2", "I3", "I5"].map((interaction_id) => ({ interaction_id })) },
  },
  read(
    "D13",
    "29 December 2025 and the Monday of ISO week 53 of 2026",
    ["29/12/2025", "2026-W53-1"],
    ["2025-12-29", "2026-12-28"],
  ),
  {
    id: "D13",
    what: "a week without a day is its Monday, and is said",
    files: ordersOn(["2026-W53"]),
    status: "ready",
    findings: [warn("DATE_WEEK", 2, "ordered_on", "2026-W53")],
    rows: landed(["2026-12-28"]),
  },
  rejected("D13", "week 53 of a year of 52", ["2025-W53-1"], "DATE_INVALID"),
  {
    id: "D14",
    what: "an end before its start, and absences of one person that overlap, each naming the other row",
    files: {
      "employees.csv": `${onePerson}E2,T,35,30\n`,
      "absences.csv": lines(
        "absence_id,employee_id,from_on,to_on,kind",
        "A1,E1,2025-01-10,2025-01-09,sick",
        "A2,E1,2025-02-01,2025-02-10,sick",
        "A3,E1,2025-02-10,2025-02-11,sick",
        "A4,E1,2025-02-12,2025-02-12,sick",
        "A5,E2,2025-02-01,2025-02-10,sick",
      ),
    },
    status: "ready",
    findings: [
      reject("END_BEFORE_START", 2, "to_on", null, null),
      reject("OVERLAP", 3, "from_on", null, "4"),
      reject("OVERLAP", 4, "from_on", null, "3"),
    ],
    rows: { absences: [{ absence_id: "A4" }, { absence_id: "A5" }] },
  },
  read("D15", "months in words", ["1er mai 2025", "12 janv. 2025"], ["2025-05-01", "2025-01-12"]),
];
