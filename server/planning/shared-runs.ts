/** Work that several may ask for at once: all hear how far it is, and whoever stops it stops it for all. */
import { cancelled } from "#server/errors.ts";
import type { ReportProgress } from "#server/jobs.ts";

type Progress = Parameters<ReportProgress>[0];

interface Run {
  readonly stop: AbortController;
  readonly listeners: Set<ReportProgress>;
  last: Progress | null;
}

export interface SharedRuns {
  /** Begins work under a key; others may follow it until it ends. */
  begin<Value>(
    key: string,
    work: (report: ReportProgress, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value>;
  /**
   * Waits for the answer, and hears how far the work under its key is, from its last step on.
   * @throws AppError CANCELLED when the signal fired before
   */
  follow<Value>(
    key: string,
    answer: () => Promise<Value>,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<Value>;
}

export function createSharedRuns(): SharedRuns {
  const runs = new Map<string, Run>();
  return {
    async begin(key, work) {
      const run: Run = { stop: new AbortController(), listeners: new Set(), last: null };
      runs.set(key, run);
      try {
        return await work((progress) => {
          run.last = progress;
          for (const hear of run.listeners) hear(progress);
        }, run.stop.signal);
      } finally {
        if (runs.get(key) === run) runs.delete(key);
      }
    },
    async follow(key, answer, report, signal) {
      if (signal?.aborted === true) throw cancelled();
      const waited = answer();
      const run = runs.get(key);
      if (run === undefined) return await waited;
      const stop = () => run.stop.abort();
      signal?.addEventListener("abort", stop);
      run.listeners.add(report);
      if (run.last !== null) report(run.last);
      try {
        return await waited;
      } finally {
        run.listeners.delete(report);
        signal?.removeEventListener("abort", stop);
      }
    },
  };
}
