/** The history of the record. Oracle: what was done to each import, told in the order in which it was done. */
import { expect, it } from "vitest";
import { importRecordSchema } from "#shared/schema/imports.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { redoImport, undoImport } from "#server/ledger/undo-import.ts";
import { twoClients, Workshop } from "#test/builders/ledger-record.ts";

it("tells what happened to each import, when and by whom", async () => {
  await using shop = await Workshop.create();
  let hour = 0;
  const record = await shop.open({ now: () => new Date(Date.UTC(2026, 0, 1, hour)) });
  const demo = await shop.import(record, { clients: "client_id,name\nD,Demo\n" }, { origin: "demo" });
  hour = 1;
  const real = await shop.import(record, { clients: twoClients });
  hour = 2;
  await undoImport(record, real, { by: "ann" });
  await undoImport(record, real, { by: "nobody" });
  hour = 3;
  await redoImport(record, real, { by: "bob" });
  const history = listImports(record).map((entry) => importRecordSchema.parse(entry));
  const told = history.map(({ importId, events }) => [
    importId,
    ...events.map(({ event, at, by }) => `${event} ${at.slice(11, 13)} ${by}`),
  ]);
  expect(told).toEqual([
    [real, "committed 01 test", "undone 02 ann", "redone 03 bob"],
    [demo, "committed 00 test", "superseded 01 test"],
  ]);
});
