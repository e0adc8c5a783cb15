import { describe, expect, it } from "vitest";
import { csvText } from "#client/lib/csv.ts";

const table = { headings: ["Nom", "CA"], rows: [["Aéronord", 1234.5]] };

describe("a CSV file", () => {
  it("takes semicolons and decimal commas in French, commas and points in English", () => {
    expect(csvText(table, "fr")).toBe("\uFEFFNom;CA\r\nAéronord;1234,5\r\n");
    expect(csvText(table, "en")).toBe("\uFEFFNom,CA\r\nAéronord,1234.5\r\n");
  });

  it("quotes separators, quotation marks and line ends", () => {
    const rows = [['a;b "c"\nd', 1]];
    expect(csvText({ headings: ["x", "y"], rows }, "fr")).toContain('"a;b ""c""\nd";1');
  });

  it.each(["=1+1", "+1", "-5", "@SUM(A1)"])("keeps the text %s from being run as a formula", (text) => {
    expect(csvText({ headings: ["x"], rows: [[text]] }, "en")).toContain(`\r\n'${text}\r\n`);
  });

  it("keeps a negative number a number, and writes no exponent and no binary tail", () => {
    const rows = [[-5, 0.1 + 0.2, 1e-9, null]];
    expect(csvText({ headings: ["a", "b", "c", "d"], rows }, "en")).toContain("\r\n-5,0.3,0.000000001,\r\n");
  });

  it("writes a large amount as it was, without what binary fractions add", () => {
    expect(csvText({ headings: ["a"], rows: [[588_312_253 / 100]] }, "fr")).toContain("\r\n5883122,53\r\n");
  });

  it("keeps the zeros of whole numbers", () => {
    expect(csvText({ headings: ["a"], rows: [[1200]] }, "en")).toContain("\r\n1200\r\n");
  });
});
