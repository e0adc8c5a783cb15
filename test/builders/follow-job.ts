/** Waits for a job's end. */
import type { JobEvent } from "#shared/schema/jobs.ts";
import type { Jobs } from "#server/jobs.ts";

/** The last event of a job and all before it. */
export async function followJob(jobs: Jobs, jobId: string): Promise<{ last: JobEvent; events: JobEvent[] }> {
  const events: JobEvent[] = [];
  for await (const event of jobs.watch(jobId, new AbortController().signal)) events.push(event);
  const last = events.at(-1);
  if (last === undefined) throw new Error("A job without an event");
  return { last, events };
}
