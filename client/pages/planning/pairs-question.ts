/** What the server is asked for the pairs of a drawer. */
import type { PairsInput } from "#shared/schema/planning.ts";
import type { PairsScope } from "./planning-drawer.ts";
import { delaysInput, type PlanningSearch } from "./planning-search.ts";

export type PairsQuestion = Omit<PairsInput, "limit" | "offset">;

export function pairsQuestion(
  search: PlanningSearch,
  { cause, from, to, centre }: PairsScope,
): PairsQuestion {
  return {
    ...delaysInput(search),
    cause,
    ...(from === null ? {} : { fromClient: from }),
    ...(to === null ? {} : { toClient: to }),
    ...(centre === null ? {} : { workCentre: centre }),
  };
}
