/**
 * What a bad disk does to a record.
 * Oracle: a damaged snapshot costs a rebuild and nothing else; a damaged batch or catalogue is refused by name, never
 * answered from.
 */
import { chmodSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { undoImport } from "#server/ledger/undo-import.ts";
import { refusal, twoClients, twoOrders, Workshop } from "#test/builders/ledger-record.ts";

const revenue = "select sum(revenue)::double as revenue from orders";

/** A closed data folder with one import; answers how to open it again. */
async function imported(): Promise<Workshop> {
  const shop = await Workshop.create();
  const record = await shop.open();
  await shop.import(record, { clients: twoClients, orders: twoOrders });
  await record.close();
  return shop;
}

function turnByte(path: string, place: number): void {
  const bytes = readFileSync(path);
  const at = Math.min(bytes.length - 1, Math.floor(place * bytes.length));
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  writeFileSync(path, bytes);
}

function snapshotPath(shop: Workshop): string {
  const [name = ""] = readdirSync(join(shop.data, "snapshots"));
  return join(shop.data, "snapshots", name);
}

function batchPath(shop: Workshop, table: string): string {
  const [folder = ""] = readdirSync(join(shop.data, "batches"));
  return join(shop.data, "batches", folder, `${table}.parquet`);
}

describe("a snapshot", () => {
  it("with any byte turned is built again and answers the same", async () => {
    await using shop = await imported();
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (place) => {
        turnByte(snapshotPath(shop), place);
        const record = await shop.open();
        expect(await shop.query(record, revenue)).toEqual([{ revenue: 120.5 }]);
        await record.close();
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    ["cut short", (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ["emptied", (path: string) => truncateSync(path, 0)],
    ["deleted", (path: string) => rmSync(path)],
  ])("%s is built again and answers the same", async (_name, harm) => {
    await using shop = await imported();
    harm(snapshotPath(shop));
    const record = await shop.open();
    expect(await shop.query(record, revenue)).toEqual([{ revenue: 120.5 }]);
  });
});

describe("a batch", () => {
  it("with a byte turned is refused by name where it would be read, and nothing is answered from it", async () => {
    await using shop = await imported();
    const path = batchPath(shop, "orders");
    chmodSync(path, 0o600);
    turnByte(path, 0.5);
    rmSync(snapshotPath(shop));
    const record = await shop.open();
    const failure = await refusal(openSnapshot(record));
    expect(failure).toMatchObject({ code: "RECORD_DAMAGED" });
    expect(String(failure)).toContain("orders.parquet");
  });

  it("that is missing leaves the snapshot before answering, and says that it is older than the record", async () => {
    await using shop = await imported();
    const record = await shop.open();
    const second = await shop.import(record, { clients: "client_id,name\nC3,Cher\n" });
    const first = listImports(record).find(({ importId }) => importId !== second);
    const folder = readdirSync(join(shop.data, "batches")).find((name) =>
      name.includes(first?.importId ?? "?"),
    );
    rmSync(join(shop.data, "batches", folder ?? "", "orders.parquet"), { force: true });
    expect(await refusal(undoImport(record, second, { by: "test" }))).toMatchObject({
      code: "RECORD_DAMAGED",
    });
    expect(await shop.query(record, "select count(*) as n from clients")).toEqual([{ n: 3 }]);
  });
});

describe("a catalogue", () => {
  it.each([
    [
      "overwritten",
      (path: string) => writeFileSync(path, "not a database, but long enough to be taken for one".repeat(80)),
    ],
    ["gone while the folder has content", (path: string) => rmSync(path)],
  ])("%s is refused, and nothing is swept", async (_name, harm) => {
    await using shop = await imported();
    const before = readdirSync(join(shop.data, "batches"));
    harm(join(shop.data, "catalogue.sqlite"));
    for (const side of ["-wal", "-shm"]) rmSync(join(shop.data, `catalogue.sqlite${side}`), { force: true });
    expect(await refusal(shop.open())).toMatchObject({ code: "RECORD_DAMAGED" });
    expect(readdirSync(join(shop.data, "batches"))).toEqual(before);
  });
});
