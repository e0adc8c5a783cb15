/** What the server is asked for an address of the Verdict page. */
import type { VerdictInput } from "#shared/schema/verdict.ts";
import { isVerdictAssumptionChange } from "#shared/verdict-parameters.ts";
import type { VerdictSearch } from "./verdict-search.ts";

/** An assumption that does not exist, or a value that it cannot have, is left out: the server would refuse them. */
export function verdictInput({ client, from, to, set }: VerdictSearch): VerdictInput {
  const allowed = Object.entries(set ?? {}).filter(([name, value]) => isVerdictAssumptionChange(name, value));
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(allowed.length === 0 ? {} : { assumptions: Object.fromEntries(allowed) }),
  };
}
