/** Starts long work and follows it to its end. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { skipToken } from "@tanstack/react-query";
import { useState } from "react";
import type { JobEvent } from "#shared/schema/jobs.ts";
import { api, failureCode } from "#client/lib/api.ts";

export interface Job {
  /** The last thing that the job said; null before the first. */
  readonly event: JobEvent | null;
  /** The code with which the connection failed; null as long as it holds. */
  readonly failure: string | null;
  readonly stop: () => void;
}

/**
 * Follows a job by its id (null: none). When it has changed the record, everything that was read from the server is
 * read again.
 */
export function useJob(jobId: string | null, onEnd?: (event: JobEvent) => void): Job {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [last, setLast] = useState<{ readonly jobId: string; readonly event: JobEvent } | null>(null);
  const cancel = useMutation(api.jobs.cancel.mutationOptions());
  useSubscription(
    api.jobs.watch.subscriptionOptions(jobId === null ? skipToken : { jobId }, {
      onData: (event) => {
        if (jobId === null) return;
        setLast({ jobId, event });
        if (event.state === "running") return;
        if (event.state === "done" && event.result.kind !== "staged") void queries.invalidateQueries();
        onEnd?.(event);
      },
      onError: (error) => setFailure(failureCode(error)),
    }),
  );
  return {
    event: last !== null && last.jobId === jobId ? last.event : null,
    failure,
    stop: () => {
      if (jobId !== null) cancel.mutate({ jobId });
    },
  };
}
