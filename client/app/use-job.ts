/** Shows how far long work is. The work is followed to its end even when nothing shows it any more. */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { JobEvent } from "#shared/schema/jobs.ts";
import { api, failureCode } from "#client/lib/api.ts";
import { followJob } from "#client/lib/follow-job.ts";

export interface Job {
  /** The last thing that the job said; null before the first. */
  readonly event: JobEvent | null;
  /** The code with which the connection failed; null as long as it holds. */
  readonly failure: string | null;
  readonly stop: () => void;
}

/** Follows a job by its id (null: none). */
export function useJob(jobId: string | null): Job {
  const [broken, setBroken] = useState<{ readonly jobId: string; readonly code: string } | null>(null);
  const [last, setLast] = useState<{ readonly jobId: string; readonly event: JobEvent } | null>(null);
  const cancel = useMutation(api.jobs.cancel.mutationOptions());
  useEffect(() => {
    if (jobId === null) return;
    followJob(jobId, (event) => setLast({ jobId, event })).catch((error: unknown) =>
      setBroken({ jobId, code: failureCode(error) }),
    );
  }, [jobId]);
  return {
    event: last !== null && last.jobId === jobId ? last.event : null,
    failure: broken !== null && broken.jobId === jobId ? broken.code : null,
    stop: () => {
      if (jobId !== null) cancel.mutate({ jobId });
    },
  };
}
