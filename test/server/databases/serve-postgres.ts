/** One PostgreSQL server for all tests that read databases, started before the first and stopped after the last. */
import type { TestProject } from "vitest/node";
import { startPostgres, type PostgresAccess } from "#test/builders/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: PostgresAccess;
  }
}

export default async function servePostgres(project: TestProject): Promise<() => Promise<void>> {
  const { port, password, stop } = await startPostgres();
  project.provide("postgres", { port, password });
  return stop;
}
