/** Runs a command and measures it from outside: wall time, and on Linux the peak memory of it and its children together. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";

export interface Measured {
  readonly seconds: number;
  /** The most that the command and its children held at one time, in megabytes; null where the system does not tell. */
  readonly peakMegabytes: number | null;
  readonly output: string;
}

interface ProcessReading {
  readonly pid: number;
  readonly parent: number;
  readonly residentKilobytes: number;
}

function readProcess(pid: number): ProcessReading | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(status)?.[1] ?? 0);
    return { pid, parent: field("PPid"), residentKilobytes: field("VmRSS") };
  } catch {
    return null;
  }
}

/** What a process and its descendants hold now. */
function residentKilobytes(root: number): number {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((reading) => reading !== null);
  const held = (pid: number): number => {
    const own = all.find((reading) => reading.pid === pid)?.residentKilobytes ?? 0;
    return all.filter((reading) => reading.parent === pid).reduce((sum, child) => sum + held(child.pid), own);
  };
  return held(root);
}

/**
 * Runs a command to its end.
 * @throws Error when it exits with another code than 0.
 */
export async function measureProcess(command: string, args: readonly string[]): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  const messages: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => messages.push(chunk));
  let peakKilobytes = 0;
  const linux = process.platform === "linux";
  const poll = setInterval(() => {
    if (!linux || child.pid === undefined) return;
    peakKilobytes = Math.max(peakKilobytes, residentKilobytes(child.pid));
  }, 50);
  await once(child, "exit");
  clearInterval(poll);
  const seconds = (performance.now() - startedAt) / 1000;
  if (child.exitCode !== 0)
    throw new Error(
      `${command} ${args.join(" ")} exited with ${child.exitCode}: ${Buffer.concat(messages).toString()}`,
    );
  return {
    seconds,
    peakMegabytes: linux ? peakKilobytes / 1024 : null,
    output: Buffer.concat(output).toString(),
  };
}

/** The middle of an odd number of figures, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
