/**
 * The life of an import: staged, committed, undone, redone.
 * Oracle: the rules that every import keeps (the ledger's description): whole or not at all, the newest row of a key wins,
 * what is undone is as if it had never been, the demo and real rows never mix. Figures are counted by hand.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitImport } from "#server/ledger/commit-import.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { openSnapshot, snapshotStatus } from "#server/ledger/open-snapshot.ts";
import { createStagingFolder } from "#server/ledger/record.ts";
import { discardStaged, stageImport } from "#server/ledger/stage-import.ts";
import { redoImport, undoImport } from "#server/ledger/undo-import.ts";
import { ledgerTables } from "#shared/schema/ledger.ts";
import { refusal, twoClients, twoOrders, Workshop } from "#test/builders/ledger-record.ts";

const by = { by: "test" };
const revenue = "select order_id as id, revenue::double as revenue from orders order by 1";

describe("an import", () => {
  it("lands whole, and the snapshot answers with exact rows and all fifteen tables", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const id = await shop.import(record, { clients: twoClients, orders: twoOrders });
    expect(await shop.query(record, revenue)).toEqual([
      { id: "O1", revenue: 100.5 },
      { id: "O2", revenue: 20 },
    ]);
    const tables = await shop.query(
      record,
      "select table_name as name from duckdb_tables() where table_name in (select unnest(string_split($names, ',')))",
      { names: ledgerTables.join(",") },
    );
    expect(tables).toHaveLength(15);
    const [entry] = listImports(record);
    expect(entry).toMatchObject({ importId: id, undoneAt: null, origin: "files", by: "test" });
    expect(entry?.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ["clients.csv", twoClients.length],
      ["orders.csv", twoOrders.length],
    ]);
    expect(entry?.tables).toContainEqual({
      table: "orders",
      read: 2,
      landed: 2,
      replaced: 0,
      identical: 0,
      rejected: 0,
    });
  });

  it("is readable by its owner only, and its batches by nobody's pen", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    await shop.import(record, { clients: twoClients });
    const mode = (path: string) => statSync(join(shop.data, path)).mode & 0o777;
    const [batch = ""] = readdirSync(record.folder.batches);
    const [upload = ""] = readdirSync(record.folder.uploads);
    expect(["", "batches", "uploads", "staging", "snapshots", `batches/${batch}`].map(mode)).toEqual(
      Array.from({ length: 6 }, () => 0o700),
    );
    expect(["catalogue.sqlite", "lock.sqlite", "holder.json", "snapshots/1.duckdb"].map(mode)).toEqual(
      Array.from({ length: 4 }, () => 0o600),
    );
    expect([`batches/${batch}/clients.parquet`, `uploads/${upload}`].map(mode)).toEqual([0o400, 0o400]);
  });

  it("leaves nothing behind when it is discarded, cancelled, or its process crashes", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const { stagedId } = await shop.stage(record, { clients: twoClients });
    await discardStaged(record, stagedId);
    expect(await refusal(commitImport(record, stagedId, by))).toMatchObject({ code: "IMPORT_NOT_FOUND" });
    const abort = new AbortController();
    const files = await shop.write({ clients: twoClients, slow: "x\n" });
    const slow = stageImport(record, files, undefined, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(await refusal(slow)).toMatchObject({ code: "CANCELLED" });
    const crash = await refusal(shop.stage(record, { clients: twoClients, crash: "x\n" }));
    expect(String(crash)).toContain("SIGSEGV");
    expect(readdirSync(record.folder.staging)).toEqual([]);
    expect(readdirSync(record.folder.batches)).toEqual([]);
    await shop.import(record, { clients: twoClients });
    expect(await shop.query(record, "select count(*) as n from clients")).toEqual([{ n: 2 }]);
  });

  it("of an upload in a staging folder may be read twice and leaves the upload alone", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const { folder } = await createStagingFolder(record);
    const path = join(folder, "clients.csv");
    const [source] = await shop.write({ clients: twoClients });
    await copyFile(source?.path ?? "", path);
    const upload = [{ name: "clients.csv", path }];
    await discardStaged(record, (await stageImport(record, upload)).stagedId);
    const again = await stageImport(record, upload);
    await commitImport(record, again.stagedId, by);
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(record.folder.uploads)).toHaveLength(1);
  });

  it("is refused when less than twice its bytes are free", async () => {
    await using shop = await Workshop.create();
    const bytes = twoClients.length;
    let free = 2 * bytes - 1;
    const record = await shop.open({ freeBytes: () => Promise.resolve(free) });
    expect(await refusal(shop.stage(record, { clients: twoClients }))).toMatchObject({
      code: "DISK_FULL",
      details: { needed: 2 * bytes, free: 2 * bytes - 1 },
    });
    free = 2 * bytes;
    expect((await shop.stage(record, { clients: twoClients })).preview.status).toBe("ready");
  });
});

describe("a commit", () => {
  it("happens once", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const { stagedId } = await shop.stage(record, { clients: twoClients });
    const results = await Promise.allSettled([
      commitImport(record, stagedId, by),
      commitImport(record, stagedId, by),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(results[1]).toMatchObject({ reason: { code: "IMPORT_ALREADY_COMMITTED" } });
    expect(listImports(record)).toHaveLength(1);
  });

  it("is refused when the record changed after staging", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const older = await shop.stage(record, { clients: "client_id,name\nC9,Neuf\n" });
    await shop.import(record, { clients: twoClients });
    expect(await refusal(commitImport(record, older.stagedId, by))).toMatchObject({
      code: "IMPORT_OUT_OF_DATE",
    });
    expect(await shop.query(record, "select count(*) as n from clients")).toEqual([{ n: 2 }]);
  });

  it("is refused with rejects in clients or orders unless they are accepted", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const { stagedId } = await shop.stage(record, { clients: `${twoClients}BAD3,Cher\n` });
    expect(await refusal(commitImport(record, stagedId, by))).toMatchObject({
      code: "REJECTS_NOT_ACCEPTED",
      details: { rejected: 1 },
    });
    expect(listImports(record)).toEqual([]);
    await commitImport(record, stagedId, { ...by, acceptRejects: true });
    expect(await shop.query(record, "select count(*) as n from clients")).toEqual([{ n: 2 }]);
  });

  it.each(["refused", "asking"] as const)("of an import that is %s is refused", async (status) => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const { stagedId } = await shop.stage(record, { clients: twoClients, [status]: "x\n" });
    const failure = await refusal(commitImport(record, stagedId, { ...by, acceptRejects: true }));
    expect(failure).toMatchObject({ code: "IMPORT_REFUSED", details: { status } });
    expect(readdirSync(record.folder.batches)).toEqual([]);
  });

  it("of what is there already records nothing", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    await shop.import(record, { clients: twoClients });
    const before = snapshotStatus(record).generation;
    const { stagedId, preview } = await shop.stage(record, { clients: twoClients });
    expect(preview.status).toBe("unchanged");
    expect((await commitImport(record, stagedId, by)).importId).toBeNull();
    expect(listImports(record)).toHaveLength(1);
    expect(snapshotStatus(record).generation).toBe(before);
  });
});

describe("several imports", () => {
  it("let the newest row of a key win, and undoing the newer brings the older back", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    await shop.import(record, { clients: twoClients, orders: twoOrders });
    const second = await shop.import(record, {
      orders: "order_id,client_id,ordered_on,revenue\nO2,C1,2025-03-02,25\nO3,C2,2025-03-03,7\n",
    });
    await shop.import(record, { orders: "order_id,client_id,ordered_on,revenue\nO3,C2,2025-03-03,8\n" });
    const all = [
      { id: "O1", revenue: 100.5 },
      { id: "O2", revenue: 25 },
      { id: "O3", revenue: 8 },
    ];
    expect(await shop.query(record, revenue)).toEqual(all);
    await undoImport(record, second, by);
    expect(await shop.query(record, revenue)).toEqual([all[0], { id: "O2", revenue: 20 }, all[2]]);
    await redoImport(record, second, by);
    // The redone import takes its old place: the third import's row still wins.
    expect(await shop.query(record, revenue)).toEqual(all);
  });

  it("are remembered with their undo, newest first, across a reopening", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const first = await shop.import(record, { clients: twoClients });
    const second = await shop.import(record, { clients: "client_id,name\nC3,Cher\n" });
    await undoImport(record, second, by);
    await undoImport(record, second, by);
    await record.close();
    const again = await shop.open();
    expect(listImports(again).map(({ importId, undoneAt }) => [importId, undoneAt !== null])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect(again.catalogue.prepare("SELECT event FROM import_events ORDER BY event_number").all()).toEqual(
      ["committed", "committed", "undone"].map((event) => ({ event })),
    );
    expect(await refusal(undoImport(again, "absent", by))).toMatchObject({ code: "IMPORT_NOT_FOUND" });
  });

  it("refuse an undo that would leave rows of others without what they name", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const clients = await shop.import(record, { clients: twoClients });
    const orders = await shop.import(record, { orders: twoOrders });
    expect(await refusal(undoImport(record, clients, by))).toMatchObject({
      code: "UNDO_BREAKS_REFERENCES",
      details: { table: "orders", column: "client_id", missingKey: "C1", count: 2 },
    });
    expect(listImports(record).every(({ undoneAt }) => undoneAt === null)).toBe(true);
    await undoImport(record, orders, by);
    await undoImport(record, clients, by);
    expect(await refusal(redoImport(record, orders, by))).toMatchObject({ code: "UNDO_BREAKS_REFERENCES" });
    await redoImport(record, clients, by);
    await redoImport(record, orders, by);
    expect(await shop.query(record, "select count(*) as n from orders")).toEqual([{ n: 2 }]);
  });

  it("are not held back by rows that came before the table which they name", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    await shop.import(record, { clients: twoClients, orders: twoOrders });
    await shop.import(record, {
      operations: "operation_id,order_id,sequence,work_centre_id\nP1,O1,1,W1\nP2,O1,2,W2\n",
    });
    const unrelated = await shop.import(record, { clients: "client_id,name\nC3,Cher\n" });
    const centres = await shop.import(record, { work_centres: "work_centre_id,name\nW1,Presse\n" });
    // W2 is named and absent, before and after.
    await undoImport(record, unrelated, by);
    await undoImport(record, centres, by);
    await redoImport(record, centres, by);
    const fuller = await shop.import(record, { work_centres: "work_centre_id,name\nW2,Tour\n" });
    // With W2 given, its undo would leave P2 without it again.
    expect(await refusal(undoImport(record, fuller, by))).toMatchObject({
      code: "UNDO_BREAKS_REFERENCES",
      details: { table: "operations", column: "work_centre_id", missingKey: "W2", count: 1 },
    });
  });
});

describe("the demo", () => {
  const demo = { origin: "demo" } as const;

  it("goes with the first real files, in the same commit, and comes back only to an empty record", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const demoId = await shop.import(record, { clients: "client_id,name\nD1,Demo\n" }, demo);
    // The same row sent as a real file is new: staging does not see the demo's rows.
    const { stagedId, preview } = await shop.stage(record, { clients: "client_id,name\nD1,Demo\n" });
    expect(preview.status).toBe("ready");
    await commitImport(record, stagedId, by);
    const [real, former] = listImports(record);
    expect([real?.origin, former?.origin, former?.importId]).toEqual(["files", "demo", demoId]);
    expect(former?.undoneAt).not.toBeNull();
    expect(await refusal(redoImport(record, demoId, by))).toMatchObject({ code: "IMPORT_REFUSED" });
    expect(await refusal(shop.stage(record, { clients: twoClients }, demo))).toMatchObject({
      code: "IMPORT_REFUSED",
    });
    await undoImport(record, real?.importId ?? "", by);
    await redoImport(record, demoId, by);
    await redoImport(record, real?.importId ?? "", by);
    expect(listImports(record).map(({ undoneAt }) => undoneAt === null)).toEqual([true, false]);
  });

  it("cannot be committed once real files landed after its staging", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const staged = await shop.stage(record, { clients: twoClients }, demo);
    await shop.import(record, { clients: twoClients });
    expect(await refusal(commitImport(record, staged.stagedId, by))).toMatchObject({
      code: "IMPORT_OUT_OF_DATE",
    });
  });
});

describe("a reader", () => {
  it("keeps its generation until it lets go, then the file goes", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    await shop.import(record, { clients: twoClients });
    const count = await shop.sql("select count(*) as n from clients");
    const reader = await openSnapshot(record);
    await shop.import(record, { clients: "client_id,name\nC3,Cher\n" });
    expect(await reader.read(count)).toEqual([{ n: 2 }]);
    expect(await shop.query(record, "select count(*) as n from clients")).toEqual([{ n: 3 }]);
    expect(readdirSync(record.folder.snapshots).sort()).toEqual(["1.duckdb", "2.duckdb"]);
    reader.close();
    await expect.poll(() => readdirSync(record.folder.snapshots)).toEqual(["2.duckdb"]);
  });
});
