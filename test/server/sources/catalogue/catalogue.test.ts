/**
 * The catalogue of bad input: what the importer makes of it, row by row.
 * Oracle: the catalogue, in which each row names the input and what is expected. In every case also holds what every
 * import keeps: rows read = landed + rejected + identical, nothing lands from what is refused or asked about, findings
 * name their file, and what they show is short and has no character that cannot be seen.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { archives } from "./archives.ts";
import { catalogueIds, run } from "./catalogue-case.ts";
import { dates } from "./dates.ts";
import { keysAndTexts } from "./keys-and-texts.ts";
import { numbers } from "./numbers.ts";
import { readFiles } from "./read-files.ts";
import { refusedFiles } from "./refused-files.ts";
import { workbooks } from "./workbooks.ts";

const cases = [
  ...readFiles,
  ...refusedFiles,
  ...numbers,
  ...dates,
  ...workbooks,
  ...archives,
  ...keysAndTexts,
];
/** Rows that concern the way a file takes before it is read, tested where that way is. */
const elsewhere: Readonly<Record<string, string>> = { C26: "test/server/http/api-guards.test.ts" };

describe("bad input", () => {
  it.each(cases.map((each) => [`${each.id} ${each.what}`, each] as const))("%s", async (_name, each) => {
    await run(each);
  });
});

describe("the catalogue", () => {
  it.each(catalogueIds)("has a case for %s", (id) => {
    const file = elsewhere[id];
    const shown =
      file === undefined ? cases.some((each) => each.id === id) : readFileSync(file, "utf8").includes(id);
    expect(shown).toBe(true);
  });

  it("has no case that it does not know", () => {
    expect(cases.map(({ id }) => id).filter((id) => !catalogueIds.includes(id))).toEqual([]);
  });
});
