/** What every figure of the page is given. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import type { VerdictAddress } from "./use-verdict-address.ts";

export interface VerdictFigureProps {
  readonly verdict: ComputedVerdict;
  readonly address: VerdictAddress;
}
