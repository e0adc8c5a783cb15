/** The desk over a real snapshot: what is asked for at once is read and computed once, and what one stops goes on for others. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DelaysInput } from "#shared/schema/delays.ts";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import { createPlanningDesk, type DeskReader, type PlanningDesk } from "#server/planning/planning-desk.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { planningLedger } from "#test/builders/planning-ledger.ts";
import { createWorkerPool, type WorkerPool } from "#server/threads/worker-pool.ts";
import { readerOf } from "#test/builders/read-record.ts";

const quiet = (): void => undefined;

let shop: Workshop;
let record: LedgerRecord;
let pool: WorkerPool;
let desk: PlanningDesk;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  const tables = Object.entries(planningLedger).map(([name, text]) => [name.replace(".csv", ""), text]);
  await shop.import(record, Object.fromEntries(tables));
  pool = createWorkerPool();
  desk = createPlanningDesk(pool);
});
afterAll(async () => {
  await pool.close();
  await shop[Symbol.asyncDispose]();
});

/** A reader of one generation that counts how often each query is run. */
function countingReader(generation: number, scope = "owner") {
  const ran: Record<string, number> = {};
  const count = (file: URL): void => {
    const name = file.pathname.split("/").at(-1) ?? "";
    ran[name] = (ran[name] ?? 0) + 1;
  };
  const read = readerOf(record);
  const reader: DeskReader = {
    generation,
    scope,
    read: (file, parameters) => {
      count(file);
      return read(file, parameters);
    },
    readColumns: async (file) => {
      count(file);
      await using snapshot = await openSnapshot(record);
      return await snapshot.readColumns(readSqlFile(file));
    },
  };
  return { reader, ran };
}

const ask = (reader: DeskReader, input: DelaysInput = {}) => desk.delays(reader, input, quiet);

describe("a desk", () => {
  it("reads and computes once what fifty ask for at once, and again for a new generation only", async () => {
    const { reader, ran } = countingReader(1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(reader)));
    expect(answers[0]).toMatchObject({ status: "computed", client: { clientId: "K" } });
    expect(new Set(answers).size).toBe(1);
    // Once for the period and once over all, in the one computation.
    expect(ran).toMatchObject({ "shop-operations.sql": 1, "shop-dominant-client.sql": 2 });
    expect(await ask(reader, {})).toBe(answers[0]);
    const next = countingReader(2);
    await ask(next.reader);
    expect(next.ran).toMatchObject({ "shop-operations.sql": 1, "shop-dominant-client.sql": 2 });
  });

  it("keeps one shop for all questions, and answers apart by scope", async () => {
    const { reader, ran } = countingReader(3);
    await Promise.all([ask(reader, { client: "Y" }), ask(reader, { client: "X" }), ask(reader)]);
    expect(ran).toMatchObject({ "shop-operations.sql": 1, "shop-dominant-client.sql": 6 });
    const other = countingReader(3, "guest");
    await ask(other.reader);
    expect(other.ran["shop-operations.sql"]).toBeUndefined();
    expect(other.ran).toMatchObject({ "shop-dominant-client.sql": 2 });
  });

  it("knows an answer once it is there", async () => {
    const { reader } = countingReader(4);
    expect(desk.knows(reader, { client: "K" })).toBe(false);
    await ask(reader, { client: "K" });
    expect(desk.knows(reader, { client: "K" })).toBe(true);
    expect(desk.knows(reader, {})).toBe(false);
    expect(desk.knows({ generation: 5, scope: "owner" }, { client: "K" })).toBe(false);
  });

  it("goes on for the others when one question is stopped while the shop is read", async () => {
    const { reader, ran } = countingReader(6);
    const stop = new AbortController();
    const stopped = desk.delays(reader, { client: "X" }, () => stop.abort(), stop.signal);
    const other = ask(reader, { client: "Y" });
    await expect(stopped).rejects.toMatchObject({ code: "CANCELLED" });
    expect(await other).toMatchObject({ status: "computed" });
    expect(ran["shop-operations.sql"]).toBe(1);
  });

  it("tells how far it is to one who joins what a drill-down began", async () => {
    const { reader } = countingReader(7);
    const pairs = desk.pairs(reader, { cause: "jump", limit: 5, offset: 0 });
    const phases = new Set<string>();
    await desk.delays(reader, {}, ({ phase }) => phases.add(phase));
    expect([...phases]).toEqual(["reading", "attributing", "replaying"]);
    expect(await pairs).toMatchObject({ total: 1, sumHours: 5 });
  });
});
