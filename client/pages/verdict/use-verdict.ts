/** What the page asks the server: the verdict with the assumptions of the address. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Verdict } from "#shared/schema/verdict.ts";
import { api, askedAlone } from "#client/lib/api.ts";
import { useFollowed, type Followed } from "#client/lib/use-followed.ts";
import { verdictInput } from "./verdict-input.ts";
import type { VerdictSearch } from "./verdict-search.ts";

export function useVerdict(search: VerdictSearch): Followed<Verdict> {
  // Long work is asked for alone: in one batch with others, its progress would come too late.
  const report = useQuery(
    api.verdict.report.queryOptions(verdictInput(search), {
      placeholderData: keepPreviousData,
      trpc: askedAlone,
    }),
  );
  const { data } = report;
  return useFollowed({
    ...report,
    jobId: data?.state === "computing" ? data.jobId : null,
    value: data?.state === "answered" ? data.verdict : null,
  });
}
