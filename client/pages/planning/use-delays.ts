/** Asks the server for what the address names; long work is followed to its end, and can be stopped. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Delays } from "#shared/schema/delays.ts";
import { api, askedAlone } from "#client/lib/api.ts";
import { useFollowed, type Followed } from "#client/lib/use-followed.ts";
import { delaysInput, type PlanningSearch } from "./planning-search.ts";

export function useDelays(search: PlanningSearch): Followed<Delays> {
  // What opens from an answer waits for it on the server: in one batch with that, its progress would come too late.
  const report = useQuery(
    api.planning.report.queryOptions(delaysInput(search), {
      placeholderData: keepPreviousData,
      trpc: askedAlone,
    }),
  );
  const { data } = report;
  return useFollowed({
    ...report,
    jobId: data?.state === "computing" ? data.jobId : null,
    value: data?.state === "answered" ? data.delays : null,
  });
}
