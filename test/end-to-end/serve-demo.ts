/** Starts the built product once, on a free port with an empty data folder, for all browser tests. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "#test/bench/served.ts";
import { findBrowser } from "./find-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
    browserPath: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-end-to-end-"));
  const [server, browserPath] = await Promise.all([startServer(join(folder, "data")), findBrowser()]);
  project.provide("address", server.address);
  project.provide("browserPath", browserPath);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
