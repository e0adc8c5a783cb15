/** Runs a command and measures it from outside: wall time, and on Linux the peak memory of it and its children. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";

export interface Measured {
  readonly seconds: number;
  /** Sum of the peaks of the command's processes, in megabytes; null where the system does not tell. */
  readonly peakMegabytes: number | null;
  readonly output: string;
}

interface ProcessReading {
  readonly pid: number;
  readonly parent: number;
  readonly peakKilobytes: number;
}

function readProcess(pid: number): ProcessReading | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(status)?.[1] ?? 0);
    return { pid, parent: field("PPid"), peakKilobytes: field("VmHWM") };
  } catch {
    return null;
  }
}

/** The peaks of a process and its descendants, by process id. */
function readTree(root: number): Map<number, number> {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((reading) => reading !== null);
  const peaks = new Map<number, number>();
  const add = (pid: number): void => {
    const own = all.find((reading) => reading.pid === pid);
    if (own !== undefined) peaks.set(pid, own.peakKilobytes);
    for (const child of all.filter((reading) => reading.parent === pid)) add(child.pid);
  };
  add(root);
  return peaks;
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
  const peaks = new Map<number, number>();
  const linux = process.platform === "linux";
  const poll = setInterval(() => {
    if (!linux || child.pid === undefined) return;
    for (const [pid, peak] of readTree(child.pid)) peaks.set(pid, Math.max(peak, peaks.get(pid) ?? 0));
  }, 50);
  await once(child, "exit");
  clearInterval(poll);
  const seconds = (performance.now() - startedAt) / 1000;
  if (child.exitCode !== 0)
    throw new Error(
      `${command} ${args.join(" ")} exited with ${child.exitCode}: ${Buffer.concat(messages).toString()}`,
    );
  const kilobytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return {
    seconds,
    peakMegabytes: linux ? kilobytes / 1024 : null,
    output: Buffer.concat(output).toString(),
  };
}

/** The middle of an odd number of figures, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
