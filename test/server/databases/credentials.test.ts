/** A password is used once: it is in no log, no event, no message, no file and no list of processes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { openCompany } from "#server/company.ts";
import { outlineOf } from "#server/databases/database-uploads.ts";
import { buildApp, post } from "#test/builders/app.ts";
import { run } from "#test/builders/command.ts";
import { followJob } from "#test/builders/follow-job.ts";
import { temporaryFolder } from "#test/builders/ledger-files.ts";
import { addressOf, createDatabase } from "#test/builders/postgres.ts";

const postgres = inject("postgres");
const main = fileURLToPath(new URL("../../../server/main.ts", import.meta.url));
/** No sign of it is written otherwise in an address, so that one search finds it in any form. */
const canary = "Canary7719";
const keeper = addressOf(postgres, "vault", "keeper", canary);

beforeAll(() =>
  createDatabase(
    postgres,
    "vault",
    `create role keeper login password '${canary}';
     create view clients as select 'K' as client_id, 'Aéronord' as name from pg_sleep(1);
     create view orders as select 'O1' as order_id, 'K' as client_id, '2025-01-10'::date as ordered_on, 10.5 as revenue;
     grant select on clients, orders to keeper;`,
  ),
);

/** Every byte below a folder, as text. */
async function bytesBelow(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")));
  return texts.join("\n");
}

/** Runs the command as a process of its own and watches what the list of processes shows of it. */
async function runProcess(args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...environment } });
  const shown: string[] = [];
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += String(chunk);
      // It speaks for the first time when it reads: then it has been connected for some while.
      if (process.platform === "linux") shown.push(readFileSync(`/proc/${child.pid}/cmdline`, "latin1"));
    });
  }
  await once(child, "close");
  return { exit: child.exitCode, said, shown };
}

describe("a command that is stopped while it reads", () => {
  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "by %s leaves no row behind",
    async (signal) => {
      const scratch = await temporaryFolder();
      const data = await temporaryFolder();
      const environment = { ...process.env, TMPDIR: scratch };
      const child = spawn(process.execPath, [main, "import", keeper, "--data", data], { env: environment });
      await once(child.stderr, "data");
      expect(await readdir(scratch)).toHaveLength(1);
      child.kill(signal);
      await once(child, "close");
      expect(child.signalCode).toBe(signal);
      expect(await readdir(scratch)).toEqual([]);
    },
  );
});

describe("a password", () => {
  it.each([
    ["in the address", keeper, {}],
    ["beside it, in PGPASSWORD", keeper.replace(`:${canary}`, ""), { PGPASSWORD: canary }],
  ])("%s lets the command in and leaves no trace", async (_case, address, environment) => {
    const data = await temporaryFolder();
    const { exit, said, shown } = await runProcess(["import", address, "--data", data], environment);
    expect(exit).toBe(0);
    expect(said).toContain("orders");
    expect(said).not.toContain(canary);
    if (process.platform === "linux") {
      expect(shown[0]).toMatch(/^contrepoids import/u);
      expect(shown.join("")).not.toContain(canary);
    }
    expect(await bytesBelow(data)).toContain("Aéronord".slice(-5));
    expect(await bytesBelow(data)).not.toContain(canary);
  });

  it("that is refused is not repeated by the command", async () => {
    const { exit, messages } = await run(
      "import",
      addressOf(postgres, "vault", "keeper", `wrong-${canary}`),
      "--data",
      await temporaryFolder(),
    );
    expect(exit).toBe(3);
    expect(messages).toContain(`127.0.0.1:${postgres.port}/vault`);
    expect(messages).not.toMatch(new RegExp(`${canary}|keeper`, "u"));
  });

  it.each([
    ["that is right", keeper],
    ["that is wrong", addressOf(postgres, "vault", "keeper", `wrong-${canary}`)],
    ["in an address that cannot be read", `postgres://keeper:${canary}@127.0.0.1:port/vault`],
    ["for a server that is not there", `postgres://keeper:${canary}@127.0.0.1:1/vault`],
  ])("%s is in no log, answer, event or file of the server", async (_case, connection) => {
    const data = await temporaryFolder();
    const company = await openCompany(data);
    try {
      const { call, jobs, events } = buildApp(company);
      const outlined = await call("/api/trpc/databases.outline", post({ connection }));
      const misshapen = await call("/api/trpc/databases.read", post({ connection, kind: canary }));
      const started = await call("/api/trpc/databases.read", post({ connection, kind: "views" }));
      const text = await started.text();
      const jobId = /"jobId":"(?<id>[^"]+)"/u.exec(text)?.groups?.["id"] ?? "";
      const followed = await followJob(jobs, jobId);
      expect(followed.last.state).toBe(connection === keeper ? "done" : "failed");
      const traces = [await outlined.text(), await misshapen.text(), text, followed.events, events];
      expect(misshapen.status).toBe(400);
      expect(events.length).toBeGreaterThan(1);
      expect(JSON.stringify(traces)).not.toContain(canary);
      expect(await bytesBelow(data)).not.toContain(canary);
    } finally {
      await company.close();
    }
  });

  it("of the server's own environment is sent to no database that somebody names", async () => {
    vi.stubEnv("PGPASSWORD", canary);
    try {
      const refused = outlineOf({ connection: keeper.replace(`:${canary}`, "") });
      await expect(refused).rejects.toMatchObject({ code: "DATABASE_REFUSED", details: { reason: "login" } });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it.each(["databases.outline", "databases.read"])(
    "is never asked for in an address: %s by GET",
    async (name) => {
      const company = await openCompany(await temporaryFolder());
      try {
        const input = encodeURIComponent(JSON.stringify({ connection: keeper, kind: "views" }));
        const { status } = await buildApp(company).call(`/api/trpc/${name}?input=${input}`);
        expect(status).toBe(405);
      } finally {
        await company.close();
      }
    },
  );
});
