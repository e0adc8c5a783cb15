import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { StatedTotalInput } from "#shared/schema/coverage.ts";
import { backupRecord } from "#server/ledger/backup-record.ts";
import { restoreRecord } from "#server/ledger/restore-record.ts";
import {
  listStatedTotals,
  longestStatedYears,
  stateTotal,
  withdrawTotal,
} from "#server/ledger/stated-totals.ts";
import { redoImport, undoImport } from "#server/ledger/undo-import.ts";
import { refusal, twoClients, Workshop } from "#test/builders/ledger-record.ts";

const turnover: StatedTotalInput = {
  kind: "revenue",
  period: { from: "2025-01-01", to: "2026-01-01" },
  total: 123_456_789,
  source: "liasse 2025",
};
const attempt = async (work: () => unknown) => refusal(Promise.resolve().then(work));

describe("a stated total", () => {
  it("is kept with who stated it and when, the latest first, until it is withdrawn", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open({ now: () => new Date("2026-03-04T05:06:07Z") });
    const first = stateTotal(record, turnover, "ann");
    const second = stateTotal(record, { ...turnover, kind: "payroll-hours", total: 1_600.25 }, "bob");
    const kept = { enteredAt: "2026-03-04T05:06:07.000Z", by: "ann", statedId: first, ...turnover };
    expect(listStatedTotals(record)).toEqual([
      { ...kept, kind: "payroll-hours", total: 1_600.25, statedId: second, by: "bob" },
      kept,
    ]);
    withdrawTotal(record, second, "ann");
    withdrawTotal(record, second, "bob");
    expect(listStatedTotals(record)).toEqual([kept]);
    const row = record.catalogue
      .prepare("SELECT removed_by FROM stated_totals WHERE stated_id = ?")
      .get(second);
    expect(row).toEqual({ removed_by: "ann" });
    expect(await attempt(() => withdrawTotal(record, "nothing", "ann"))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("has a period of a day to fifty years", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const over = (from: string, to: string) => () =>
      stateTotal(record, { ...turnover, period: { from, to } }, "ann");
    expect(longestStatedYears).toBe(50);
    over("2025-01-01", "2025-01-02")();
    over("1976-01-01", "2026-01-01")();
    for (const work of [
      over("2025-01-01", "2025-01-01"),
      over("2025-01-02", "2025-01-01"),
      over("1975-12-31", "2026-01-01"),
    ]) {
      expect(await attempt(work)).toMatchObject({ code: "BAD_REQUEST" });
    }
    expect(listStatedTotals(record)).toHaveLength(2);
  });

  it("of the demo is not shown beside real rows, nor one of theirs beside the demo", async () => {
    await using shop = await Workshop.create();
    let minute = 0;
    const record = await shop.open({
      now: () => {
        minute += 1;
        return new Date(Date.UTC(2026, 0, 1, 0, minute));
      },
    });
    const shown = () => listStatedTotals(record).map(({ source }) => source);
    stateTotal(record, { ...turnover, source: "before" }, "ann");
    const demo = await shop.import(record, { clients: "client_id,name\nD,Demo\n" }, { origin: "demo" });
    expect(shown()).toEqual([]);
    stateTotal(record, { ...turnover, source: "demo" }, "ann");
    expect(shown()).toEqual(["demo"]);
    await undoImport(record, demo, { by: "ann" });
    expect(shown()).toEqual(["before"]);
    await redoImport(record, demo, { by: "ann" });
    expect(shown()).toEqual(["demo"]);
    await shop.import(record, { clients: twoClients });
    stateTotal(record, { ...turnover, source: "after" }, "ann");
    expect(shown()).toEqual(["after", "before"]);
  });

  it("is in the backup and back after a restore", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    stateTotal(record, turnover, "ann");
    const file = join(shop.root, "record.tar");
    await backupRecord(record, file);
    const elsewhere = join(shop.root, "elsewhere");
    await restoreRecord(file, elsewhere);
    expect(listStatedTotals(await shop.open({}, elsewhere))).toEqual(listStatedTotals(record));
  });
});
