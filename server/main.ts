#!/usr/bin/env node
/** The one door: sets what must be set before anything is loaded, then hands over to the command line. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Queries run on libuv's threads; with four of them reading a file waits behind the database.
process.env["UV_THREADPOOL_SIZE"] ??= "16";

// Types are stripped once and not at every start; child processes find the same place by the environment.
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(new URL("../.build/compile-cache", import.meta.url));
enableCompileCache(process.env["NODE_COMPILE_CACHE"]);

const { runCommand } = await import("./cli.ts");
process.exitCode = await runCommand(process.argv.slice(2));
