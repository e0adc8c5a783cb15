/** Reads a database and hands over what was read; the connection string is never kept beyond the call. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { DatabaseInput } from "#shared/schema/databases.ts";
import type { JobResult } from "#shared/schema/jobs.ts";
import { client, failureCode } from "#client/lib/api.ts";
import { followJob } from "#client/lib/follow-job.ts";
import type { Failure, JobProgress } from "../wizard/wizard-state.ts";

export type DatabaseRead = Extract<JobResult, { kind: "database-read" }>;

export interface DatabaseJob {
  readonly start: (input: DatabaseInput) => void;
  readonly stop: () => void;
  readonly running: boolean;
  readonly progress: JobProgress | null;
  readonly failure: Failure | null;
}

export function useDatabaseJob(onRead: (read: DatabaseRead) => void): DatabaseJob {
  const [jobId, setJobId] = useState<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const work = useMutation({
    // What it is called with holds a password: forgotten as soon as nothing shows it.
    gcTime: 0,
    mutationFn: async (input: DatabaseInput) => {
      setProgress(null);
      const started = await client.databases.read.mutate(input);
      setJobId(started.jobId);
      return followJob(started.jobId, (event) => {
        if (event.state === "running") setProgress(event);
      });
    },
    onSuccess: (end) => {
      if (end.state === "done" && end.result.kind === "database-read") onRead(end.result);
    },
    onSettled: () => setJobId(null),
  });
  const end = work.data;
  const failure: Failure | null = work.isError
    ? { code: failureCode(work.error), details: {}, file: null }
    : end?.state === "failed"
      ? { code: end.code, details: end.details, file: null }
      : null;
  return {
    start: work.mutate,
    stop: () => {
      // When the job has ended by itself meanwhile, there is nothing left to stop.
      if (jobId !== null) void client.jobs.cancel.mutate({ jobId }).catch(() => {});
    },
    running: work.isPending,
    progress,
    failure,
  };
}
