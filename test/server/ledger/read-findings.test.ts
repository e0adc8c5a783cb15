/** Findings a page at a time. Oracle: three rejected rows of a file written by hand. */
import { describe, expect, it } from "vitest";
import { readFindings } from "#server/ledger/read-findings.ts";
import { Workshop } from "#test/builders/ledger-record.ts";

describe("the findings of an import", () => {
  it("are read by page, effect and code, with the total of what was asked", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const clients = "client_id,name\nBAD1,a\nC1,b\nBAD2,c\nBAD3,d\n";
    const { stagedId } = await shop.stage(record, { clients });
    const lines = async (page: Parameters<typeof readFindings>[2]) => {
      const { findings, total } = await readFindings(record, stagedId, page);
      return { lines: findings.map(({ row }) => row), total };
    };
    expect(await lines({ offset: 1, limit: 1 })).toEqual({ lines: [4], total: 3 });
    const all = { offset: 0, limit: 10 };
    expect(await lines({ ...all, effect: "reject", code: "NUMBER" })).toEqual({ lines: [2, 4, 5], total: 3 });
    expect(await lines({ ...all, code: "DATE" })).toEqual({ lines: [], total: 0 });
    expect(await lines({ ...all, effect: "warn", code: "NUMBER" })).toEqual({ lines: [], total: 0 });
  });
});
