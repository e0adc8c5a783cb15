/** The HTTP side: guards, the API, uploads, downloads and the built client. */
import { randomUUID } from "node:crypto";
import { serveStatic } from "@hono/node-server/serve-static";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { stream } from "hono/streaming";
import { z } from "zod";
import type { ErrorCode } from "#shared/error-code.ts";
import { ledgerTableSchema } from "#shared/schema/ledger.ts";
import { asAppError } from "#server/errors.ts";
import { fileLabel } from "#server/file-label.ts";
import type { Company } from "#server/company.ts";
import type { Jobs } from "#server/jobs.ts";
import { faultOf, type Log } from "#server/log.ts";
import type { Actor, Context } from "#server/routers/trpc.ts";
import type { AppRouter } from "#server/routers/app-router.ts";
import { addDownloads } from "./downloads.ts";
import { guardBody, guardHost, guardOrigin, refuse, unreadRequest } from "./guard-request.ts";
import { receiveUpload } from "./receive-upload.ts";

export interface AppOptions {
  readonly company: Company;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly router: AppRouter;
  /** `host:port` values that a request may name. */
  readonly allowedHosts: ReadonlySet<string>;
  /** The folder of the built client, relative to the current folder; null serves the API alone. */
  readonly clientFolder: string | null;
  readonly largestUploadBytes: number;
}

const owner: Actor = { name: "owner", role: "owner" };
const longestBatch = 10;
const missingCodes: ReadonlySet<ErrorCode> = new Set(["NOT_FOUND", "IMPORT_NOT_FOUND", "MAPPING_NOT_FOUND"]);
const rejectsQuerySchema = z.strictObject({
  table: ledgerTableSchema.optional(),
  separator: z.enum([",", ";"]).optional(),
});

/** The application, ready to be listened to or called in process by tests. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      // Loopback is plain http; a browser would remember this for every other server on the same name.
      strictTransportSecurity: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
  );
  app.use(guardHost(options.allowedHosts));
  app.use(guardOrigin);
  app.use("/api/*", async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });

  app.use("/api/trpc/*", guardBody);
  app.all("/api/trpc/*", async (context) =>
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req: await unreadRequest(context),
      router: options.router,
      maxBatchSize: longestBatch,
      createContext: (): Context => ({
        actor: owner,
        company: options.company,
        jobs: options.jobs,
        log: options.log,
        requestId: randomUUID(),
      }),
    }),
  );

  app.put("/api/uploads", async (context) => {
    if (context.req.header("content-encoding") !== undefined)
      return refuse(context, 415, "UNSUPPORTED_MEDIA_TYPE");
    const type = context.req.header("content-type") ?? "application/octet-stream";
    if (type.split(";", 1)[0] !== "application/octet-stream")
      return refuse(context, 415, "UNSUPPORTED_MEDIA_TYPE");
    const name = fileLabel(context.req.query("name") ?? "");
    const body = context.req.raw.body;
    if (name === "" || body === null) return refuse(context, 400, "BAD_REQUEST");
    const declared = Number(context.req.header("content-length") ?? 0);
    const upload = await receiveUpload(
      body,
      name,
      Number.isFinite(declared) ? declared : 0,
      options.company.incomingFolder,
      options.largestUploadBytes,
      context.req.raw.signal,
    );
    options.company.rememberUpload(upload);
    return context.json({ uploadId: upload.uploadId, name: upload.name, bytes: upload.bytes });
  });

  app.get("/api/imports/:id/rejects.csv", async (context) => {
    const wanted = rejectsQuerySchema.safeParse(context.req.query());
    if (!wanted.success) return refuse(context, 400, "BAD_REQUEST");
    const { table, separator } = wanted.data;
    const pieces = options.company.rejectsCsv(context.req.param("id"), {
      ...(table === undefined ? {} : { table }),
      ...(separator === undefined ? {} : { separator }),
    });
    // The first piece is where an unknown import fails, while a status can still be chosen.
    const first = await pieces.next();
    context.header("content-type", "text/csv; charset=utf-8");
    // Rejects of one table bear its name: put right, the file is recognised as that table.
    context.header("content-disposition", `attachment; filename="${table ?? "rejects"}.csv"`);
    return stream(context, async (body) => {
      if (first.done !== true) await body.write(first.value);
      for await (const piece of pieces) await body.write(piece);
    });
  });

  addDownloads(app, options.company);

  app.get("/api/health", (context) => context.json({ ok: true }));
  app.all("/api/*", (context) => refuse(context, 404, "NOT_FOUND"));

  if (options.clientFolder !== null) serveClient(app, options.clientFolder);

  app.onError((error, context) => {
    const expected = asAppError(error);
    if (expected !== null) {
      if (expected.code === "PAYLOAD_TOO_LARGE") return refuse(context, 413, expected.code, expected.details);
      if (expected.code === "DISK_FULL") return refuse(context, 507, expected.code);
      return refuse(context, missingCodes.has(expected.code) ? 404 : 400, expected.code);
    }
    const requestId = randomUUID();
    options.log.error("fault", { requestId, route: context.req.routePath, fault: faultOf(error) });
    return context.json({ error: "FAULT", requestId }, 500);
  });
  return app;
}

/** Serves the built client; every address that is not a file is a page of it. */
function serveClient(app: Hono, folder: string): void {
  const year = 60 * 60 * 24 * 365;
  app.use(
    "/assets/*",
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, context) => context.header("cache-control", `public, max-age=${year}, immutable`),
    }),
  );
  app.all("/assets/*", (context) => refuse(context, 404, "NOT_FOUND"));
  app.get("/favicon.svg", serveStatic({ root: folder }));
  app.get(
    "*",
    serveStatic({
      root: folder,
      path: "index.html",
      onFound: (_path, context) => context.header("cache-control", "no-cache"),
    }),
  );
}
