import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { chmod, copyFile, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { extract, pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manifestSchema } from "#server/ledger/backup-manifest.ts";
import { backupRecord } from "#server/ledger/backup-record.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { restoreRecord } from "#server/ledger/restore-record.ts";
import { undoImport } from "#server/ledger/undo-import.ts";
import { refusal, twoClients, twoOrders, Workshop } from "#test/builders/ledger-record.ts";

const revenue = "select order_id, revenue::double as revenue from orders order by order_id";

/** A workshop whose record holds two imports, one of them undone, and its backup. */
async function backedUp() {
  const shop = await Workshop.create();
  const record = await shop.open();
  await shop.import(record, { clients: twoClients, orders: twoOrders });
  const undone = await shop.import(record, { clients: "client_id,name\nC3,Cher\nBAD,?\n" });
  await undoImport(record, undone, { by: "test" });
  const file = join(shop.root, "record.tar");
  await backupRecord(record, file);
  return { shop, record, file };
}

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

async function partsOf(file: string): Promise<Part[]> {
  const archive = extract();
  archive.end(await readFile(file));
  const parts: Part[] = [];
  for await (const entry of archive) {
    parts.push({ name: entry.header.name, bytes: Buffer.concat(await Readable.from(entry).toArray()) });
  }
  return parts;
}

async function writeParts(file: string, parts: readonly Part[]): Promise<void> {
  const archive = pack();
  for (const { name, bytes } of parts) archive.entry({ name }, bytes);
  archive.finalize();
  await writeFile(file, Buffer.concat(await Readable.from(archive).toArray()));
}

describe("a backup", () => {
  it("is a tar whose manifest gives the SHA-256 of everything else in it", async () => {
    const { shop, file } = await backedUp();
    await using _ = shop;
    const [manifest, ...parts] = await partsOf(file);
    expect(manifest?.name).toBe("manifest.json");
    const { files } = manifestSchema.parse(JSON.parse(String(manifest?.bytes)));
    expect(
      parts.map(({ name, bytes }) => ({ name, sha256: createHash("sha256").update(bytes).digest("hex") })),
    ).toEqual(files.map(({ path, sha256 }) => ({ name: path, sha256 })));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("brings imports, undone ones too, and the answers back in another folder", async () => {
    const { shop, record, file } = await backedUp();
    await using _ = shop;
    const elsewhere = join(shop.root, "elsewhere");
    await restoreRecord(file, elsewhere);
    const restored = await shop.open({}, elsewhere);
    expect(listImports(restored)).toEqual(listImports(record));
    expect(await shop.query(restored, revenue)).toEqual(await shop.query(record, revenue));
  });

  it("of a record with a missing file is refused, names it and leaves nothing", async () => {
    const { shop, record } = await backedUp();
    await using _ = shop;
    const [folder = ""] = readdirSync(record.folder.batches);
    const batch = join(record.folder.batches, folder, "orders.parquet");
    await chmod(batch, 0o600);
    await writeFile(batch, "x".repeat((await stat(batch)).size));
    const target = join(shop.root, "other.tar");
    expect(await refusal(backupRecord(record, target))).toMatchObject({
      code: "RECORD_DAMAGED",
      details: { file: `batches/${folder}/orders.parquet` },
    });
    expect(readdirSync(shop.root).filter((name) => name.startsWith("other"))).toEqual([]);
  });
});

describe("restoring", () => {
  let made: Awaited<ReturnType<typeof backedUp>>;
  beforeAll(async () => {
    made = await backedUp();
  });
  afterAll(() => made.shop[Symbol.asyncDispose]());

  /** A copy of the backup, to be spoilt, and a folder that is not there yet. */
  async function copied(name: string): Promise<{ file: string; target: string }> {
    const file = join(made.shop.root, `${name}.tar`);
    await copyFile(made.file, file);
    return { file, target: join(made.shop.root, `target-${name}`) };
  }

  it.each<[string, (parts: Part[]) => Part[], string]>([
    ["a file left out", (parts) => parts.slice(0, -1), "NOT_A_BACKUP"],
    ["a file added", (parts) => [...parts, { name: "uploads/x", bytes: Buffer.from("x") }], "NOT_A_BACKUP"],
    [
      "a path that climbs out",
      (parts) => [...parts.slice(0, 1), { name: "../x", bytes: Buffer.from("x") }],
      "NOT_A_BACKUP",
    ],
    ["no manifest", (parts) => parts.slice(1), "NOT_A_BACKUP"],
    [
      "a byte turned",
      (parts) =>
        parts.map((part, index) =>
          index === 2 ? { ...part, bytes: Buffer.from(part.bytes.map((byte) => byte ^ 1)) } : part,
        ),
      "RECORD_DAMAGED",
    ],
  ])("a backup with %s is refused and leaves nothing", async (name, alter, code) => {
    const { file, target } = await copied(name);
    await writeParts(file, alter(await partsOf(file)));
    expect(await refusal(restoreRecord(file, target))).toMatchObject({ code });
    expect(readdirSync(made.shop.root).filter((name) => name.startsWith("target"))).toEqual([]);
  });

  it.each([0, 100, 5_000])("a backup cut after %i bytes is refused", async (bytes) => {
    const { file, target } = await copied(`cut-${bytes}`);
    await truncate(file, bytes);
    expect(await refusal(restoreRecord(file, target))).toMatchObject({
      code: "NOT_A_BACKUP",
    });
    expect(existsSync(target)).toBe(false);
  });

  it("never writes into a folder that holds something", async () => {
    const { shop, record, file } = made;
    expect(await refusal(restoreRecord(file, record.folder.root))).toMatchObject({
      code: "FOLDER_NOT_EMPTY",
    });
    expect(await refusal(restoreRecord(join(shop.root, "absent"), join(shop.root, "t")))).toMatchObject({
      code: "NO_SUCH_PATH",
    });
  });
});
