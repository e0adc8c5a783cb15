/** What an auditor downloads, from a real record. */
import { createHash } from "node:crypto";
import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importMappingSchema } from "#shared/schema/mapping.ts";
import { openCompany, type Company } from "#server/company.ts";
import { buildApp, post, type BuiltApp } from "#test/builders/app.ts";
import { clientsCsv, ordersCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

const mapping = { version: 1 as const, files: { "a/../orders.csv": { table: "orders" as const } } };
const quiet = (): void => undefined;

let data: string;
let company: Company;
let call: BuiltApp["call"];
let importId: string;

beforeAll(async () => {
  data = await temporaryFolder();
  company = await openCompany(data);
  ({ call } = buildApp(company));
  const folder = await writeFiles({ "clients.csv": clientsCsv, "orders.csv": ordersCsv });
  const files = [
    { name: "clients.csv", path: join(folder, "clients.csv") },
    { name: "a/../orders.csv", path: join(folder, "orders.csv") },
  ];
  const { stagedId } = await company.stageFiles(files, mapping, quiet, new AbortController().signal);
  const outcome = await company.commit(stagedId, { acceptRejects: false, by: "ann" }, quiet);
  importId = outcome.importId ?? "";
});
afterAll(() => company.close());

describe("an original file", () => {
  it("comes as it was given: the bytes whose hash the history shows, as an attachment that nothing runs", async () => {
    const [entry] = company.history();
    for (const [position, text] of [clientsCsv, ordersCsv].entries()) {
      const response = await call(`/api/imports/${importId}/files/${position}`);
      expect(response.status).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.toString("utf8")).toBe(text);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(entry?.files[position]?.sha256);
      expect(response.headers.get("content-type")).toBe("application/octet-stream");
      expect(response.headers.get("content-length")).toBe(String(bytes.length));
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
    const head = await call(`/api/imports/${importId}/files/1`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const response = await call(`/api/imports/${importId}/files/1`);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="orders\.csv"/u);
  });

  it("that is not there is as absent as an import that is not there", async () => {
    for (const path of [
      `${importId}/files/2`,
      `${importId}/files/-1`,
      `${importId}/files/..%2f..%2fcatalogue.sqlite`,
      "nothing/files/0",
    ]) {
      expect((await call(`/api/imports/${path}`)).status).toBe(404);
    }
  });
});

describe("the mapping of an import", () => {
  it("comes as the document that reads the same files again", async () => {
    const response = await call(`/api/imports/${importId}/mapping.json`);
    expect(importMappingSchema.parse(await response.json())).toEqual(mapping);
    expect(response.headers.get("content-disposition")).toContain('filename="mapping.json"');
    expect((await call("/api/imports/nothing/mapping.json")).status).toBe(404);
  });
});

describe("a saved mapping", () => {
  it("is listed, downloaded, imported, renamed and removed", async () => {
    const shapes = [{ headings: ["Réf"], source: { table: "orders" as const } }];
    const trpc = async (name: string, input: unknown) => {
      const response = await call(`/api/trpc/mappings.${name}`, post(input));
      return { status: response.status, text: await response.text() };
    };
    const document = { version: 1, name: "Été", files: {}, shapes };
    expect((await trpc("import", { document })).status).toBe(200);
    expect((await trpc("import", { document: { version: 1, files: {} }, name: "x" })).status).toBe(400);
    const [saved] = company.mappings.list();
    const mappingId = saved?.mappingId ?? "";
    expect(saved).toMatchObject({ name: "Été", by: "owner", shapes });

    const response = await call(`/api/mappings/${mappingId}.json`);
    expect(await response.json()).toEqual(document);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Ete.json\"; filename*=UTF-8''%C3%89t%C3%A9.json",
    );
    const unknown = "00000000-0000-4000-8000-000000000000";
    expect((await call(`/api/mappings/${unknown}.json`)).status).toBe(404);
    expect((await call("/api/mappings/..%2fx.json")).status).toBe(404);

    expect((await trpc("rename", { mappingId, name: "Hiver" })).text).toContain("Hiver");
    expect((await trpc("remove", { mappingId: unknown })).status).toBe(404);
    expect((await trpc("remove", { mappingId })).status).toBe(200);
    expect((await call("/api/trpc/mappings.list")).status).toBe(200);
    expect(company.mappings.list()).toEqual([]);
  });
});

it("answers for a file that the record lost with an error and nothing else", async () => {
  const uploads = join(data, "uploads");
  for (const name of await readdir(uploads)) {
    await chmod(join(uploads, name), 0o600);
    await rm(join(uploads, name));
  }
  const response = await call(`/api/imports/${importId}/files/0`);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: "RECORD_DAMAGED" });
});
