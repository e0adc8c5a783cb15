/** Work on threads: shared memory, progress, a stop that ends the thread, and a fault that is that task's alone. */
import { afterAll, describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { PairSearch } from "#server/indicators/find-pairs.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import type { RecordedShop } from "#server/scheduling/shop-record.ts";
import { arrayBytes, shareArrays } from "#server/threads/share-arrays.ts";
import { createWorkerPool, stepChannel } from "#server/threads/worker-pool.ts";
import { noRows, standardParameters } from "#test/builders/analysed-demo.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";
import { largeShop } from "#test/bench/large-shop.ts";

const pool = createWorkerPool();
afterAll(() => pool.close());

const small = (): RecordedShop =>
  recordedShop({
    operations: [
      { client: "X", ready: 0, start: 0, end: 2 },
      { client: "K", ready: 1.5, start: 2, end: 7 },
      { client: "Y", ready: 1, start: 7, end: 9 },
    ],
  }).recorded;

describe("a task", () => {
  it("answers in memory that all threads share", async () => {
    const shop = await pool.run("build", small());
    expect([...shop.operations.minutes]).toEqual([120, 300, 120]);
    expect(shop.operations.minutes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shop.centres[0].opens.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("tells its steps, and can be stopped in the middle, after which others go on", async () => {
    const shop = await pool.run("build", largeShop({ operations: 60_000, plain: false }));
    const stop = new AbortController();
    const seen: string[] = [];
    const steps = stepChannel(({ phase }) => {
      seen.push(phase);
      if (phase === "replaying") stop.abort();
    });
    const ids = Array.from({ length: shop.clients }, (_, client) => ({ clientId: `C${client}`, name: "" }));
    const analysis = pool.run(
      "analyse",
      {
        shop,
        question: {
          suspect: 0,
          dominant: 0,
          fromDay: null,
          toDay: null,
          parameters: standardParameters,
          shown: [],
        },
        names: {
          clients: ids,
          centres: shop.centres.map((_, centre) => ({ workCentreId: `W${centre}`, name: "" })),
        },
        rows: noRows,
        port: steps.port,
      },
      stop.signal,
      [steps.port],
    );
    await expect(analysis).rejects.toMatchObject({ code: "CANCELLED" });
    steps.close();
    expect(seen).toContain("attributing");
    expect((await pool.run("build", small())).operations.count).toBe(3);
  });

  it("that fails is an error of its own", async () => {
    const broken = { ...small(), orders: undefined };
    // The row types would not let it pass; a worker has to survive it all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await expect(pool.run("build", broken as unknown as RecordedShop)).rejects.toThrow(TypeError);
    expect(isNotComputable(await pool.run("build", small()))).toBe(false);
  });
});

describe("a thread that dies", () => {
  it("fails its own task, and a new thread takes the next", async () => {
    const dying = createWorkerPool(new URL("../../builders/dying-worker.ts", import.meta.url));
    try {
      const shop = await pool.run("build", small());
      const search: PairSearch = {
        shop,
        eligibility: eligibleMachines(shop, 20),
        overtakings: {
          count: 0,
          waiting: new Int32Array(0),
          taker: new Int32Array(0),
          minutes: new Float64Array(0),
        },
        ahead: null,
        counted: new Uint8Array(shop.operations.count),
        cause: "jump",
        from: null,
        to: null,
        centre: null,
        exceptTo: null,
        limit: 1,
        offset: 7,
      };
      await expect(dying.run("build", small())).rejects.toThrow(/exit|terminat/iu);
      expect((await dying.run("pairs", search)).total).toBe(7);
    } finally {
      await dying.close();
    }
  });
});

describe("shared arrays", () => {
  it("tell their bytes, in lists and objects, and nothing else has any", () => {
    expect(arrayBytes({ list: [new Float64Array(3)], flags: new Uint8Array(5), none: null, text: "a" })).toBe(
      29,
    );
    expect(arrayBytes("a")).toBe(0);
  });

  it("hold the same numbers in lists and objects, and are not copied twice", () => {
    const value = {
      list: [Float64Array.of(1, NaN)],
      whole: Int32Array.of(7),
      flags: Uint8Array.of(1),
      text: "a",
    };
    const shared = shareArrays(value);
    expect(shared).toEqual(value);
    expect(shared.whole.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shareArrays(shared).whole).toBe(shared.whole);
  });
});
