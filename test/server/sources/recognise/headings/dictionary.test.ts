/** Oracle: a heading that stands for two columns of a table stands for none. */
import { describe, expect, it } from "vitest";
import { ledger } from "#shared/schema/ledger.ts";
import { tellsOfHealth } from "#server/sources/recognise/health-detail.ts";
import { tableDictionary } from "#server/sources/recognise/headings/dictionary.ts";
import { plainHeading } from "#server/sources/recognise/plain-heading.ts";

describe("the words for columns", () => {
  it.each(ledger)("of $table stand for one column each", ({ table, columns }) => {
    const owners = new Map<string, string[]>();
    for (const [column, ranks] of tableDictionary(table)) {
      for (const word of ranks.flat()) owners.set(word, [...(owners.get(word) ?? []), column]);
    }
    expect([...owners].filter(([, own]) => own.length > 1)).toEqual([]);
    // Nor is a word for one column the ledger's own name of another.
    const names = new Map(columns.map(({ name }) => [plainHeading(name), name]));
    const stolen = [...owners].filter(([word, [owner]]) => names.has(word) && names.get(word) !== owner);
    expect(stolen).toEqual([]);
    expect(owners.has("")).toBe(false);
  });

  it("never name a column of an absence list that may tell of health", () => {
    const words = [...tableDictionary("absences").values()].flat(2);
    expect(words.filter((word) => tellsOfHealth("absences", word))).toEqual([]);
  });
});
