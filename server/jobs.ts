/** Long work: started by a procedure, watched by server-sent events, cancelled on demand. */
import { randomUUID } from "node:crypto";
import type { JobEvent, JobResult } from "#shared/schema/jobs.ts";
import { AppError, asAppError } from "#server/errors.ts";
import { faultOf, type Log } from "#server/log.ts";

type RunningEvent = Extract<JobEvent, { state: "running" }>;
export type ReportProgress = (progress: Omit<RunningEvent, "state">) => void;
type Work = (report: ReportProgress, signal: AbortSignal) => Promise<JobResult>;

interface Job {
  last: JobEvent;
  readonly abort: AbortController;
  readonly watchers: Set<() => void>;
  readonly finished: Promise<void>;
}

/** How long the answer of a finished job can still be asked for. */
const keptMilliseconds = 10 * 60_000;

export interface Jobs {
  /** Starts work and returns the id to watch. The same `key` returns the job that it started before. */
  start(work: Work, key?: string): string;
  /** The same, but a job that has ended under the key is no answer: the work is begun anew. */
  join(work: Work, key: string): string;
  /** Waits for the end of a job, at most so long; null when it still runs then. */
  ended(jobId: string, milliseconds: number): Promise<JobEvent | null>;
  /** Every event from the present one until the job ends. Throws NOT_FOUND for an unknown id. */
  watch(jobId: string, signal: AbortSignal): AsyncGenerator<JobEvent>;
  /** Asks a job to stop; it answers `cancelled` once it has. */
  cancel(jobId: string): void;
  /** Cancels all and waits until the last has stopped. */
  close(): Promise<void>;
}

function hasEnded(event: JobEvent): boolean {
  return event.state !== "running";
}

async function outcomeOf(
  work: Work,
  report: ReportProgress,
  signal: AbortSignal,
  log: Log,
): Promise<JobEvent> {
  try {
    return { state: "done", result: await work(report, signal) };
  } catch (error) {
    if (signal.aborted) return { state: "cancelled" };
    const expected = asAppError(error);
    if (expected === null || expected.code === "FAULT") {
      log.error("job fault", { code: "FAULT", fault: faultOf(expected?.cause ?? error) });
    }
    return { state: "failed", code: expected?.code ?? "FAULT", details: expected?.details ?? {} };
  }
}

/** An empty register of jobs. */
export function createJobs(log: Log): Jobs {
  const jobs = new Map<string, Job>();
  const byKey = new Map<string, string>();

  function join(work: Work, key: string): string {
    const known = jobs.get(byKey.get(key) ?? "");
    if (known !== undefined && hasEnded(known.last)) byKey.delete(key);
    return start(work, key);
  }

  function start(work: Work, key?: string): string {
    const known = key === undefined ? undefined : byKey.get(key);
    if (known !== undefined) return known;
    const jobId = randomUUID();
    const abort = new AbortController();
    const watchers = new Set<() => void>();
    const tell = (event: JobEvent): void => {
      job.last = event;
      for (const wake of watchers) wake();
    };
    const run = async (): Promise<void> => {
      // The caller has its id before the work begins.
      await Promise.resolve();
      tell(await outcomeOf(work, (progress) => tell({ state: "running", ...progress }), abort.signal, log));
      setTimeout(() => {
        jobs.delete(jobId);
        if (key !== undefined && byKey.get(key) === jobId) byKey.delete(key);
      }, keptMilliseconds).unref();
    };
    const job: Job = {
      last: { state: "running", phase: "waiting", file: null, done: 0, total: 0 },
      abort,
      watchers,
      finished: run(),
    };
    jobs.set(jobId, job);
    if (key !== undefined) byKey.set(key, jobId);
    return jobId;
  }

  function find(jobId: string): Job {
    const job = jobs.get(jobId);
    if (job === undefined) throw new AppError("NOT_FOUND");
    return job;
  }

  async function* watch(jobId: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
    const job = find(jobId);
    let wake: (() => void) | null = null;
    const watcher = (): void => wake?.();
    job.watchers.add(watcher);
    signal.addEventListener("abort", watcher);
    try {
      while (!signal.aborted) {
        const event = job.last;
        yield event;
        if (hasEnded(event)) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (job.last !== event || signal.aborted) resolve();
        });
      }
    } finally {
      job.watchers.delete(watcher);
      signal.removeEventListener("abort", watcher);
    }
  }

  async function ended(jobId: string, milliseconds: number): Promise<JobEvent | null> {
    const job = find(jobId);
    const enough = AbortSignal.timeout(milliseconds);
    const late = new Promise<void>((resolve) => enough.addEventListener("abort", () => resolve()));
    await Promise.race([job.finished, late]);
    return hasEnded(job.last) ? job.last : null;
  }

  return {
    start,
    join,
    ended,
    watch,
    cancel: (jobId) => find(jobId).abort.abort(),
    close: async () => {
      for (const job of jobs.values()) job.abort.abort();
      await Promise.all([...jobs.values()].map((job) => job.finished));
    },
  };
}
