/** Asks the server for what the address names, and for the reference where assumptions were changed. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ComputedPortfolio, Portfolio } from "#shared/schema/portfolio.ts";
import { api, failureCode } from "#client/lib/api.ts";
import { useLate } from "#client/lib/use-late.ts";
import { portfolioInput, type PortfolioSearch } from "./portfolio-search.ts";

export interface PortfolioAnswer {
  readonly portfolio: Portfolio | null;
  /** The same without changed assumptions; null where none was changed. */
  readonly reference: ComputedPortfolio | null;
  /** The shown numbers are those of an earlier address, and the new ones have been awaited for a while. */
  readonly outdated: boolean;
  /** Nothing to show yet, and it has been awaited for a while. */
  readonly waiting: boolean;
  /** The code with which the server refused. */
  readonly failure: string | null;
  readonly retry: () => void;
}

export function usePortfolio(search: PortfolioSearch): PortfolioAnswer {
  const report = useQuery(
    api.portfolio.report.queryOptions(portfolioInput(search), { placeholderData: keepPreviousData }),
  );
  const reference = useQuery(
    api.portfolio.report.queryOptions(portfolioInput(search, "assumptions"), {
      enabled: search.set !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const late = useLate(report.isFetching);
  return {
    portfolio: report.data ?? null,
    reference: search.set !== undefined && reference.data?.status === "computed" ? reference.data : null,
    outdated: late && report.data !== undefined,
    waiting: late && report.data === undefined,
    failure: report.isError ? failureCode(report.error) : null,
    retry: () => void report.refetch(),
  };
}
