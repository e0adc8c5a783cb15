/** Downloads of what the record keeps: mappings, and the files of an import as they came. */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Hono } from "hono";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import type { Company } from "#server/company.ts";
import { mappingDocument } from "#server/ledger/saved-mappings.ts";
import { attachment, safeFileName } from "./attachment.ts";
import { refuse } from "./guard-request.ts";

function jsonFile(document: ImportMapping, name: string): Response {
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachment(`${safeFileName(name, "mapping")}.json`),
    },
  });
}

/** Adds the download routes. */
export function addDownloads(app: Hono, company: Company): void {
  app.get("/api/mappings/:file{[0-9a-f-]{36}\\.json}", (context) => {
    const saved = company.mappings.find(context.req.param("file").replace(/\.json$/u, ""));
    return jsonFile(mappingDocument(saved), saved.name);
  });

  app.get("/api/imports/:id/mapping.json", (context) => {
    const mapping = company.mappingOfImport(context.req.param("id"));
    if (mapping === null) return refuse(context, 404, "MAPPING_NOT_FOUND");
    return jsonFile(mapping, mapping.name ?? "mapping");
  });

  app.get("/api/imports/:id/files/:position{[0-9]{1,6}}", (context) => {
    const file = company.originalFile(context.req.param("id"), Number(context.req.param("position")));
    context.header("content-type", "application/octet-stream");
    context.header("content-length", String(file.bytes));
    context.header("content-disposition", attachment(safeFileName(file.name, "file")));
    // Nobody would read the file to its end, and so close it.
    if (context.req.method === "HEAD") return context.body(null);
    return context.body(Readable.toWeb(createReadStream(file.path)));
  });
}
