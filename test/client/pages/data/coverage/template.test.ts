/** Templates. Oracle: the headings of spreadsheets, and what Excel expects in each language. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { columnHeadings } from "#shared/headings.ts";
import { ledger } from "#shared/schema/ledger.ts";
import { templateBytes, templateName, templateText } from "#client/pages/data/coverage/template.ts";

describe("a template", () => {
  it("holds the headings of the language behind a byte order mark", () => {
    expect(templateText("parameters", "fr")).toBe(
      "\uFEFFNom du paramètre;Valable à partir du;Valeur;Source\r\n",
    );
    expect(templateText("parameters", "en")).toBe("\uFEFFParameter name,Valid from,Value,Source\r\n");
  });

  it.each(ledger.map(({ table, columns }) => ({ table, columns })))(
    "of $table is named after it and needs no quotation mark",
    ({ table, columns }) => {
      expect(templateName(table)).toBe(`${table}.csv`);
      expect(templateName(table, "xlsx")).toBe(`${table}.xlsx`);
      for (const [language, separator] of [
        ["fr", ";"],
        ["en", ","],
      ] as const) {
        const cells = templateText(table, language).trim().replace("\uFEFF", "").split(separator);
        expect(cells).toEqual(Object.values(columnHeadings[table]).map((heading) => heading[language]));
        expect(cells).toHaveLength(columns.length);
      }
    },
  );

  it("is a workbook of one sheet too", async () => {
    const { sheets } = await readXlsx(await templateBytes("parameters", "fr"));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["parameters", [["Nom du paramètre", "Valable à partir du", "Valeur", "Source"]]],
    ]);
  });
});
