/** `serve`: the built product on this machine's loopback address, until it is asked to stop. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { defaultLimits, resolveDataFolder } from "#server/config.ts";
import { openCompany, type Company } from "#server/company.ts";
import { createApp } from "#server/http/create-app.ts";
import { createJobs, type Jobs } from "#server/jobs.ts";
import { createLog, type Log } from "#server/log.ts";
import { appRouter } from "#server/routers/app-router.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";

const defaultPort = 4680;
const loopback = "127.0.0.1";
const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const clientFolder = fileURLToPath(new URL("../../.build/client", import.meta.url));
/** How long requests that are under way may take once the server was asked to stop. */
const graceMilliseconds = 10_000;

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535) throw new UsageError(`--port takes 0 to 65535, not "${text}".`);
  return port;
}

async function ensureClientIsBuilt(io: CommandIo): Promise<void> {
  if (existsSync(`${clientFolder}/index.html`)) return;
  io.say("Building the pages, once…");
  const build = spawn("npm", ["run", "--silent", "build"], {
    cwd: projectFolder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  await once(build, "exit");
  if (build.exitCode !== 0) throw new Error("The pages could not be built.");
}

interface Listening {
  readonly server: Server;
  readonly port: number;
}

async function listen(company: Company, jobs: Jobs, log: Log, wantedPort: number): Promise<Listening> {
  const hosts = new Set<string>();
  const app = createApp({
    company,
    jobs,
    log,
    router: appRouter,
    allowedHosts: hosts,
    clientFolder,
    largestUploadBytes: defaultLimits.uploadBytes,
  });
  const server = serve({
    fetch: app.fetch,
    hostname: loopback,
    port: wantedPort,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 16_384 },
  });
  if (!(server instanceof Server)) throw new Error("A loopback server speaks plain HTTP");
  // Rejects when the server says `error` first: a port that is taken.
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : wantedPort;
  for (const name of [loopback, "localhost"]) hosts.add(`${name}:${port}`);
  return { server, port };
}

async function untilAskedToStop(): Promise<void> {
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  await closed;
  clearTimeout(impatient);
}

export async function serveCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: { data: { type: "string" }, port: { type: "string" } } });
  const wantedPort = readPort(values.port);
  await ensureClientIsBuilt(io);
  const log = createLog();
  const company = await openCompany(resolveDataFolder(values.data, io.environment, process.cwd()));
  const jobs = createJobs(log);
  try {
    // First of all, so that a port that is taken is told before anything is generated.
    const { server, port } = await listen(company, jobs, log, wantedPort);
    if (company.isEmpty()) {
      io.say("The data folder is empty: preparing the demo company…");
      await company.enterDemo("Contrepoids", () => {}, new AbortController().signal);
    }
    const demo = (await company.status()).demo;
    io.out(`Contrepoids is at http://${loopback}:${port}${demo ? " (demo company)" : ""}. Ctrl+C stops it.`);
    log.info("listening", { port });
    await untilAskedToStop();
    log.info("stopping");
    await jobs.close();
    await stop(server);
    return exitCodes.done;
  } finally {
    await company.close();
  }
}
