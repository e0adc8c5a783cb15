/** The HTTP application over a company, in process, with the log kept for the test to read. */
import type { Hono } from "hono";
import type { Company } from "#server/company.ts";
import { createApp } from "#server/http/create-app.ts";
import { createJobs, type Jobs } from "#server/jobs.ts";
import type { Log, LogFields } from "#server/log.ts";
import { appRouter } from "#server/routers/app-router.ts";

const host = "127.0.0.1:4680";

export interface BuiltApp {
  readonly app: Hono;
  readonly jobs: Jobs;
  readonly events: { readonly event: string; readonly fields: LogFields }[];
  /** Calls the application as a browser on its own page would. */
  readonly call: (path: string, request?: RequestInit) => Promise<Response>;
}

export function buildApp(company: Company, largestUploadBytes = 1_000): BuiltApp {
  const events: BuiltApp["events"] = [];
  const write = (event: string, fields: LogFields = {}): void => {
    events.push({ event, fields });
  };
  const log: Log = { info: write, error: write };
  const jobs = createJobs(log);
  const app = createApp({
    company,
    jobs,
    log,
    router: appRouter,
    allowedHosts: new Set([host]),
    clientFolder: null,
    largestUploadBytes,
  });
  return {
    app,
    jobs,
    events,
    call: async (path, request = {}) => {
      const headers = new Headers(request.headers);
      if (!headers.has("host")) headers.set("host", host);
      return app.request(`http://${host}${path}`, { ...request, headers });
    },
  };
}

/** A mutation as the client sends it. */
export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  };
}
