/** Asks the server for what the address names; long work is followed to its end, and can be stopped. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Delays } from "#shared/schema/delays.ts";
import type { JobEvent } from "#shared/schema/jobs.ts";
import { api, askedAlone, client, failureCode } from "#client/lib/api.ts";
import { followJob } from "#client/lib/follow-job.ts";
import { useLate } from "#client/lib/use-late.ts";
import { delaysInput, type PlanningSearch } from "./planning-search.ts";

type Running = Extract<JobEvent, { state: "running" }>;

export interface DelaysState {
  /** The last answer, which may be that of an earlier address. */
  readonly delays: Delays | null;
  /** How far the computation is; null while there is none to watch. */
  readonly progress: Omit<Running, "state"> | null;
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

interface JobState {
  readonly jobId: string;
  readonly progress: Omit<Running, "state"> | null;
  readonly end: "cancelled" | { readonly code: string } | null;
}

export function useDelays(search: PlanningSearch): DelaysState {
  const input = delaysInput(search);
  // What opens from an answer waits for it on the server: in one batch with that, its progress would come too late.
  const report = useQuery(
    api.planning.report.queryOptions(input, { placeholderData: keepPreviousData, trpc: askedAlone }),
  );
  const { data, refetch } = report;
  const jobId = data?.state === "computing" ? data.jobId : null;
  const [job, setJob] = useState<JobState | null>(null);
  const [shown, setShown] = useState<Delays | null>(null);
  if (data?.state === "answered" && data.delays !== shown) setShown(data.delays);

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
  const pending = report.isFetching || (jobId !== null && own?.end == null);
  const late = useLate(pending);
  const stopped = own?.end === "cancelled";
  const failure = report.isError
    ? failureCode(report.error)
    : typeof own?.end === "object" && own.end !== null
      ? own.end.code
      : null;
  return {
    delays: shown,
    progress: jobId !== null && own?.end == null ? (own?.progress ?? null) : null,
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
