import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AppError } from "#server/errors.ts";
import type { Upload } from "#server/http/receive-upload.ts";
import { buildApp, post } from "#test/builders/app.ts";
import { buildCompany } from "#test/builders/company.ts";

const report = "/api/trpc/portfolio.report";
const undo = "/api/trpc/imports.undo";
const asInput = (value: unknown): string => `?input=${encodeURIComponent(JSON.stringify(value))}`;

describe("a request to the API", () => {
  it("of eleven procedures in one batch runs none (A01)", async () => {
    const { call } = buildApp(buildCompany());
    const names = Array.from({ length: 11 }, () => "company.status").join(",");
    expect((await call(`/api/trpc/${names}?batch=1&input=%7B%7D`)).status).toBe(400);
    expect((await call(`/api/trpc/${",".repeat(5_000)}?batch=1`)).status).toBe(400);
  });

  it("of ten procedures in one batch runs them", async () => {
    let asked = 0;
    const history = (): [] => {
      asked += 1;
      return [];
    };
    const { call } = buildApp(buildCompany({ history }));
    const names = Array.from({ length: 10 }, () => "imports.history").join(",");
    expect((await call(`/api/trpc/${names}?batch=1&input=%7B%7D`)).status).toBe(200);
    expect(asked).toBe(10);
  });

  it("with a body of 2 MB is refused unread (A02)", async () => {
    const { call } = buildApp(buildCompany());
    expect((await call(undo, post({ importId: "x".repeat(2_000_000) }))).status).toBe(413);
  });

  it("with a body that hides its size is refused past the limit (A02)", async () => {
    const { call } = buildApp(buildCompany());
    const piece = new TextEncoder().encode("x".repeat(64 * 1024));
    let pieces = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        if (pieces > 1_000) controller.close();
        else controller.enqueue(piece);
      },
    });
    const request = { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } };
    expect((await call(undo, request)).status).toBe(413);
    expect(pieces).toBeLessThan(50);
  });

  it("that nests ten thousand levels is refused (A03)", async () => {
    const { call } = buildApp(buildCompany());
    expect((await call(undo, post("[".repeat(10_000)))).status).toBe(400);
    expect((await call(`${report}?input=${"[".repeat(1_000)}`)).status).toBe(400);
  });

  it.each([
    ["a prototype's key", '{"__proto__":{"admin":true}}'],
    ["an unknown key", '{"importId":"1","force":true}'],
    ["an array where a text is due", '{"importId":["1"]}'],
    ["a number where a text is due", '{"importId":1}'],
    ["no JSON at all", "importId=1"],
  ])("with %s is refused (A04, A05)", async (_name, body) => {
    const { call } = buildApp(buildCompany());
    expect((await call(undo, post(body))).status).toBe(400);
  });

  it.each([
    { which: "all", sort: "revenue", limit: 1e9, offset: 0 },
    { which: "all", sort: "revenue", limit: 10, offset: -1 },
    { which: "all", sort: "constructor", limit: 10, offset: 0 },
    { which: "all", sort: "revenue; drop table orders", limit: 10, offset: 0 },
    { which: "all", sort: "revenue", limit: 10, offset: 0, from: "9999-99-99" },
    { which: "all", sort: "revenue", limit: "10", offset: 0 },
  ])("outside the bounds of its schema is refused (A06, A11): %o", async (input) => {
    const { call } = buildApp(buildCompany());
    expect((await call(`/api/trpc/portfolio.orders${asInput(input)}`)).status).toBe(400);
  });

  it("for a thing that is not there answers as for any other absent thing (A07)", async () => {
    const { call } = buildApp(
      buildCompany({
        findings: () => Promise.reject(new AppError("IMPORT_NOT_FOUND", {})),
      }),
    );
    const ask = async (id: string): Promise<string> => {
      const response = await call(`/api/trpc/imports.findings${asInput({ id, limit: 1, offset: 0 })}`);
      const text = await response.text();
      return `${response.status} ${text.replaceAll(/"requestId":"[^"]+"/gu, "")}`;
    };
    expect(await ask("one")).toBe(await ask("another"));
    expect(await ask("one")).toMatch(/^404 /u);
  });

  it("that changes something is refused by GET, as plain text and from another page (A09)", async () => {
    const { call } = buildApp(buildCompany());
    expect((await call(`${undo}${asInput({ importId: "1" })}`)).status).toBe(405);
    expect((await call(undo, post({ importId: "1" }, { "content-type": "text/plain" }))).status).toBe(415);
    for (const headers of [
      { origin: "https://example.org" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      expect((await call(undo, post({ importId: "1" }, headers))).status).toBe(403);
    }
  });

  it("from its own page is let through", async () => {
    const { call } = buildApp(buildCompany({ undo: () => Promise.resolve() }));
    const headers = { origin: "http://127.0.0.1:4680", "sec-fetch-site": "same-origin" };
    expect((await call(undo, post({ importId: "1" }, headers))).status).toBe(200);
  });

  it("that names another host gets nothing", async () => {
    const { call } = buildApp(buildCompany());
    expect((await call("/api/health", { headers: { host: "rebound.example.org" } })).status).toBe(421);
    expect((await call("/api/health")).status).toBe(200);
  });

  it("with a compressed or multipart body is refused (A13)", async () => {
    const { call } = buildApp(buildCompany());
    expect((await call(undo, post({}, { "content-encoding": "gzip" }))).status).toBe(415);
    expect((await call(undo, post("--x", { "content-type": "multipart/form-data" }))).status).toBe(415);
    const upload = {
      method: "PUT",
      body: "x",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    };
    expect((await call("/api/uploads?name=a.csv", upload)).status).toBe(415);
  });

  it("that fails unexpectedly says a request id and nothing else, and the log keeps no value (A18)", async () => {
    const secret = "client Aéronord owes 12 345 €";
    const { call, events } = buildApp(
      buildCompany({
        history: () => {
          throw new Error(secret);
        },
      }),
    );
    const response = await call("/api/trpc/imports.history");
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("Aéronord");
    expect(text).not.toContain("history.ts");
    expect(text).toMatch(/"requestId":"[0-9a-f-]{36}"/u);
    expect(events.some(({ event }) => event === "fault")).toBe(true);
    expect(JSON.stringify(events)).not.toContain("Aéronord");
  });

  it("to an unknown address of the API is not answered with a page", async () => {
    const { call } = buildApp(buildCompany());
    const response = await call("/api/nope");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/json/u);
  });

  it("is answered with the headers that keep a page closed", async () => {
    const { call } = buildApp(buildCompany());
    const { headers } = await call("/api/health");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("strict-transport-security")).toBeNull();
  });
});

describe("two commits of one import", () => {
  const stagedId = "5a3c1f5e-6f0e-4a53-9d6f-1f6c6d1d0a01";
  const first = "5a3c1f5e-6f0e-4a53-9d6f-1f6c6d1d0a02";
  const second = "5a3c1f5e-6f0e-4a53-9d6f-1f6c6d1d0a03";
  const commit = (idempotencyKey: string): RequestInit =>
    post({ stagedId, acceptRejects: false, idempotencyKey });

  it("under one key are one job, under two keys the second is refused (A14, A15)", async () => {
    let commits = 0;
    let holder: string | null = null;
    const { call } = buildApp(
      buildCompany({
        claimCommit: (_stagedId, key) => {
          if (holder !== null && holder !== key) throw new AppError("IMPORT_ALREADY_COMMITTED");
          holder = key;
        },
        commit: () => {
          commits += 1;
          return Promise.reject(new AppError("IMPORT_REFUSED"));
        },
      }),
    );
    const path = "/api/trpc/imports.commit";
    const one = await (await call(path, commit(first))).json();
    const again = await (await call(path, commit(first))).json();
    expect(again).toEqual(one);
    expect((await call(path, commit(second))).status).toBe(409);
    expect(commits).toBe(1);
  });
});

async function upload(name: string, body: string, headers: Record<string, string> = {}) {
  const incomingFolder = await mkdtemp(join(tmpdir(), "contrepoids-upload-"));
  const kept: Upload[] = [];
  const { call } = buildApp(buildCompany({ incomingFolder, rememberUpload: (each) => kept.push(each) }));
  const response = await call(`/api/uploads?name=${encodeURIComponent(name)}`, {
    method: "PUT",
    body,
    headers: { "content-type": "application/octet-stream", ...headers },
  });
  return { response, kept, files: await readdir(incomingFolder) };
}

describe("an upload", () => {
  it("is kept whole under a name of ours", async () => {
    const { response, kept, files } = await upload("orders.csv", "order_id\n1\n");
    expect(response.status).toBe(200);
    expect(files).toEqual([kept[0]?.uploadId]);
    expect(await readFile(kept[0].path, "utf8")).toBe("order_id\n1\n");
  });

  it.each([
    ["../../etc/passwd", "etc/passwd"],
    ["C:\\temp\\CON.csv", "temp/CON.csv"],
    [`${"a".repeat(300)}.csv`, `${"a".repeat(196)}.csv`],
    ["or\u0000ders\n.csv", "orders.csv"],
    ["exports/2025/orders.csv", "exports/2025/orders.csv"],
  ])("never uses its name as a path (A12): %s", async (name, label) => {
    const { kept, files } = await upload(name, "x");
    expect(kept[0]?.name).toBe(label);
    expect(files[0]).toMatch(/^[0-9a-f-]{36}$/u);
  });

  it("over the limit is refused and leaves nothing (C26)", async () => {
    const declared = await upload("orders.csv", "x".repeat(1_001), { "content-length": "1001" });
    expect(declared.response.status).toBe(413);
    const hidden = await upload("orders.csv", "x".repeat(5_000));
    expect(hidden.response.status).toBe(413);
    expect(hidden.files).toEqual([]);
  });

  it("without a name is refused", async () => {
    expect((await upload("", "x")).response.status).toBe(400);
  });
});
