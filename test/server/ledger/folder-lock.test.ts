/**
 * One process per data folder.
 * Oracle: the lock is the kernel's, so that it holds against another process and dies with its holder.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refusal, Workshop } from "#test/builders/ledger-record.ts";

const holdForever = `
  const { openRecord } = await import(process.argv[1]);
  await openRecord(process.argv[2]);
  process.stdout.write("held");
  setInterval(() => {}, 1000);
`;
const openRecordUrl = new URL("../../../server/ledger/open-record.ts", import.meta.url).href;

describe("a data folder", () => {
  it("is refused to a second process, naming the first, until the first is killed", async () => {
    await using shop = await Workshop.create();
    const holder = spawn(
      process.execPath,
      ["--input-type=module", "-e", holdForever, openRecordUrl, shop.data],
      {
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    await once(holder.stdout, "data");
    expect(await refusal(shop.open())).toMatchObject({
      code: "DATA_FOLDER_IN_USE",
      details: { pid: holder.pid },
    });
    const ended = once(holder, "exit");
    holder.kill("SIGKILL");
    await ended;
    await shop.open();
  });

  it("is refused to the same process a second time", async () => {
    await using shop = await Workshop.create();
    await shop.open();
    expect(await refusal(shop.open())).toMatchObject({ details: { pid: process.pid } });
  });

  it("opens after a kill although the note about its holder is still there", async () => {
    await using shop = await Workshop.create();
    await (await shop.open()).close();
    await writeFile(
      join(shop.data, "holder.json"),
      JSON.stringify({ pid: 1, startedAt: "2025-01-01T00:00:00Z" }),
    );
    await shop.open();
  });
});
