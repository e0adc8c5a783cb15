import { expect, it } from "vitest";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import type { ReadColumns } from "#server/facts/read-columns.ts";
import { readOvertime, readPeople, readWorkWeeks } from "#server/facts/read-labour.ts";
import { readPortfolio } from "#server/facts/read-portfolio.ts";
import { readShop } from "#server/facts/read-shop.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { demoFiles } from "#test/builders/demo-files.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { columnsOf, readerOf } from "#test/builders/read-record.ts";
import { loadPlant } from "./load-plant.ts";
import { changedTables } from "./variants.ts";

const options = { seed: 7, weeks: 8, people: 24, scenario: "king" } as const;

/** All that the desks read. */
async function allRead(read: ReadSnapshot, readColumns: ReadColumns) {
  const scope = { client: 0, control: 1, fromDay: 19_700, toDay: 19_800, holidays: [19_723] };
  return {
    shop: await readShop(read, readColumns),
    people: await readPeople(read, readColumns),
    weeks: await readWorkWeeks(readColumns, scope),
    overtime: await readOvertime(readColumns, scope),
    portfolio: await readPortfolio(read, {}),
  };
}

it("reads in a plant what is read after its files were imported", async () => {
  await using workshop = await Workshop.create();
  const record = await workshop.open();
  await workshop.import(record, demoFiles(options));
  const imported = await allRead(readerOf(record), columnsOf(record));

  const plant = await loadPlant(generateDemoCompany(options).tables);
  expect(await allRead(plant.read, plant.readColumns)).toEqual(imported);
  plant.close();
});

it("lacks what a variant leaves out, and has it again when it is put back", async () => {
  const { tables } = generateDemoCompany(options);
  const plant = await loadPlant(tables);
  const shop = () => readShop(plant.read, plant.readColumns).then(({ recorded }) => recorded);
  const whole = await shop();
  expect(whole.operations.machine.some((machine) => machine >= 0)).toBe(true);

  await plant.replace(changedTables(tables, "without-machines"));
  expect((await shop()).operations.machine.every((machine) => machine < 0)).toBe(true);
  await plant.replace({ operations: tables.operations });

  await plant.replace(changedTables(tables, "without-requests"));
  const unasked = await shop();
  expect([whole.requests.count > 0, unasked.requests.count]).toEqual([true, 0]);
  expect(whole.changes.cause.some((cause) => cause >= 0)).toBe(true);
  expect(unasked.changes.cause.every((cause) => cause < 0)).toBe(true);
  // The order's priority stays.
  expect(unasked.orders.flagged).toEqual(whole.orders.flagged);
  expect(unasked.operations).toEqual(whole.operations);
  plant.close();
});
