/** Starts a change of the record and follows it to its end, also when its reader looks at another page meanwhile. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { JobEvent } from "#shared/schema/jobs.ts";
import { client, failureCode } from "./api.ts";
import { followJob } from "./follow-job.ts";

type Running = Extract<JobEvent, { state: "running" }>;
type Failed = Extract<JobEvent, { state: "failed" }>;

/** Why a job failed. No file is to blame. */
export interface JobFailure {
  readonly code: Failed["code"] | ReturnType<typeof failureCode>;
  readonly details: Failed["details"];
  readonly file: null;
}

export interface RecordJob {
  readonly start: () => void;
  readonly stop: () => void;
  readonly state: "none" | "running" | "done" | "failed";
  /** How far it is; null before it says so. */
  readonly progress: Omit<Running, "state"> | null;
  readonly failure: JobFailure | null;
}

/** `begin` asks the server to start and answers the job's id. */
export function useRecordJob(begin: () => Promise<{ readonly jobId: string }>): RecordJob {
  const [jobId, setJobId] = useState<string | null>(null);
  const [progress, setProgress] = useState<RecordJob["progress"]>(null);
  const work = useMutation({
    mutationFn: async () => {
      setProgress(null);
      const started = await begin();
      setJobId(started.jobId);
      // Part of the mutation: it goes on when the component is gone.
      return followJob(started.jobId, (event) => {
        if (event.state === "running") setProgress(event);
      });
    },
    onSettled: () => setJobId(null),
  });
  const failure: JobFailure | null = work.isError
    ? { code: failureCode(work.error), details: {}, file: null }
    : work.data?.state === "failed"
      ? { code: work.data.code, details: work.data.details, file: null }
      : null;
  const ended = work.data?.state === "done" ? "done" : "none";
  return {
    start: () => work.mutate(),
    stop: () => {
      // When the job has ended by itself meanwhile, there is nothing left to stop.
      if (jobId !== null) void client.jobs.cancel.mutate({ jobId }).catch(() => {});
    },
    state: failure !== null ? "failed" : work.isPending ? "running" : ended,
    progress,
    failure,
  };
}
