/**
 * Archives given as one file. Oracle: what was packed, and the catalogue of bad input (X01, X02, X03): hostile archives built
 * entry by entry.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveLimits } from "#server/sources/archive/archive-limits.ts";
import { expandArchive } from "#server/sources/archive/expand-archive.ts";
import type { ZipLimits } from "#server/sources/archive/guarded-zip.ts";
import { zipOf } from "#test/builders/zip.ts";

/** What comes out: the label of each file with its content, and what is ignored. */
async function expand(
  name: string,
  content: Uint8Array,
  limits: Partial<ZipLimits> = {},
  signal = new AbortController().signal,
) {
  const root = await mkdtemp(join(tmpdir(), "contrepoids-archive-"));
  const folder = join(root, "out");
  try {
    await mkdir(folder);
    await writeFile(join(root, "given"), content);
    const options = { folder, limits: { ...archiveLimits(null), ...limits }, signal };
    const { entries, ignored } = await expandArchive(join(root, "given"), name, options);
    const files: Record<string, string> = {};
    for (const entry of entries) files[entry.name] = await readFile(entry.path, "utf8");
    const left = await readdir(root, { recursive: true });
    return { files, ignored, left: left.filter((each) => /^out.\d+$/u.test(each)).length, all: left.length };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const orders = "order_id,client_id\nO1,C1\n";

describe("a zip", () => {
  it("gives its files, folders within it too, and says which it leaves", async () => {
    const zip = zipOf([
      { name: "orders.csv", content: orders },
      { name: "2025/" },
      { name: "2025/clients.CSV", content: "client_id\nC1\n", stored: true },
      { name: "2025/LISEZMOI", content: "Bonjour" },
      { name: "2025\\jobs.txt", content: "job\n" },
      { name: "photo.png", content: "\u0089PNG\r\n" },
      { name: "scan", content: "%PDF-1.7" },
      { name: "old.xls", content: "x" },
      { name: "__MACOSX/._orders.csv", content: "\u0000" },
      { name: ".DS_Store", content: "\u0000" },
      { name: "2025/~$plan.xlsx", content: "me" },
      { name: "Thumbs.db", content: "\u0000" },
    ]);
    const { files, ignored, left, all } = await expand("exports.zip", zip);
    expect(files).toEqual({
      "exports.zip/orders.csv": orders,
      "exports.zip/2025/clients.CSV": "client_id\nC1\n",
      "exports.zip/2025/LISEZMOI": "Bonjour",
      "exports.zip/2025/jobs.txt": "job\n",
    });
    expect(ignored).toEqual(["exports.zip/photo.png", "exports.zip/scan", "exports.zip/old.xls"]);
    // Four files in `out`, beside `out` and the archive itself: nothing else was written.
    expect([left, all]).toEqual([4, 6]);
  });

  it("gives back any bytes as they were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 5 }), fc.boolean(), async (texts, stored) => {
        const zip = zipOf(texts.map((content, at) => ({ name: `${at}.csv`, content, stored })));
        const { files } = await expand("a.zip", zip);
        expect(Object.values(files)).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  });

  it("of pictures alone gives nothing and names them", async () => {
    const { files, ignored } = await expand("a.zip", zipOf([{ name: "a/b.png", content: "x" }]));
    expect([files, ignored]).toEqual([{}, ["a.zip/a/b.png"]]);
  });

  const zipInside = zipOf([{ name: "orders.csv", content: orders }]);
  it.each([
    ["climbs", [{ name: "../orders.csv", content: orders }]],
    ["climbs on the way", [{ name: "a/../../orders.csv", content: orders }]],
    ["climbs with backslashes", [{ name: "..\\orders.csv", content: orders }]],
    ["is absolute", [{ name: "/etc/orders.csv", content: orders }]],
    ["has a drive", [{ name: "C:\\orders.csv", content: orders }]],
    [
      "is there twice",
      [
        { name: "a.csv", content: "1" },
        { name: "a.csv", content: "2" },
      ],
    ],
    ["is there twice once control characters are gone", [{ name: "a.csv" }, { name: "a\u0001.csv" }]],
    ["is a zip", [{ name: "inner.zip", content: zipInside }]],
    ["is a gzip", [{ name: "orders.csv.gz", content: gzipSync(orders) }]],
    ["is a 7z", [{ name: "inner.7z", content: "7z" }]],
    ["is a zip under another name (X03)", [{ name: "orders.csv", content: zipInside }]],
    ["is a gzip under another name", [{ name: "orders.xlsx", content: gzipSync(orders) }]],
  ])("with an entry that %s is refused (X03)", async (_what, entries) => {
    await expect(expand("a.zip", zipOf(entries))).rejects.toMatchObject({ code: "ZIP_LAYOUT" });
  });

  it("of 10,000 entries is read, of one more refused (X03)", async () => {
    const entries = Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}.png`, stored: true }));
    expect((await expand("a.zip", zipOf(entries))).ignored).toHaveLength(10_000);
    await expect(expand("a.zip", zipOf([...entries, { name: "x.png" }]))).rejects.toMatchObject({
      code: "ZIP_LAYOUT",
    });
  });

  it("that unfolds a thousandfold is refused by the bytes that come out (X01)", async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const entry = { name: "orders.csv", content: zeros };
    await expect(expand("a.zip", zipOf([entry]))).rejects.toMatchObject({ code: "ZIP_RATIO" });
    // Headers that tell less do not help.
    await expect(expand("a.zip", zipOf([{ ...entry, declaredSize: 10 }]))).rejects.toMatchObject({
      code: "ZIP_BROKEN",
    });
  });

  it("may come to the limit of bytes and not past it", async () => {
    const halves = [
      { name: "a.csv", content: "a".repeat(500) },
      { name: "b.csv", content: "b".repeat(500) },
    ];
    expect((await expand("a.zip", zipOf(halves), { unpackedBytes: 1_000 })).left).toBe(2);
    await expect(expand("a.zip", zipOf(halves), { unpackedBytes: 999 })).rejects.toMatchObject({
      code: "ZIP_RATIO",
    });
  });

  it.each([
    ["says 4 GB of ten bytes (X02)", { declaredSize: 0xffff_fffe }],
    ["has another checksum", { declaredCrc: 1 }],
    ["is packed by an unknown method", { method: 99 }],
  ])("whose entry %s is refused as damaged", async (_what, lie) => {
    const zip = zipOf([{ name: "orders.csv", content: "0123456789", ...lie }]);
    await expect(expand("a.zip", zip)).rejects.toMatchObject({ code: "ZIP_BROKEN" });
  });

  it("under a password is refused as such", async () => {
    const zip = zipOf([{ name: "orders.csv", content: orders, flags: 1 }]);
    await expect(expand("a.zip", zip)).rejects.toMatchObject({ code: "FORMAT", hint: "password" });
  });

  it("cut anywhere is refused or gives what was packed, and never fails otherwise", async () => {
    const zip = zipOf([
      { name: "orders.csv", content: orders },
      { name: "b.csv", content: orders },
    ]);
    for (let end = 4; end < zip.length; end += 1) {
      await expect(expand("a.zip", zip.subarray(0, end))).rejects.toMatchObject({ name: "FileRefusal" });
    }
  });

  it("stops when it is told to", async () => {
    const zip = zipOf([{ name: "orders.csv", content: orders }]);
    await expect(expand("a.zip", zip, {}, AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("a gzip", () => {
  it.each([
    ["2025/orders.csv.gz", "2025/orders.csv"],
    ["ORDERS.CSV.GZ", "ORDERS.CSV"],
    ["orders.csv", "orders.csv"],
  ])("%s gives one file, %s", async (name, label) => {
    expect((await expand(name, gzipSync(orders))).files).toEqual({ [label]: orders });
  });

  it("in several parts gives all of them", async () => {
    const parts = Buffer.concat([gzipSync(orders), gzipSync("O2,C1\n")]);
    expect((await expand("o.csv.gz", parts)).files).toEqual({ "o.csv": `${orders}O2,C1\n` });
  });

  it("that is cut or altered is refused as damaged", async () => {
    const whole = gzipSync(orders.repeat(50));
    const altered = Buffer.from(whole);
    altered[whole.length - 5] = (altered[whole.length - 5] ?? 0) ^ 1;
    for (const content of [whole.subarray(0, whole.length - 1), whole.subarray(0, 12), altered]) {
      await expect(expand("o.csv.gz", content)).rejects.toMatchObject({ code: "ZIP_BROKEN" });
    }
  });

  it("that unfolds a thousandfold is refused by the bytes that come out", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    await expect(expand("o.csv.gz", bomb)).rejects.toMatchObject({ code: "ZIP_RATIO" });
    expect((await expand("o.csv.gz", gzipSync("a".repeat(100)), { unpackedBytes: 100 })).left).toBe(1);
    await expect(expand("o.csv.gz", gzipSync("a".repeat(101)), { unpackedBytes: 100 })).rejects.toMatchObject(
      { code: "ZIP_RATIO" },
    );
  });

  it("of an archive is refused", async () => {
    const tar = `${"orders.csv".padEnd(257, "\0")}ustar\0`;
    await expect(expand("o.tar.gz", gzipSync(tar))).rejects.toMatchObject({ code: "FORMAT", hint: "tar.gz" });
    const zip = gzipSync(zipOf([{ name: "orders.csv", content: orders }]));
    await expect(expand("o.zip.gz", zip)).rejects.toMatchObject({ code: "ZIP_LAYOUT" });
    await expect(expand("o.gz.gz", gzipSync(gzipSync(orders)))).rejects.toMatchObject({ code: "ZIP_LAYOUT" });
  });

  it("of raw deflate behind its signature is refused as damaged", async () => {
    const content = Buffer.concat([Buffer.from("1f8b", "hex"), deflateRawSync(orders)]);
    await expect(expand("o.csv.gz", content)).rejects.toMatchObject({ code: "ZIP_BROKEN" });
  });
});
