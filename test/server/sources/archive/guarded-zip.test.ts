/**
 * Oracle: APPNOTE.TXT of PKWARE: what a zip may hold, and what none of its readers should believe.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGuardedZip, type ZipLimits } from "#server/sources/archive/guarded-zip.ts";
import { zipOf, type ZipEntry } from "#test/builders/zip.ts";

const kilobyte = 1024;
const limits: ZipLimits = {
  entries: 3,
  unpackedBytes: 64 * kilobyte,
  ratio: 10,
  ratioFromBytes: 32 * kilobyte,
};
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contrepoids-zip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function opened(entries: readonly ZipEntry[], own: Partial<ZipLimits> = {}) {
  const path = join(folder, "zip");
  await writeFile(path, zipOf(entries));
  return openGuardedZip(path, { ...limits, ...own }, new AbortController().signal);
}

/** Opens and reads all entries, one after the other, so many times. */
async function unpacked(entries: readonly ZipEntry[], own: Partial<ZipLimits> = {}, times = 1) {
  const zip = await opened(entries, own);
  try {
    const contents: string[] = [];
    for (let time = 0; time < times; time += 1) {
      for (const entry of zip.entries) {
        const pieces: Buffer[] = [];
        for await (const piece of entry.open()) pieces.push(piece);
        contents.push(Buffer.concat(pieces).toString());
      }
    }
    return contents;
  } finally {
    zip.close();
  }
}

/** Text that hardly gets smaller. */
const noise = (characters: number) => {
  let text = "";
  for (let at = 0; text.length < characters; at += 1) text += ((at * 2_654_435_761) % 2 ** 32).toString(36);
  return text.slice(0, characters);
};

const dense = (bytes: number): ZipEntry[] => [{ name: "a", content: "a".repeat(bytes) }];

describe("a zip", () => {
  it("gives its entries, packed or stored, empty ones and folders", async () => {
    const zip = await opened([
      { name: "a/" },
      { name: "a/é.txt", content: "x" },
      { name: "b", stored: true },
    ]);
    expect(zip.entries.map(({ name, isFolder }) => [name, isFolder])).toEqual([
      ["a/", true],
      ["a/é.txt", false],
      ["b", false],
    ]);
    zip.close();
    expect(
      await unpacked([
        { name: "a", content: "é" },
        { name: "b", content: "ç", stored: true },
      ]),
    ).toEqual(["é", "ç"]);
  });

  it("may have as many entries as are allowed, not one more", async () => {
    const entries = Array.from({ length: 4 }, (_, at) => ({ name: String(at) }));
    expect(await unpacked(entries.slice(1))).toHaveLength(3);
    await expect(opened(entries)).rejects.toMatchObject({ code: "ZIP_LAYOUT", value: "4", hint: "3" });
  });

  it("may unfold to as many bytes as are allowed, all entries together, not one more", async () => {
    const entries = (last: number) => [
      { name: "a", content: noise(32 * kilobyte) },
      { name: "b", content: noise(last) },
    ];
    expect(await unpacked(entries(32 * kilobyte))).toHaveLength(2);
    await expect(unpacked(entries(32 * kilobyte + 1))).rejects.toMatchObject({
      code: "ZIP_RATIO",
      value: "b",
    });
  });

  it("counts what is read again once", async () => {
    expect(await unpacked([{ name: "a", content: noise(40 * kilobyte) }], {}, 3)).toHaveLength(3);
  });

  it("may be dense as long as it is small", async () => {
    expect(await unpacked(dense(32 * kilobyte))).toHaveLength(1);
    await expect(unpacked(dense(32 * kilobyte + 1))).rejects.toMatchObject({
      code: "ZIP_RATIO",
      hint: "10:1",
    });
  });

  it.each([
    ["a password", { flags: 1 }, "FORMAT", "password"],
    ["another compression", { method: 12 }, "ZIP_BROKEN", "compression method 12"],
    ["more bytes than it says", { declaredSize: 2 }, "ZIP_BROKEN", "> 2"],
    ["fewer bytes than it says", { declaredSize: 4 }, "ZIP_BROKEN", "3 < 4"],
    ["bytes of another checksum", { declaredCrc: 7 }, "ZIP_BROKEN", "crc"],
  ])("with %s is refused", async (_name, entry, code, hint) => {
    await expect(unpacked([{ name: "a", content: "abc", ...entry }])).rejects.toMatchObject({ code, hint });
  });

  it("stops when it is cancelled", async () => {
    const path = join(folder, "cancelled");
    await writeFile(path, zipOf([{ name: "a", content: noise(20 * kilobyte) }]));
    const controller = new AbortController();
    const zip = await openGuardedZip(path, limits, controller.signal);
    controller.abort(new Error("no more"));
    const reading = zip.entries[0]?.open().next() ?? Promise.resolve();
    await expect(reading).rejects.toThrow("no more");
    zip.close();
  });
});
