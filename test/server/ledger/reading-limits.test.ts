/**
 * Reading that takes too long, too much memory or its process with it. Oracle: the plain stager, which loops, allocates
 * and crashes when it is told to, and the limits stated here.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "#server/config.ts";
import { AppError } from "#server/errors.ts";
import { refusal, twoClients, Workshop } from "#test/builders/ledger-record.ts";

const reading = { ...defaultLimits.pageReading, residentMegabytes: 400 };
const linuxOnly = process.platform === "linux" ? it : it.skip;

describe("a reading", () => {
  it("past its time is ended, and the file is named", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const options = { reading: { ...reading, milliseconds: 4_000, millisecondsPerMegabyte: 0 } };
    const started = performance.now();
    const failure = await refusal(shop.stage(record, { clients: twoClients, loop: "x\n" }, options));
    expect(failure).toMatchObject({ code: "READING_TOO_LONG", details: { file: "loop.csv", limit: 4 } });
    expect(performance.now() - started).toBeGreaterThan(3_900);
    expect(readdirSync(record.folder.staging)).toEqual([]);
  });

  it("has more time for more bytes", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const bytes = Buffer.byteLength(twoClients);
    const millisecondsPerMegabyte = (60_000 * 1024 ** 2) / bytes;
    const options = { reading: { ...reading, milliseconds: 1, millisecondsPerMegabyte } };
    expect((await shop.stage(record, { clients: twoClients }, options)).preview.status).toBe("ready");
    const short = { reading: { ...options.reading, millisecondsPerMegabyte: 0 } };
    expect(await refusal(shop.stage(record, { clients: twoClients }, short))).toMatchObject({
      code: "READING_TOO_LONG",
    });
  });

  linuxOnly("that holds more memory than is allowed is ended, and the file is named", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const failure = await refusal(shop.stage(record, { clients: twoClients, grow: "x\n" }, { reading }));
    expect(failure).toMatchObject({ code: "READING_TOO_LARGE", details: { file: "grow.csv", limit: 400 } });
    expect(readdirSync(record.folder.staging)).toEqual([]);
    expect((await shop.stage(record, { clients: twoClients }, { reading })).preview.status).toBe("ready");
  });

  it("whose heap is spent is told as too large", async () => {
    await using shop = await Workshop.create();
    const limits = { childHeapMegabytes: 64 };
    const record = await shop.open({ limits });
    const failure = await refusal(shop.stage(record, { heap: "x\n" }));
    expect(failure).toMatchObject({ code: "READING_TOO_LARGE", details: { file: "heap.csv" } });
  });

  it("whose engine has no memory left is told as too large", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    expect(await refusal(shop.stage(record, { spent: "x\n" }))).toMatchObject({
      code: "READING_TOO_LARGE",
      details: { file: "spent.csv" },
    });
  });

  it("that crashes or fails is told as a fault of that file", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const crash = await refusal(shop.stage(record, { clients: twoClients, crash: "x\n" }));
    expect(crash).toMatchObject({ code: "FAULT", details: { file: "crash.csv", reason: "SIGSEGV" } });
    const fault = await refusal(shop.stage(record, { clients: twoClients, fault: "x\n" }));
    expect(fault).toBeInstanceOf(AppError);
    expect(fault).toMatchObject({ code: "FAULT", details: { file: "fault.csv" } });
    expect(String(fault instanceof Error ? fault.cause : fault)).toContain("A defect");
  });
});
