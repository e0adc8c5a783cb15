import { describe, expect, it } from "vitest";
import { ledgerTables, tableDefinition } from "#shared/schema/ledger.ts";
import { csvOf } from "#server/demo/csv-of.ts";

const newYear = 19_723;

function named(name: string): string {
  return csvOf("clients", [{ client_id: "C", name }]).split("\nC,")[1];
}

describe("canonical CSV", () => {
  it("writes each kind of cell in its canonical form, empty where there is nothing", () => {
    const lines = csvOf("time_entries", [
      {
        entry_id: "H-1",
        employee_id: "E-1",
        worked_on: newYear,
        hours: 429,
        pay_kind: "regular",
        client_id: null,
        started_at: newYear * 1440 + 365,
      },
    ]).split("\n");
    expect(lines).toEqual([
      "entry_id,employee_id,worked_on,hours,pay_kind,order_id,client_id,activity,started_at,ended_at,operation_id",
      "H-1,E-1,2024-01-01,7.15,regular,,,,2024-01-01 06:05:00,,",
      "",
    ]);
  });

  it("writes amounts from cents, below one and below zero too, and flags as yes and no", () => {
    const amounts = csvOf(
      "orders",
      [5, 120, -1_234_567].map((revenue) => ({
        order_id: "O",
        client_id: "C",
        ordered_on: newYear,
        revenue,
      })),
    );
    expect(amounts.match(/-?\d+\.\d\d/gu)).toEqual(["0.05", "1.20", "-12345.67"]);
    const flags = [true, false].map((contractual) => ({ privilege_id: "P", contractual }));
    expect(csvOf("privileges", flags)).toMatch(/,yes,\n.*,no,\n/u);
  });

  it("quotes text that holds a separator, a quote or a line break", () => {
    expect(named("Dupont, fils")).toBe('"Dupont, fils",,,,,,\n');
    expect(named('L"Atelier')).toBe('"L""Atelier",,,,,,\n');
    expect(named("Ateliers\nGaronne")).toBe('"Ateliers\nGaronne",,,,,,\n');
    expect(named("Énergarde")).toBe("Énergarde,,,,,,\n");
  });

  it("heads every table with the ledger's columns", () => {
    for (const table of ledgerTables) {
      const names = tableDefinition(table).columns.map(({ name }) => name);
      expect(csvOf(table, [])).toBe(`${names.join(",")}\n`);
    }
  });
});
