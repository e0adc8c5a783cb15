/**
 * What a snapshot refuses.
 * Oracle: the threat model's forbidden statements, each of which an engine left open has been seen to obey.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { unlockedSetting } from "#server/ledger/snapshot-file.ts";
import { refusal, twoClients, twoOrders, Workshop } from "#test/builders/ledger-record.ts";

let shop: Workshop;
let record: LedgerRecord;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, { clients: twoClients, orders: twoOrders });
  await writeFile(join(shop.root, "secret.csv"), "a\n1\n");
});
afterAll(() => shop[Symbol.asyncDispose]());

describe("a snapshot", () => {
  it.each([
    "select * from read_csv('SECRET')",
    "select * from read_text('SECRET')",
    "select * from read_blob('SECRET')",
    "select * from read_parquet('SECRET')",
    "select * from read_json('SECRET')",
    "select * from 'SECRET'",
    "select * from glob('/*')",
    "select * from sniff_csv('SECRET')",
    "copy clients to 'OUTPUT'",
    "export database 'OUTPUT'",
    "attach 'OUTPUT' as other",
    "install httpfs",
    "load httpfs",
    "set enable_external_access = true",
    "pragma memory_limit = '9GB'",
    "create table t (a integer)",
    "create temporary table t (a integer)",
    "insert into clients (client_id, name) values ('x', 'y')",
    "delete from clients",
    "drop table clients",
  ])("refuses %s", async (statement) => {
    const sql = statement
      .replace("SECRET", join(shop.root, "secret.csv"))
      .replace("OUTPUT", join(shop.root, "output"));
    expect(String(await refusal(shop.query(record, sql)))).toMatch(
      /Permission Error|disabled|Only a select|Catalog Error.*does not exist|Cannot/u,
    );
    expect(await shop.query(record, "select count(*) as n from clients")).toEqual([{ n: 2 }]);
  });

  it("still spills what does not fit in memory", async () => {
    const small = await shop.open({ limits: { snapshotMemoryMegabytes: 64 } }, join(shop.root, "small"));
    await shop.import(small, { clients: twoClients });
    const rows = await shop.query(
      small,
      "select count(*) as n from (select md5(i::varchar) as h, i from range(3000000) r(i) order by h limit 2900000)",
    );
    expect(rows).toEqual([{ n: 2_900_000 }]);
  });

  it("interrupts a query that takes too long and serves the next one", async () => {
    const hurried = await shop.open({ limits: { queryMilliseconds: 100 } }, join(shop.root, "hurried"));
    await shop.import(hurried, { clients: twoClients });
    const endless =
      "select count(*) from range(100000) a, range(100000) b, range(100) c where a.range + b.range = -1";
    expect(await refusal(shop.query(hurried, endless))).toMatchObject({ code: "BUSY" });
    expect(await shop.query(hurried, "select count(*) as n from clients")).toEqual([{ n: 2 }]);
  });

  it("names the setting that is not as it must be", () => {
    expect(unlockedSetting(new Map([["access_mode", "automatic"]]))).toBe("access_mode");
  });
});
