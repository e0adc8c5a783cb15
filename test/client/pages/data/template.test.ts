/** Empty templates. Oracle: the canonical headings of the ledger, and what Excel expects in each language. */
import { describe, expect, it } from "vitest";
import { ledger } from "#shared/schema/ledger.ts";
import { templateName, templateText } from "#client/pages/data/template.ts";

describe("a template", () => {
  it("holds the canonical headings behind a byte order mark", () => {
    expect(templateText("parameters", "fr")).toBe("\uFEFFname;valid_from;value;source\r\n");
    expect(templateText("parameters", "en")).toBe("\uFEFFname,valid_from,value,source\r\n");
  });

  it.each(ledger.map(({ table, columns }) => ({ table, columns })))(
    "of $table is named after it and needs no quotation mark",
    ({ table, columns }) => {
      expect(templateName(table)).toBe(`${table}.csv`);
      expect(templateText(table, "en").trim().replace("\uFEFF", "").split(",")).toEqual(
        columns.map(({ name }) => name),
      );
    },
  );
});
