/** The wait that is told: the address's, else that of the pair with most hours taken out of turn. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { OperationWait } from "#shared/schema/planning.ts";
import { api } from "#client/lib/api.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { delaysInput } from "./planning-search.ts";

export interface ToldWait {
  /** Until the one that was asked for is there, the one told before. */
  readonly wait: OperationWait | null;
  /** The operation that was asked for has no known wait. */
  readonly isMissing: boolean;
  /** The one that was asked for is on its way. */
  readonly isPending: boolean;
}

export function useToldWait({ delays, address }: PlanningFigureProps): ToldWait {
  const input = delaysInput(address.search);
  const { operation } = address.search;
  const first = useQuery(
    api.planning.pairs.queryOptions(
      { ...input, fromClient: delays.client.clientId, cause: "jump", limit: 1, offset: 0 },
      { enabled: operation === undefined },
    ),
  );
  const told = operation ?? first.data?.rows[0]?.waiting.operationId;
  const wait = useQuery(
    api.planning.wait.queryOptions(
      { ...input, operation: told ?? "" },
      { enabled: told !== undefined, retry: false, placeholderData: keepPreviousData },
    ),
  );
  // The wait told before stays until the next one is there; it goes where there is none to tell.
  const isNext = told !== undefined || first.isFetching;
  return {
    wait: isNext ? (wait.data ?? null) : null,
    isMissing: wait.isError,
    isPending: wait.isPlaceholderData
      ? isNext
      : wait.data === undefined && (first.isFetching || wait.isFetching),
  };
}
