/**
 * Public sets of every shape, each read through its mapping with all of its rows accounted for.
 * Oracle: rows counted in the files (`wc -l`, less the header) and, where it says so, the facts published with them.
 */
import { describe, expect, it } from "vitest";
import { countsOf, findingsOf, importMapped } from "./imported-report.ts";
import { realDataTitle, skipReason } from "./real-data.ts";

type Counts = readonly [read: number, landed: number, rejected: number, identical: number, records: number];

interface MappedSet {
  readonly folder: string;
  readonly files: readonly string[];
  readonly tables: Readonly<Record<string, Counts>>;
  readonly findings: Readonly<Record<string, number>>;
}

const sets: readonly MappedSet[] = [
  {
    // 2,735 lines shipped before they were ordered, as the data's own description counts them.
    folder: "just-in-time",
    files: ["orders_and_shipments_normalised.csv.gz"],
    tables: {
      clients: [30_871, 7987, 0, 22_884, 7987],
      orders: [30_871, 30_871, 0, 0, 30_871],
    },
    findings: { "DELIVERED_BEFORE_ORDERED orders": 2735 },
  },
  {
    // 44 rows of zero hours, 3 of them of month 0. The file names no day: absences of one person and month overlap.
    folder: "absenteeism",
    files: ["Absenteeism_at_work.csv"],
    tables: {
      employees: [740, 36, 0, 704, 36],
      absences: [740, 209, 531, 0, 209],
    },
    findings: {
      "RANGE absences": 44,
      "DATE_INVALID absences": 3,
      "REQUIRED_EMPTY absences": 3,
      "OVERLAP absences": 487,
      "HEALTH_DETAIL absences": 1,
    },
  },
  {
    folder: "production-log",
    files: ["production_reconstructed.csv"],
    tables: {
      clients: [4401, 43, 0, 4358, 43],
      work_centres: [4401, 27, 0, 4374, 27],
      orders: [4401, 4401, 0, 0, 225],
      operations: [4401, 4401, 0, 0, 4401],
    },
    findings: {},
  },
  {
    folder: "receivables",
    files: ["accounts_receivable_iso.csv"],
    tables: { clients: [2466, 100, 0, 2366, 100], invoices: [2466, 2466, 0, 0, 2466] },
    findings: {},
  },
  {
    // Tasks without a day of completion, of more hours than a day has, and days of more than 24 hours.
    folder: "sip-tasks",
    files: ["sip_tasks_joined.csv"],
    tables: {
      clients: [12_299, 20, 0, 12_279, 20],
      employees: [12_299, 22, 0, 12_277, 22],
      time_entries: [12_299, 7629, 4670, 0, 7629],
    },
    findings: {
      "REQUIRED_EMPTY time_entries": 2586,
      "RANGE time_entries": 752,
      "HOURS_PER_DAY time_entries": 1635,
    },
  },
  {
    folder: "garments",
    files: ["garments_fixed.csv"],
    tables: { employees: [1197, 24, 0, 1173, 24], time_entries: [1197, 1197, 0, 0, 1197] },
    findings: {},
  },
  {
    folder: "overtaking",
    files: ["event_log_1.csv"],
    tables: {
      clients: [18, 1, 0, 17, 1],
      work_centres: [18, 2, 0, 16, 2],
      orders: [18, 18, 0, 0, 6],
      operations: [18, 18, 0, 0, 18],
    },
    findings: {},
  },
  {
    folder: "waiting-time",
    files: ["manual_log_1.csv"],
    tables: {
      clients: [12, 1, 0, 11, 1],
      work_centres: [12, 4, 0, 8, 4],
      orders: [12, 12, 0, 0, 4],
      operations: [12, 12, 0, 0, 12],
    },
    findings: {},
  },
];

describe(realDataTitle("public sets"), () => {
  it.skipIf(skipReason !== null).each(sets)(
    "$folder: every row is accounted for",
    async ({ folder, files, tables, findings }) => {
      const imported = await importMapped(folder, ...files);
      const counted = Object.keys(tables).map((table) => {
        const { read, landed, rejected, identical, records } = countsOf(imported, table);
        expect(read).toBe(landed + rejected + identical);
        return [table, [read, landed, rejected, identical, records]];
      });
      expect(Object.fromEntries(counted)).toEqual(tables);
      expect(findingsOf(imported)).toEqual(findings);
    },
  );
});
