/** Figures of the served product: bytes of the first page, time to its first useful picture, answers under load. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "#test/end-to-end/find-browser.ts";

export interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the product on a free port and waits until it says where it is. */
export async function startServer(dataFolder: string): Promise<Served> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["server/main.ts", "serve", "--port", "0", "--data", dataFolder],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(text);
      if (found !== null) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`the server stopped with ${code}`)));
  });
  return {
    address,
    stop: async () => {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

export interface FirstPage {
  /** Bytes of JavaScript on the wire until the page is quiet, charts included. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** From navigation to the page's sentence on screen. */
  readonly sentenceMilliseconds: number;
  /** From navigation to the last of the page's charts on screen. */
  readonly chartsMilliseconds: number;
}

/** Opens the first page in a browser with an empty cache. */
export async function openFirstPage(address: string): Promise<FirstPage> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const types = new Map<string, string>();
    const bytes = { script: 0, style: 0 };
    session.on("Network.responseReceived", (event) => types.set(event.requestId, event.type));
    session.on("Network.loadingFinished", (event) => {
      const type = types.get(event.requestId);
      if (type === "Script") bytes.script += event.encodedDataLength;
      if (type === "Stylesheet") bytes.style += event.encodedDataLength;
    });
    const startedAt = performance.now();
    await page.goto(address);
    await page.locator("h1").first().waitFor();
    const sentenceMilliseconds = performance.now() - startedAt;
    await page.locator("figure svg").last().waitFor();
    const chartsMilliseconds = performance.now() - startedAt;
    await page.waitForLoadState("networkidle");
    return { scriptBytes: bytes.script, styleBytes: bytes.style, sentenceMilliseconds, chartsMilliseconds };
  } finally {
    await browser.close();
  }
}

export interface Load {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failures: number;
}

/**
 * Asks over `connections` at once, for `seconds`; latencies in milliseconds.
 * @param addressOf the address of the n-th request, so that each may ask another question
 */
export async function loadAddress(
  addressOf: (request: number) => string,
  connections: number,
  seconds: number,
): Promise<Load> {
  const latencies: number[] = [];
  let failures = 0;
  let asked = 0;
  const until = performance.now() + seconds * 1000;
  const ask = async (): Promise<void> => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      const response = await fetch(addressOf(asked++));
      await response.arrayBuffer();
      latencies.push(performance.now() - startedAt);
      if (!response.ok) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return {
    requests: sorted.length,
    requestsPerSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures,
  };
}
