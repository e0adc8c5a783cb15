/** Oracle: names of files and sheets, and headers, each recognised by hand. */
import { describe, expect, it } from "vitest";
import {
  speaksForHeader,
  tableOfFile,
  tableOfHeadings,
  tableOfSheet,
  tableSuggestions,
} from "#server/sources/recognise/recognise-table.ts";

const suggested = (file: string, sheet: string | null, headings: string[] = []) =>
  tableSuggestions(file, sheet, headings).map(({ table, why }) => [table, why]);

describe("the table of a file", () => {
  it("is the mapping's, else that of its name", () => {
    expect(tableOfFile("a/b\\Work Centres.TXT", {})).toBe("work_centres");
    expect(tableOfFile("orders.csv", { table: "invoices" })).toBe("invoices");
    expect(tableOfFile("orders (1).csv", {})).toBeNull();
    expect(tableOfFile("__proto__.csv", {})).toBeNull();
  });

  it("is that of a sheet's plain name in French or English", () => {
    expect(tableOfSheet("Commandes")).toBe("orders");
    expect(tableOfSheet("work centres")).toBe("work_centres");
    expect(tableOfSheet("Salariés")).toBe("employees");
    expect(tableOfSheet("Feuil1")).toBeNull();
    expect(tableOfSheet("constructor")).toBeNull();
  });

  it("is suggested by the words of its name, then by its headings", () => {
    expect(suggested("export_commandes_2025.csv", null)).toEqual([["orders", "name"]]);
    expect(suggested("Bon de commande (sale.order).csv", null)[0]).toEqual(["orders", "name"]);
    expect(suggested("Leave Application.csv", null)[0]).toEqual(["absences", "name"]);
    expect(suggested("data.csv", null)).toEqual([]);
    expect(
      suggested("data.csv", null, ["N° facture", "Code client", "Date de facture", "Échéance", "HT"]),
    ).toEqual([["invoices", "headings"]]);
    expect(suggested("data.xlsx", "Pointages janvier")[0]).toEqual(["time_entries", "name"]);
  });

  it("counts the columns that speak for it", () => {
    const headings = ["N° facture", "Code client", "Date de facture", "Échéance", "Total HT", "x"];
    expect(tableSuggestions("a.csv", null, headings)[0]).toEqual({
      table: "invoices",
      why: "headings",
      matched: 5,
      columns: 6,
    });
  });

  it("is suggested by headings that hold all required ones but one", () => {
    expect(tableOfHeadings(["order_id", "client_id", "ordered_on"])).toBe("orders");
    expect(tableOfHeadings(["order_id", "client_id"])).toBeNull();
  });
});

describe("a header", () => {
  it("is told by names, words, labels of programs and the mapping's own headings", () => {
    const speaks = speaksForHeader("orders", {
      columns: { Umsatz: "revenue" },
      also: [{ table: "clients", columns: { Firma: "name" } }],
    });
    expect(["order_id", "CA HT", "CA (k€)", "umsatz", "Firma", "Statut de livraison"].map(speaks)).toEqual(
      Array(6).fill(true),
    );
    expect(["", "%", "C-001", "2025-01-01", "Aéronord", "Liste"].map(speaks)).toEqual(Array(6).fill(false));
    // A word of another table says nothing here, and something where the table is not known.
    expect(speaks("Matricule")).toBe(false);
    expect(speaksForHeader(null, {})("Matricule")).toBe(true);
  });
});
