/** Oracle: the order of precedence: refused, asking, needs-acceptance, unchanged, ready. */
import { describe, expect, it } from "vitest";
import type { FindingEffect } from "#shared/error-code.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { importStatus } from "#server/sources/import-status.ts";

const table = (name: LedgerTable, landed: number, identical: number, rejected: number) => ({
  table: name,
  read: landed + identical + rejected,
  landed,
  identical,
  rejected,
  replaced: 0,
  records: landed + identical,
  sample: [],
});
const found = (...effects: FindingEffect[]) =>
  effects.map((effect) => ({ code: "NUMBER" as const, effect, table: null, count: 1 }));

describe("the status of an import", () => {
  it.each([
    ["refused", found("ask", "refuse"), [table("orders", 1, 0, 1)]],
    ["asking", found("ask", "reject"), [table("orders", 1, 0, 1)]],
    ["needs-acceptance", found("reject"), [table("orders", 0, 1, 1)]],
    ["needs-acceptance", found("reject"), [table("clients", 1, 0, 1), table("orders", 1, 0, 0)]],
    ["unchanged", found("warn"), [table("orders", 0, 2, 0)]],
    ["unchanged", found("reject"), [table("operations", 0, 1, 1)]],
    ["ready", found("reject"), [table("operations", 1, 0, 1), table("orders", 0, 2, 0)]],
    ["ready", found("reject"), [table("operations", 0, 0, 1)]],
    ["ready", [], [table("orders", 1, 5, 0)]],
  ])("is %s", (status, findingCounts, tables) => {
    expect(importStatus({ findingCounts, tables })).toBe(status);
  });
});
