/** Long answers: given at once where they are ready soon, else as a job to watch. */
import { AppError } from "#server/errors.ts";
import type { ReportProgress } from "#server/jobs.ts";
import type { Context } from "./trpc.ts";

/** An answer that takes longer is watched as a job, with its progress. */
const soonMilliseconds = 300;

/**
 * Computes under a key as a job that all who ask meanwhile join: the work goes on when whoever asked has gone.
 *
 * @param key null: the answer is kept already
 * @returns the job where the answer takes longer, null where it is there
 * @throws what the work failed with
 */
export async function workUnlessSoon(
  { jobs }: Context,
  key: string | null,
  work: (report: ReportProgress, signal: AbortSignal) => Promise<unknown>,
): Promise<string | null> {
  if (key === null) return null;
  const jobId = jobs.join(async (report, signal) => {
    await work(report, signal);
    return { kind: "computed" };
  }, key);
  const end = await jobs.ended(jobId, soonMilliseconds);
  if (end === null) return jobId;
  if (end.state === "failed") throw new AppError(end.code, end.details);
  if (end.state === "cancelled") throw new AppError("CANCELLED");
  return null;
}
