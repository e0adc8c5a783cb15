/**
 * A French sales export that nothing recognises by itself: answered once, kept under a name, read by itself from then on.
 */
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { importOutcomeSchema } from "#shared/schema/imports.ts";
import { openCompany } from "#server/company.ts";
import { run } from "#test/builders/command.ts";
import { clientsCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

const month = (number: number, ...rows: string[]) =>
  [`Pièce;Tiers;Le;Facturé${number % 2 ? "" : " "}`, ...rows, ""].join("\n");
const answers = {
  version: 1,
  files: {
    "janvier.csv": {
      table: "orders",
      columns: { Pièce: "order_id", Tiers: "client_id", Le: "ordered_on", Facturé: "revenue" },
      dates: { ordered_on: "day-first" },
      decimals: { revenue: "comma" },
    },
  },
};

const outcomeOf = (text: string) => importOutcomeSchema.parse(JSON.parse(text));

it("is kept with the import that it read, applied to the next file of its shape, and says so", async () => {
  const data = await temporaryFolder();
  const first = await writeFiles({
    "clients.csv": clientsCsv,
    "janvier.csv": month(1, "P1;K;03/01/2025;1.234", "P2;X;04/01/2025;2.000"),
  });
  const mapping = join(first, "answers.json");
  await writeFile(mapping, JSON.stringify(answers));

  const asked = await run("import", first, "--data", data, "--save-mapping", "Ventes");
  expect(asked).toMatchObject({ exit: 3 });
  expect(asked.messages).toContain("The mapping is not kept");

  const landed = await run(
    "import",
    first,
    "--data",
    data,
    "--mapping",
    mapping,
    "--save-mapping",
    "Ventes",
    "--json",
  );
  expect(landed).toMatchObject({ exit: 0 });
  expect(landed.messages).toContain('The mapping "Ventes" is kept: ');

  // Days and months, thousands and decimals are as open as before.
  const second = await writeFiles({ "février.csv": month(2, "P3;K;05/02/2025;3.000") });
  const next = await run("import", second, "--data", data, "--json");
  expect(next).toMatchObject({ exit: 0 });
  const { preview } = outcomeOf(next.out);
  expect(preview.files.map(({ name, table, remembered }) => [name, table, remembered])).toEqual([
    ["février.csv", "orders", "Ventes"],
  ]);
  expect(preview.tables[0]?.sample[0]).toMatchObject({ ordered_on: "2025-02-05", revenue: "3000" });

  const third = await writeFiles({ "mars.csv": month(3, "P4;K;05/03/2025;4.000") });
  const told = await run("import", third, "--data", data, "--save-mapping", "Ventes");
  expect(told.out).toContain('Read by the mapping "Ventes": mars.csv.');
  expect(told.messages).toContain("in place of the one that was there");

  // What read the second file is in its history, although nobody gave it.
  const company = await openCompany(data);
  const shapes = company.history().map(({ mapping }) => mapping?.shapes?.map(({ headings }) => headings));
  await company.close();
  expect(shapes).toEqual([
    [["Pièce", "Tiers", "Le", "Facturé"]],
    [["Pièce", "Tiers", "Le", "Facturé"]],
    undefined,
  ]);
});
