/** tRPC, once: the context, the one error adapter and the one procedure builder through which authorisation passes. */
import { initTRPC, TRPCError } from "@trpc/server";
import type { z } from "zod";
import type { ErrorCode } from "#shared/error-code.ts";
import { asAppError } from "#server/errors.ts";
import { faultOf, type Log } from "#server/log.ts";
import type { Jobs } from "#server/jobs.ts";
import type { Company } from "#server/company.ts";

/** Who asks. Until accounts exist there is one: the owner of the machine on which the server listens. */
export interface Actor {
  readonly name: string;
  readonly role: "owner";
}

export interface Context {
  readonly actor: Actor;
  readonly company: Company;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly requestId: string;
}

/** What a procedure lets its caller do. Every procedure names one; a role that is not listed under it is refused. */
const rolesByPolicy = {
  "see-portfolio": ["owner"],
  "see-planning": ["owner"],
  "see-people": ["owner"],
  "see-verdict": ["owner"],
  "see-method": ["owner"],
  "see-record": ["owner"],
  "change-record": ["owner"],
} as const satisfies Record<string, readonly Actor["role"][]>;
export type Policy = keyof typeof rolesByPolicy;

const statusByCode: Partial<Record<ErrorCode, TRPCError["code"]>> = {
  BAD_REQUEST: "BAD_REQUEST",
  NOT_FOUND: "NOT_FOUND",
  IMPORT_NOT_FOUND: "NOT_FOUND",
  MAPPING_NOT_FOUND: "NOT_FOUND",
  UNKNOWN_CLIENT: "NOT_FOUND",
  BUSY: "SERVICE_UNAVAILABLE",
  CANCELLED: "CLIENT_CLOSED_REQUEST",
  PAYLOAD_TOO_LARGE: "PAYLOAD_TOO_LARGE",
};

export interface Meta {
  readonly policy: Policy;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
    errorFormatter: ({ shape, error, ctx }) => {
      const expected = asAppError(error.cause);
      const code: ErrorCode = expected?.code ?? (error.code === "BAD_REQUEST" ? "BAD_REQUEST" : "FAULT");
      return {
        ...shape,
        // A library's message may quote the input; the code says enough.
        message:
          shape.data.code === "INTERNAL_SERVER_ERROR" ? "FAULT" : code === "FAULT" ? shape.data.code : code,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          appCode: code,
          details: expected?.details ?? {},
          requestId: ctx?.requestId ?? null,
        },
      };
    },
  });

export const router = t.router;

/** Turns an expected failure into its status and logs a fault; nothing else leaves a procedure. */
const adaptErrors = t.middleware(async ({ ctx, path, next }) => {
  const startedAt = performance.now();
  const result = await next();
  const milliseconds = Math.round(performance.now() - startedAt);
  if (result.ok) {
    ctx.log.info("answered", { requestId: ctx.requestId, route: path, milliseconds });
    return result;
  }
  const expected = asAppError(result.error.cause);
  if (expected !== null) {
    ctx.log.info("refused", { requestId: ctx.requestId, route: path, code: expected.code, milliseconds });
    throw new TRPCError({ code: statusByCode[expected.code] ?? "CONFLICT", cause: expected });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    ctx.log.error("fault", {
      requestId: ctx.requestId,
      route: path,
      fault: faultOf(result.error.cause ?? result.error),
    });
  }
  return result;
});

const authorise = t.middleware(({ ctx, meta, next }) => {
  const roles: readonly string[] = meta === undefined ? [] : rolesByPolicy[meta.policy];
  if (!roles.includes(ctx.actor.role)) throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});

const gate = t.procedure.use(adaptErrors).use(authorise);

/**
 * A procedure that answers once. The policy says who may call it; the output schema is what leaves the server, and a
 * field that it does not name makes the answer a fault rather than a leak.
 */
export function procedure<Output extends z.ZodType>(policy: Policy, output: Output) {
  return gate.meta({ policy }).output(output);
}

/** A procedure that answers with server-sent events; each event is checked by the procedure itself. */
export function eventProcedure(policy: Policy) {
  return gate.meta({ policy });
}
