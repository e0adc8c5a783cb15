/** Oracle: the ledger's headings, matched by hand. */
import { describe, expect, it } from "vitest";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { matchColumns } from "#server/sources/recognise/match-columns.ts";
import { nearestName } from "#server/sources/recognise/nearest-name.ts";
import { tableOfFile, tableOfHeadings } from "#server/sources/recognise/recognise-table.ts";

const clients = tableDefinition("clients");
const fed = (headings: string[], mapping = {}) =>
  matchColumns(clients, headings, mapping).columns.map(({ column }) => column?.name ?? null);
const problems = (headings: string[], mapping = {}) =>
  matchColumns(clients, headings, mapping).problems.map(({ code, column, hint }) => [code, column, hint]);

describe("headings", () => {
  it("match without case, accents, spaces and hyphens, and in any order", () => {
    expect(fed(["Lost-On", " NÀME ", "client\u00A0id"])).toEqual(["lost_on", "name", "client_id"]);
  });

  it("are taken by the mapping first, as they stand or folded", () => {
    const mapping = { columns: { Firma: "name", Name: null } };
    expect(fed(["client_id", "FIRMA", "Name"], mapping)).toEqual(["client_id", "name", null]);
    expect(problems(["client_id", "FIRMA", "Name"], mapping)).toEqual([]);
  });

  it("that feed one column are duplicates, those that are left out are not", () => {
    expect(problems(["client_id", "name", "NAME"])).toEqual([["HEADER_DUPLICATE", "NAME", "name"]]);
    expect(problems(["client_id", "name", "NAME"], { columns: { NAME: null } })).toEqual([]);
    expect(problems(["client_id", "name", "%", "€", "", ""]).map(([code]) => code)).toEqual(
      Array.from({ length: 4 }, () => "COLUMN_IGNORED"),
    );
  });

  it("that are missing are named with the nearest one, when one comes near", () => {
    expect(problems(["clientid", "fax", "Nom"])).toContainEqual(["HEADER_MISSING", "client_id", "clientid"]);
    expect(problems(["client_id", "fax"])).toContainEqual(["HEADER_MISSING", "name", null]);
  });

  it("of a mapping that names no ledger column are left out and say so", () => {
    expect(problems(["client_id", "name", "x"], { columns: { x: "nombre" } })).toEqual([
      ["COLUMN_IGNORED", "x", "nombre"],
    ]);
  });
});

describe("the nearest name", () => {
  it("differs in no more than half of its letters", () => {
    expect(nearestName("name", ["nxxe", "nxxx"])).toBe("nxxe");
    expect(nearestName("name", ["nxxx"])).toBeNull();
    // Levenshtein's own measure: kitten and sitting differ by three.
    expect(nearestName("kitten", ["sitting"])).toBe("sitting");
    expect(nearestName("kitte", ["sitting"])).toBeNull();
  });
});

describe("the table of a file", () => {
  it("is the mapping's, else that of its name", () => {
    expect(tableOfFile("a/b\\Work Centres.TXT", {})).toBe("work_centres");
    expect(tableOfFile("orders.csv", { table: "invoices" })).toBe("invoices");
    expect(tableOfFile("orders (1).csv", {})).toBeNull();
    expect(tableOfFile("__proto__.csv", {})).toBeNull();
  });

  it("is suggested by headings that hold all required ones but one", () => {
    expect(tableOfHeadings(["order_id", "client_id", "ordered_on"])).toBe("orders");
    expect(tableOfHeadings(["order_id", "client_id"])).toBeNull();
  });
});
