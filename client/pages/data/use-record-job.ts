/** Starts a change of the record and follows it to its end, also when its reader looks at another page meanwhile. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, failureCode } from "#client/lib/api.ts";
import { followJob } from "#client/lib/follow-job.ts";
import type { Failure, JobProgress } from "./wizard-state.ts";

export interface RecordJob {
  readonly start: () => void;
  readonly stop: () => void;
  readonly state: "none" | "running" | "done" | "failed";
  readonly progress: JobProgress | null;
  readonly failure: Failure | null;
}

/** `begin` asks the server to start and answers the job's id. */
export function useRecordJob(begin: () => Promise<{ readonly jobId: string }>): RecordJob {
  const [jobId, setJobId] = useState<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
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
  const failure: Failure | null = work.isError
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
