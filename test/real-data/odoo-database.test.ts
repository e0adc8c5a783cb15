/**
 * A company's Odoo 17, read from its database. Oracle: the counts and totals that the exports of the same company give and
 * that its own description states.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { importOutcomeSchema } from "#shared/schema/imports.ts";
import { portfolioSchema } from "#shared/schema/portfolio.ts";
import { openCompany } from "#server/company.ts";
import { run } from "#test/builders/command.ts";
import { temporaryFolder } from "#test/builders/ledger-files.ts";
import { loadDump } from "#test/builders/load-dump.ts";
import { addressOf } from "#test/builders/postgres.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

const postgres = inject("postgres");

/** Rows that the company's description states, or that its exports hold. */
const landed = {
  clients: 15,
  employees: 20,
  work_centres: 5,
  orders: 328,
  operations: 1_404,
  schedule_changes: 217,
  invoices: 332,
  time_entries: 11_741,
  absences: 120,
  interactions: 1_153,
};

const dumps = realDataFile("..", "erp", "odoo17", "dump");
const isThere = skipReason === null && existsSync(dumps);

/** What `odoo-totals.sql` counts over the snapshot. */
interface Totals {
  readonly deliveredAfterLastPromise: number;
  readonly deliveredAfterFirstPromise: number;
  readonly operationsEnded: number;
  readonly operationsWithoutOrder: number;
  readonly hours: number;
  readonly employeesWithOvertime: number;
  readonly leastOvertimeHours: number;
  readonly creditNotes: number;
  readonly causesKnown: number;
  readonly received: number;
}

const title = "An Odoo database";

describe(skipReason !== null || isThere ? realDataTitle(title) : `${title} (skipped: no dump of one)`, () => {
  it.skipIf(!isThere)("is read, imported and reported end to end", async () => {
    const name = (await readdir(dumps)).find((each) => each.endsWith(".sql.gz")) ?? "";
    await loadDump(postgres, "erp", gunzipSync(await readFile(join(dumps, name))));
    const data = await temporaryFolder();
    const answer = await run("import", addressOf(postgres, "erp"), "--data", data, "--json");
    expect(answer).toMatchObject({ exit: 0 });
    const { preview } = importOutcomeSchema.parse(JSON.parse(answer.out));
    expect(Object.fromEntries(preview.tables.map(({ table, landed: rows }) => [table, rows]))).toEqual(
      landed,
    );
    expect(preview.findings).toEqual([]);

    const report = await run("report", "portfolio", "--data", data, "--json");
    const portfolio = portfolioSchema.parse(JSON.parse(report.out));
    if (portfolio.status !== "computed") throw new Error(portfolio.reason);
    const [largest] = portfolio.clients;
    expect(largest?.name).toBe("Valdorne Aéro");
    expect(largest?.revenueShare).toBeCloseTo(0.66, 2);

    const company = await openCompany(data);
    try {
      const [totals] = await company.read((read) =>
        read<Totals>(new URL("./odoo-totals.sql", import.meta.url)),
      );
      expect(totals).toEqual({
        deliveredAfterLastPromise: 124,
        deliveredAfterFirstPromise: 143,
        operationsEnded: 1_352,
        operationsWithoutOrder: 0,
        hours: 57_772.2,
        employeesWithOvertime: 16,
        leastOvertimeHours: 0.5,
        creditNotes: 7,
        causesKnown: 63,
        received: 269,
      });
    } finally {
      await company.close();
    }
  });
});
