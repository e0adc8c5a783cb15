/** Refusals that come before any route: whose host, whose page, which body. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import type { ErrorCode } from "#shared/error-code.ts";
import type { AppError } from "#server/errors.ts";
import { isAcceptableJson } from "./guard-json.ts";

/** The largest JSON body, in bytes. Files go through their own route. */
const largestJsonBytes = 256 * 1024;

type RefusalStatus = 400 | 403 | 404 | 413 | 415 | 421 | 507;

/** The one shape of a refusal outside tRPC; `details` are what its sentence needs, such as the limit. */
export function refuse(
  context: Context,
  status: RefusalStatus,
  code: ErrorCode,
  details?: AppError["details"],
): Response {
  return context.json(details === undefined ? { error: code } : { error: code, details }, status);
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

/** Stops reading a body past the limit, whatever size it claims. */
const limitBody = bodyLimit({
  maxSize: largestJsonBytes,
  onError: (context) => refuse(context, 413, "PAYLOAD_TOO_LARGE"),
});

/** Lets through JSON bodies only: declared as such, not compressed, shallow. */
const guardJsonBody: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") {
    const input = context.req.query("input");
    return input === undefined || isAcceptableJson(input) ? next() : refuse(context, 400, "BAD_REQUEST");
  }
  const type = (context.req.header("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json" || context.req.header("content-encoding") !== undefined) {
    return refuse(context, 415, "UNSUPPORTED_MEDIA_TYPE");
  }
  const text = await context.req.text();
  return text === "" || isAcceptableJson(text) ? next() : refuse(context, 400, "BAD_REQUEST");
};

/** Lets through JSON bodies only: small, declared as such, not compressed, shallow. */
export const guardBody = every(limitBody, guardJsonBody);

/** The request with a body that can be read once more: the guard has read the one that came. */
export async function unreadRequest(context: Context): Promise<Request> {
  const { raw } = context.req;
  return raw.body === null ? raw : new Request(raw, { method: raw.method, body: await context.req.text() });
}
