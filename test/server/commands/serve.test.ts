/**
 * The served product as a process.
 * Oracle: the server's promises: loopback only, one process per folder, requests bounded, an orderly end.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "#test/builders/command.ts";
import { clientsCsv, ordersCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";
import { startServer, type Served } from "#test/bench/served.ts";

let data: string;
let server: Served;
let port: number;

beforeAll(async () => {
  data = join(await temporaryFolder(), "data");
  const files = await writeFiles({ "clients.csv": clientsCsv, "orders.csv": ordersCsv });
  expect((await run("import", files, "--data", data)).exit).toBe(0);
  server = await startServer(data);
  port = Number(new URL(server.address).port);
});
afterAll(() => server.stop());

/** Sends bytes as they are; answers what comes back until the server hangs up. */
async function exchange(text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const pieces: string[] = [];
  socket.setEncoding("utf8").on("data", (piece: string) => pieces.push(piece));
  const closed = new Promise<void>((resolve) => {
    socket.on("close", () => resolve());
  });
  // A server that has answered may reset a connection on which more is being sent.
  socket.on("error", () => {});
  socket.write(text);
  await closed;
  return pieces.join("");
}

describe("the server", () => {
  it("answers with what was imported, and is not the demo", async () => {
    const response = await fetch(`${server.address}/api/trpc/company.status`);
    const body = JSON.stringify(await response.json());
    expect(body).toContain('"demo":false');
    expect(body).toContain('"covered":{"from":"2025-01-10","to":"2026-01-01"}');
  });

  it("listens on this machine's loopback alone", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => address);
    for (const address of outside) {
      await expect(fetch(`http://${address}:${port}/api/health`)).rejects.toThrow();
    }
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
  });

  it("refuses a header of 64 KB (A10)", async () => {
    const answer = await exchange(
      `GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Long: ${"x".repeat(65_536)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /u);
  });

  it("gives pages and assets with a policy that runs nothing from elsewhere, and no page for an absent asset", async () => {
    const page = await fetch(`${server.address}/data`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await fetch(`${server.address}/assets/absent.js`)).status).toBe(404);
    expect((await fetch(`${server.address}/api/absent`)).status).toBe(404);
  });

  it("keeps its folder from a second one, which says who holds it and ends with 4", async () => {
    const second = await run("serve", "--data", data, "--port", "0");
    expect(second.exit).toBe(4);
    expect(second.messages).toMatch(/pid: \d+/u);
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
  });

  it("ends with 0 when it is asked to, and lets go of its folder", async () => {
    const folder = join(await temporaryFolder(), "data");
    await run(
      "import",
      await writeFiles({ "clients.csv": clientsCsv, "orders.csv": ordersCsv }),
      "--data",
      folder,
    );
    const child = spawn(process.execPath, ["server/main.ts", "serve", "--port", "0", "--data", folder], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [said] = await once(child.stdout.setEncoding("utf8"), "data");
    const address = /http:\/\/[\d.]+:\d+/u.exec(String(said))?.[0] ?? "";
    await fetch(`${address}/api/health`);
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    expect(await exited).toEqual([0, null]);
    expect((await run("report", "portfolio", "--data", folder)).exit).toBe(0);
  });
});
