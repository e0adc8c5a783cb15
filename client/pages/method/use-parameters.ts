/** Asks the server for the parameters as they are in force. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { MethodParameter } from "#shared/schema/method.ts";
import { api, failureCode } from "#client/lib/api.ts";

export interface ParametersInForce {
  /** By name; empty until they are there. */
  readonly byName: ReadonlyMap<string, MethodParameter>;
  /** Parameters of the ledger whose text is no value of theirs. */
  readonly unreadable: readonly string[];
  readonly failure: string | null;
  readonly retry: () => void;
}

const none: readonly MethodParameter[] = [];

/** @param to the day after the one as of which they are shown; none: the newest */
export function useParameters(to: string | undefined): ParametersInForce {
  const asked = useQuery(
    api.method.parameters.queryOptions(to === undefined ? {} : { to }, { placeholderData: keepPreviousData }),
  );
  return {
    byName: new Map((asked.data?.parameters ?? none).map((each) => [each.name, each])),
    unreadable: asked.data?.unreadable ?? [],
    failure: asked.isError ? failureCode(asked.error) : null,
    retry: () => void asked.refetch(),
  };
}
