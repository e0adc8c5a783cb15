/** Kills an importing process at random moments, again and again on one record, and checks the record each time. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkRecord } from "./check-record.ts";

export interface KillLoopOptions {
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  /** A kill falls between 0 and this many milliseconds after the process was started. */
  readonly longestMilliseconds: number;
  readonly say: (line: string) => void;
}

export interface KillLoopSummary {
  readonly kills: number;
  readonly acknowledged: number;
  readonly onRecord: number;
  /** Imports that the kill caught after their commit and before their answer. */
  readonly unacknowledged: number;
  readonly slowestOpeningMilliseconds: number;
  readonly violations: string[];
}

const importer = fileURLToPath(new URL("./importing-process.ts", import.meta.url));

/** Mulberry32: a small seeded source of numbers in [0, 1). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whether any process of the group is still there. */
function groupLives(leader: number): boolean {
  try {
    process.kill(-leader, 0);
    return true;
  } catch {
    return false;
  }
}

/** A child that is still starting notices its parent's end only once it has started, which a busy machine makes slow. */
const longestOutlivingMilliseconds = 15_000;
const pauseMilliseconds = 20;

/** Kills the leader only: its child must notice by itself. Answers false when the child lives on. */
async function killLeader(child: ChildProcess): Promise<boolean> {
  const leader = child.pid ?? 0;
  const ended = once(child, "close");
  child.kill("SIGKILL");
  await ended;
  for (let waited = 0; waited < longestOutlivingMilliseconds; waited += pauseMilliseconds) {
    if (!groupLives(leader)) {
      return true;
    }
    await wait(pauseMilliseconds);
  }
  return false;
}

/** Runs the loop; the summary lists every violation of every round. */
export async function runKillLoop(options: KillLoopOptions): Promise<KillLoopSummary> {
  const { kills, seed, longestMilliseconds, say } = options;
  const random = seededRandom(seed);
  const folder = join(options.folder, "data");
  const committed = new Set<number>();
  const undone = new Set<string>();
  const violations: string[] = [];
  let onRecord: number[] = [];
  let slowestOpeningMilliseconds = 0;
  let nextNumber = 1;

  for (let round = 1; round <= kills; round += 1) {
    const child = spawn(
      process.execPath,
      [importer, folder, join(options.folder, "files"), `${nextNumber}`],
      {
        detached: true,
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const died = once(child, "exit");
    createInterface({ input: child.stdout }).on("line", (line) => {
      const said: unknown = JSON.parse(line);
      if (typeof said === "object" && said !== null && "committed" in said) {
        committed.add(Number(said.committed));
      } else if (typeof said === "object" && said !== null && "undone" in said) {
        undone.add(String(said.undone));
      }
    });
    const milliseconds = Math.round(random() * longestMilliseconds);
    await Promise.race([wait(milliseconds), died]);
    if (child.exitCode !== null) {
      violations.push(`round ${round}: the importing process ended by itself with ${child.exitCode}`);
    } else if (!(await killLeader(child))) {
      violations.push(`round ${round}: a child outlived its killed parent`);
    }
    const begun = performance.now();
    const checked = await checkRecord(folder, { committed, undone });
    slowestOpeningMilliseconds = Math.max(slowestOpeningMilliseconds, performance.now() - begun);
    violations.push(...checked.violations.map((text) => `round ${round}: ${text}`));
    onRecord = checked.onRecord;
    nextNumber = Math.max(0, ...onRecord, ...committed) + 1;
    say(`kill ${round}/${kills} after ${milliseconds} ms: ${onRecord.length} imports on record`);
  }
  return {
    kills,
    acknowledged: committed.size,
    onRecord: onRecord.length,
    unacknowledged: onRecord.filter((number) => !committed.has(number)).length,
    slowestOpeningMilliseconds: Math.round(slowestOpeningMilliseconds),
    violations,
  };
}
