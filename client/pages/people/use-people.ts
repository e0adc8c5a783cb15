/** What the page asks the server: the people report, where overtime comes from, and the chain behind its hours. */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChainInput, Overtime, OvertimeChain } from "#shared/schema/overtime.ts";
import type { People } from "#shared/schema/people.ts";
import { api, askedAlone, failureCode } from "#client/lib/api.ts";
import { peopleInput, type PeopleSearch } from "./people-search.ts";
import { useFollowed, type Followed } from "#client/lib/use-followed.ts";

export function usePeople(search: PeopleSearch): Followed<People> {
  // Long work is asked for alone: in one batch with others, its progress would come too late.
  const report = useQuery(
    api.people.report.queryOptions(peopleInput(search), {
      placeholderData: keepPreviousData,
      trpc: askedAlone,
    }),
  );
  const { data } = report;
  return useFollowed({
    ...report,
    jobId: data?.state === "computing" ? data.jobId : null,
    value: data?.state === "answered" ? data.people : null,
  });
}

export function useOvertime(search: PeopleSearch): Followed<Overtime> {
  const report = useQuery(
    api.people.overtime.queryOptions(peopleInput(search), {
      placeholderData: keepPreviousData,
      trpc: askedAlone,
    }),
  );
  const { data } = report;
  return useFollowed({
    ...report,
    jobId: data?.state === "computing" ? data.jobId : null,
    value: data?.state === "answered" ? data.overtime : null,
  });
}

export interface ChainPage {
  readonly chain: OvertimeChain | null;
  readonly isFetching: boolean;
  readonly failure: string | null;
  readonly retry: () => void;
  /** Rows from a place on, for a download. */
  readonly rowsFrom: (offset: number, limit: number) => Promise<OvertimeChain["rows"]>;
}

/** Operations worked in overtime with the client's work that went before theirs, a page of rows. */
export function useChain(
  question: Omit<ChainInput, "limit" | "offset">,
  offset: number,
  limit: number,
): ChainPage {
  const queries = useQueryClient();
  const page = useQuery(
    api.people.chain.queryOptions({ ...question, limit, offset }, { placeholderData: keepPreviousData }),
  );
  return {
    chain: page.data ?? null,
    isFetching: page.isFetching,
    failure: page.isError ? failureCode(page.error) : null,
    retry: () => void page.refetch(),
    rowsFrom: async (from, rows) => {
      const options = api.people.chain.queryOptions({ ...question, limit: rows, offset: from });
      return (await queries.fetchQuery(options)).rows;
    },
  };
}
