/** Verdicts: computed on worker threads, kept for each generation of the snapshot, scope and question. */
import type { Verdict, VerdictInput, VerdictRows, VerdictRowsInput } from "#shared/schema/verdict.ts";
import { AppError } from "#server/errors.ts";
import type { ReportProgress } from "#server/jobs.ts";
import type { PeopleDesk } from "#server/people/people-desk.ts";
import type { DeskReader, PlanningDesk } from "#server/planning/planning-desk.ts";
import type { WorkerPool } from "#server/threads/worker-pool.ts";

export interface VerdictDesk {
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  verdict(
    reader: DeskReader,
    input: VerdictInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<Verdict>;
  /** @throws AppError NOT_FOUND where there is no answer to open */
  rows(reader: DeskReader, input: VerdictRowsInput): Promise<VerdictRows>;
  /** Whether what an answer is made of is kept already: then another assumption is answered at once. */
  knows(reader: Pick<DeskReader, "generation" | "scope">, input: VerdictInput): boolean;
}

export function createVerdictDesk(
  _planning: PlanningDesk,
  _people: PeopleDesk,
  _pool: WorkerPool,
): VerdictDesk {
  return {
    verdict: () => Promise.reject(new AppError("NOT_FOUND")),
    rows: () => Promise.reject(new AppError("NOT_FOUND")),
    knows: () => false,
  };
}
