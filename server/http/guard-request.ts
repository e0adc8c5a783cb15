/** Refusals that come before any route: whose host, whose page, which body. */
import type { Context, MiddlewareHandler } from "hono";
import type { ErrorCode } from "#shared/error-code.ts";
import { isAcceptableJson } from "./guard-json.ts";

/** The largest JSON body, in bytes. Files go through their own route. */
export const largestJsonBytes = 256 * 1024;

type RefusalStatus = 400 | 403 | 404 | 413 | 415 | 421 | 507;

/** The one shape of a refusal outside tRPC. */
export function refuse(context: Context, status: RefusalStatus, code: ErrorCode): Response {
  return context.json({ error: code }, status);
}

/** Refuses a host name that is not ours: a page elsewhere whose name was rebound to this address gets nothing. */
export function guardHost(allowedHosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header("host") ?? "").toLowerCase();
    if (!allowedHosts.has(host)) return refuse(context, 421, "HOST_NOT_ALLOWED");
    return next();
  };
}

/** Refuses a change that another site's page asks for. */
export const guardOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") return next();
  const site = context.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    return refuse(context, 403, "FORBIDDEN_ORIGIN");
  }
  const origin = context.req.header("origin");
  if (origin !== undefined) {
    const host = URL.canParse(origin) ? new URL(origin).host : "";
    if (host !== (context.req.header("host") ?? "").toLowerCase())
      return refuse(context, 403, "FORBIDDEN_ORIGIN");
  }
  return next();
};

/** Lets through JSON bodies only: declared as such, not compressed, small, shallow. */
export const guardBody: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") {
    const input = context.req.query("input");
    return input === undefined || isAcceptableJson(input) ? next() : refuse(context, 400, "BAD_REQUEST");
  }
  const type = (context.req.header("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json" || context.req.header("content-encoding") !== undefined) {
    return refuse(context, 415, "UNSUPPORTED_MEDIA_TYPE");
  }
  if (Number(context.req.header("content-length") ?? 0) > largestJsonBytes) {
    return refuse(context, 413, "PAYLOAD_TOO_LARGE");
  }
  // Hono keeps the text, so that tRPC reads the same body again.
  const text = await readAtMost(context.req.raw.clone(), largestJsonBytes);
  if (text === null) return refuse(context, 413, "PAYLOAD_TOO_LARGE");
  if (text !== "" && !isAcceptableJson(text)) return refuse(context, 400, "BAD_REQUEST");
  return next();
};

/** The text of a body, or null once it exceeds `limit` bytes; the rest is not read. */
async function readAtMost(request: Request, limit: number): Promise<string | null> {
  if (request.body === null) return "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(pieces).toString("utf8");
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}
