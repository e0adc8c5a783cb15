/** Starts a change of the record and follows it to its end. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useJob } from "#client/app/use-job.ts";
import { failureCode } from "#client/lib/api.ts";
import type { Failure, JobProgress } from "./wizard-state.ts";

export interface RecordJob {
  readonly start: () => void;
  readonly stop: () => void;
  readonly state: "none" | "running" | "done" | "failed";
  readonly progress: JobProgress | null;
  readonly failure: Failure | null;
}

const ofCode = (code: Failure["code"]): Failure => ({ code, details: {}, file: null });

/** `begin` asks the server to start and answers the job's id. */
export function useRecordJob(begin: () => Promise<{ readonly jobId: string }>): RecordJob {
  const [jobId, setJobId] = useState<string | null>(null);
  const started = useMutation({ mutationFn: begin, onSuccess: (answer) => setJobId(answer.jobId) });
  const { event, failure: broken, stop } = useJob(jobId);
  const failure = started.isError
    ? ofCode(failureCode(started.error))
    : event?.state === "failed"
      ? { code: event.code, details: event.details, file: null }
      : broken === null
        ? null
        : ofCode("OFFLINE");
  const running = started.isPending || (jobId !== null && (event === null || event.state === "running"));
  return {
    start: () => {
      setJobId(null);
      started.mutate();
    },
    stop,
    state: failure !== null ? "failed" : running ? "running" : event?.state === "done" ? "done" : "none",
    progress: event?.state === "running" ? event : null,
    failure,
  };
}
