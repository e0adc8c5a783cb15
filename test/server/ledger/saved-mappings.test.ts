/** The record's memory of mappings. Oracle: what was saved is what is there, under its name, once. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importMappingSchema, savedMappingSchema, type ShapeMapping } from "#shared/schema/mapping.ts";
import { backupRecord } from "#server/ledger/backup-record.ts";
import { commitImport } from "#server/ledger/commit-import.ts";
import { stagedEntry } from "#server/ledger/record.ts";
import { restoreRecord } from "#server/ledger/restore-record.ts";
import { mappingDocument, mappingMemory, savedShapes } from "#server/ledger/saved-mappings.ts";
import { stageImport } from "#server/ledger/stage-import.ts";
import { refusal, twoClients, twoOrders, Workshop } from "#test/builders/ledger-record.ts";

const shapeOf = (...headings: string[]): ShapeMapping => ({ headings, source: { table: "orders" } });
const documentOf = (name: string, ...shapes: ShapeMapping[]) => ({
  version: 1 as const,
  name,
  files: {},
  shapes,
});
const attempt = async (work: () => unknown) => refusal(Promise.resolve().then(work));

/** A memory whose clock moves on by a second with each look. */
async function memory() {
  const shop = await Workshop.create();
  let seconds = 0;
  const record = await shop.open({
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
    },
  });
  return { shop, record, mappings: mappingMemory(record) };
}

describe("a mapping", () => {
  it("is kept from a staged import, before and after it landed", async () => {
    const { shop, record, mappings } = await memory();
    await using _ = shop;
    const { stagedId } = await shop.stage(record, { clients: twoClients, orders: twoOrders });
    const { mapping, replaced } = mappings.saveFromStaged(stagedId, "  Export  ", "ann");
    expect(replaced).toBe(false);
    expect(savedMappingSchema.parse(mapping)).toMatchObject({ name: "Export", by: "ann" });
    expect(mapping.shapes.map(({ headings, source }) => [source.table, headings])).toEqual([
      ["clients", ["client_id", "name"]],
      ["orders", ["order_id", "client_id", "ordered_on", "revenue"]],
    ]);
    await commitImport(record, stagedId, { by: "test" });
    expect(mappings.saveFromStaged(stagedId, "Export", "bob").replaced).toBe(true);
    expect(mappings.list().map(({ name, by }) => [name, by])).toEqual([["Export", "bob"]]);
  });

  it("saved under a known name replaces it, and says so", async () => {
    const { shop, mappings } = await memory();
    await using _ = shop;
    const first = mappings.importDocument(documentOf("Ventes", shapeOf("a")), undefined, "ann");
    const second = mappings.importDocument(documentOf("other", shapeOf("b")), "Ventes", "bob");
    expect([first.replaced, second.replaced]).toEqual([false, true]);
    expect(mappings.list()).toEqual([second.mapping]);
    expect(await attempt(() => mappings.find(first.mapping.mappingId))).toMatchObject({
      code: "MAPPING_NOT_FOUND",
    });
  });

  it("comes before older ones of the same shape", async () => {
    const { shop, record, mappings } = await memory();
    await using _ = shop;
    mappings.importDocument(documentOf("old", shapeOf("a"), shapeOf("b")), undefined, "ann");
    mappings.importDocument(documentOf("new", shapeOf("a")), undefined, "ann");
    expect(savedShapes(record.catalogue).map(({ name, headings }) => [name, ...headings])).toEqual([
      ["new", "a"],
      ["old", "a"],
      ["old", "b"],
    ]);
  });

  it("can be renamed, to a name that no other has, and removed", async () => {
    const { shop, mappings } = await memory();
    await using _ = shop;
    const { mapping } = mappings.importDocument(documentOf("one", shapeOf("a")), undefined, "ann");
    const { mappingId } = mapping;
    mappings.importDocument(documentOf("two", shapeOf("b")), undefined, "ann");
    expect(mappings.rename(mappingId, "three")).toEqual({ ...mapping, name: "three" });
    expect(mappings.rename(mappingId, "three").name).toBe("three");
    expect(await attempt(() => mappings.rename(mappingId, "two"))).toMatchObject({
      code: "MAPPING_NAME_TAKEN",
    });
    expect(await attempt(() => mappings.rename(mappingId, "  "))).toMatchObject({ code: "BAD_REQUEST" });
    expect(mappings.find(mappingId).name).toBe("three");
    mappings.remove(mappingId);
    expect(mappings.list().map(({ name }) => name)).toEqual(["two"]);
    for (const work of [() => mappings.remove(mappingId), () => mappings.rename(mappingId, "x")]) {
      expect(await attempt(work)).toMatchObject({ code: "MAPPING_NOT_FOUND" });
    }
  });

  it("has a name of 1 to 120 letters and at least one shape", async () => {
    const { shop, mappings } = await memory();
    await using _ = shop;
    const document = documentOf("", shapeOf("a"));
    const named = (name: string) => () => mappings.importDocument(document, name, "ann");
    expect(named("x".repeat(120))().mapping.name).toHaveLength(120);
    for (const work of [
      named("x".repeat(121)),
      named(" \t"),
      () => mappings.importDocument({ version: 1, files: {} }, "empty", "ann"),
      () => mappings.importDocument({ version: 1, files: {}, shapes: [shapeOf("a")] }, undefined, "ann"),
    ]) {
      expect(await attempt(work)).toMatchObject({ code: "BAD_REQUEST" });
    }
    expect(mappings.list()).toHaveLength(1);
  });

  it("is not kept from an import that is not there, or whose files have no table", async () => {
    const { shop, record, mappings } = await memory();
    await using _ = shop;
    expect(await attempt(() => mappings.saveFromStaged("nothing", "x", "ann"))).toMatchObject({
      code: "IMPORT_NOT_FOUND",
    });
    const { stagedId } = await shop.stage(record, { asking: "a,b\n1,2\n" });
    expect(await attempt(() => mappings.saveFromStaged(stagedId, "x", "ann"))).toMatchObject({
      code: "BAD_REQUEST",
      details: { reason: "mapping-without-shapes" },
    });
  });

  it("goes out as a document that comes in again as it was", async () => {
    const { shop, mappings } = await memory();
    await using _ = shop;
    const { mapping } = mappings.importDocument(documentOf("Ventes", shapeOf("a", "b")), undefined, "ann");
    const document = importMappingSchema.parse(JSON.parse(JSON.stringify(mappingDocument(mapping))));
    mappings.remove(mapping.mappingId);
    const again = mappings.importDocument(document, undefined, "ann").mapping;
    expect([again.name, again.shapes]).toEqual([mapping.name, mapping.shapes]);
  });

  it("is in the backup and back after a restore", async () => {
    const { shop, record, mappings } = await memory();
    await using _ = shop;
    mappings.importDocument(documentOf("Ventes", shapeOf("é", "b")), undefined, "ann");
    const file = join(shop.root, "record.tar");
    await backupRecord(record, file);
    const elsewhere = join(shop.root, "elsewhere");
    await restoreRecord(file, elsewhere);
    expect(mappingMemory(await shop.open({}, elsewhere)).list()).toEqual(mappings.list());
  });
});

describe("staging", () => {
  const stager = new URL("../../builders/shape-telling-stager.ts", import.meta.url);
  const given = { version: 1 as const, files: {}, shapes: [shapeOf("g")] };

  it("is given the shapes of the import first, then those that are kept, and notes those that were applied", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open({ stager });
    mappingMemory(record).importDocument(documentOf("old", shapeOf("a"), shapeOf("b")), undefined, "ann");
    const files = await shop.write({ clients: twoClients });
    const { preview, stagedId } = await stageImport(record, files, given);
    expect(preview.files.map(({ name }) => name)).toEqual(["given", "old", "old"]);
    const { mapping } = stagedEntry(record, stagedId);
    expect(mapping.shapes?.flatMap(({ headings }) => headings)).toEqual(["g", "a", "b"]);
  });

  it("of the demo is given nothing that the company keeps for its own files", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open({ stager });
    mappingMemory(record).importDocument(documentOf("old", shapeOf("a")), undefined, "ann");
    const { preview } = await shop.stage(record, { clients: twoClients }, { origin: "demo" });
    expect(preview.files).toEqual([]);
  });
});
