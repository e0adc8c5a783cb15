/** The rows behind an amount as columns: what holds nothing is left out, and the cents that sum to the amount come last. */
import { describe, expect, it } from "vitest";
import { csvOf } from "#client/charts/figure-table.ts";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { drawerMessages } from "#client/pages/verdict/drawers/drawer-messages.ts";
import { rowsColumns, rowsTable } from "#client/pages/verdict/drawers/rows-columns.ts";
import type { VerdictRows } from "#shared/schema/verdict.ts";

type Row = VerdictRows["rows"][number];

const row = (parts: Partial<Row>): Row => ({
  id: "CD-1",
  clientId: "CL-01",
  clientName: "Aéronord",
  on: "2025-03-03",
  amountCents: 1000_00,
  hours: null,
  daysLate: 3,
  taken: 0.5,
  cents: 500_00,
  ...parts,
});
const say = { fr: sayer(drawerMessages, "fr"), en: sayer(drawerMessages, "en") };
const format = { fr: createFormat("fr", "EUR"), en: createFormat("en", "EUR") };
const idsOf = (kind: VerdictRows["kind"], rows: readonly Row[]) =>
  rowsColumns({ kind, rows: [...rows] }, say.en, format.en).map(({ id }) => id);

describe("the columns of rows", () => {
  it("of others' orders name the client, the amount and the part taken of it", () => {
    expect(idsOf("orders", [row({}), row({ id: "CD-2", clientId: "CL-02", clientName: "Optalis" })])).toEqual(
      ["name", "client", "on", "days", "amount", "taken", "cents"],
    );
  });

  it("of the client's own orders, taken whole, need neither", () => {
    expect(idsOf("orders", [row({ taken: 1, cents: 1000_00 })])).toEqual(["name", "on", "days", "cents"]);
  });

  it("of months are hours of everybody, and no day of anybody", () => {
    const months = [row({ id: "2025-03", amountCents: null, hours: 270.5, daysLate: null })];
    expect(idsOf("months", months)).toEqual(["name", "hours", "taken", "cents"]);
  });

  it("of invoices keep the amount where what is taken of it is a price, not a part", () => {
    expect(idsOf("invoices", [row({ taken: null, cents: 12_34 })])).toEqual([
      "name",
      "on",
      "days",
      "amount",
      "cents",
    ]);
  });
});

describe("the rows as a file", () => {
  it("have numbers in the units of their headings, joined months by their names", () => {
    const rows = [
      row({ id: "2025-03", amountCents: null, hours: 270.5, daysLate: null }),
      row({ id: "2024-10/2024-12", amountCents: null, hours: 30, daysLate: null, cents: 55_55 }),
    ];
    const table = rowsTable({ kind: "months", rows }, say.fr, format.fr);
    expect(csvOf(table).rows).toEqual([
      ["2025-03", 270.5, 0.5, 500],
      ["2024-10/2024-12", 30, 0.5, 55.55],
    ]);
    expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      "mars 2025",
      "octobre 2024 à décembre 2024",
    ]);
  });
});
