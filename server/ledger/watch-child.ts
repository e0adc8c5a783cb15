/** Watches how long a child process runs and how much memory it holds. */
import { readFile } from "node:fs/promises";

export interface ChildLimits {
  /** Wall clock. */
  readonly milliseconds: number;
  readonly residentMegabytes: number;
}

export type ExceededLimit = keyof ChildLimits;

/** A hostile file can make a process grow by some hundred megabytes in that time. */
const everyMilliseconds = 100;

/**
 * The memory that a process holds, in megabytes; null where the system does not tell. Linux does, in `/proc`. Elsewhere
 * the heap's bound, the engine's and the wall clock have to do.
 */
async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(?<kilobytes>\d+) kB$/mu.exec(status)?.groups?.["kilobytes"];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Calls `onExceeded` once when a limit is passed. Answers how to stop watching. */
export function watchChild(
  pid: number,
  limits: ChildLimits,
  onExceeded: (limit: ExceededLimit) => void,
): () => void {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    clearTimeout(deadline);
    clearInterval(look);
  };
  const exceeded = (limit: ExceededLimit): void => {
    if (stopped) return;
    stop();
    onExceeded(limit);
  };
  const deadline = setTimeout(() => exceeded("milliseconds"), limits.milliseconds);
  const weigh = async (): Promise<void> => {
    const held = await residentMegabytes(pid);
    if (held !== null && held > limits.residentMegabytes) exceeded("residentMegabytes");
  };
  const look = setInterval(() => void weigh(), everyMilliseconds);
  return stop;
}
