/** An answer that may be a job at first: the job is followed to its end, its progress told, and it can be stopped. */
import { useEffect, useState } from "react";
import type { JobEvent } from "#shared/schema/jobs.ts";
import { client, failureCode } from "#client/lib/api.ts";
import { followJob } from "#client/lib/follow-job.ts";
import { useLate } from "#client/lib/use-late.ts";

type Progress = Omit<Extract<JobEvent, { state: "running" }>, "state">;

export interface Followed<Value> {
  /** The last answer, which may be that of an earlier address. */
  readonly value: Value | null;
  /** How far the computation is; null while there is none to watch. */
  readonly progress: Progress | null;
  readonly stop: () => void;
  /** The reader stopped the computation. */
  readonly stopped: boolean;
  /** The shown numbers may be those of an earlier address. */
  readonly outdated: boolean;
  /** Nothing to show yet, and it has been awaited for a while. */
  readonly waiting: boolean;
  readonly failure: string | null;
  readonly retry: () => void;
}

/** What is known of the question so far. */
export interface Asked<Value> {
  /** The job that computes the answer; null where it is here or nothing is known yet. */
  readonly jobId: string | null;
  readonly value: Value | null;
  readonly isFetching: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

interface JobState {
  readonly jobId: string;
  readonly progress: Progress | null;
  readonly end: "cancelled" | { readonly code: string } | null;
}

export function useFollowed<Value>(asked: Asked<Value>): Followed<Value> {
  const { jobId, refetch } = asked;
  const [job, setJob] = useState<JobState | null>(null);
  const [shown, setShown] = useState<Value | null>(null);
  if (asked.value !== null && asked.value !== shown) setShown(asked.value);

  useEffect(() => {
    if (jobId === null) return undefined;
    let watched = true;
    const say = (progress: JobState["progress"], end: JobState["end"]) => {
      if (watched) setJob({ jobId, progress, end });
    };
    followJob(jobId, (event) => {
      if (event.state === "running") say(event, null);
    })
      .then((event) => {
        if (event.state === "done") return refetch();
        say(null, event.state === "failed" ? { code: event.code } : "cancelled");
        return undefined;
      })
      .catch((error: unknown) => say(null, { code: failureCode(error) }));
    return () => {
      watched = false;
    };
  }, [jobId, refetch]);

  const own = job !== null && job.jobId === jobId ? job : null;
  const under = jobId !== null && own?.end == null;
  const late = useLate(asked.isFetching || under);
  const stopped = own?.end === "cancelled";
  const failure =
    asked.error !== null
      ? failureCode(asked.error)
      : typeof own?.end === "object" && own.end !== null
        ? own.end.code
        : null;
  return {
    value: shown,
    progress: under ? (own?.progress ?? null) : null,
    stop: () => {
      // When the job has ended by itself meanwhile, there is nothing left to stop.
      if (jobId !== null) void client.jobs.cancel.mutate({ jobId }).catch(() => {});
    },
    stopped,
    // What was stopped or failed leaves the numbers of another address.
    outdated: shown !== null && (late || stopped || failure !== null),
    waiting: late && shown === null,
    failure,
    retry: () => void refetch(),
  };
}
