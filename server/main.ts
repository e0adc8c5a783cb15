#!/usr/bin/env node
/** The one door: sets what must be set before anything is loaded, then hands over to the command line. */

// Queries run on libuv's threads; with four of them reading a file waits behind the database.
process.env["UV_THREADPOOL_SIZE"] ??= "16";

const { runCommand } = await import("./cli.ts");
process.exitCode = await runCommand(process.argv.slice(2));
