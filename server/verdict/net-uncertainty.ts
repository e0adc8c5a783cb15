/** How sure the net is: its interval over joint draws of the quantities and the assumptions (method, section 6). */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { VerdictNet } from "#shared/schema/verdict.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { CostDraws } from "./cost-draws.ts";
import { ledgerSums, type CostLedger } from "./cost-ledger.ts";
import { drawnEstimate } from "./draw-interval.ts";
import { netDensity } from "./net-density.ts";

/**
 * The limit below which the booked and attributed net lies with a confidence, one-sided; never below its estimate.
 *
 * @param confidence from 0 to 1
 */
export function upperLimitCents(ledger: CostLedger, draws: CostDraws, confidence: number): number {
  const { bookedAndAttributedCents } = ledgerSums(ledger, ledger.basis.numbers);
  const limit = sampleQuantile(draws.bookedAndAttributed.toSorted(), confidence);
  return Math.max(bookedAndAttributedCents, roundCents(limit));
}

type NetOfLedger = Pick<
  VerdictNet,
  | "cents"
  | "probabilityNegative"
  | "bookedAndAttributed"
  | "upperLimitCents"
  | "breakEvenMultiplier"
  | "density"
  | "missingLines"
>;

/** What all costs could be multiplied by before nothing is left. */
function breakEvenMultiplier(contributionCents: number, costCents: number): number | NotComputable {
  if (costCents <= 0) return notComputable("no-costs", []);
  if (contributionCents < 0) return notComputable("loss-before-costs", []);
  return contributionCents / costCents;
}

/**
 * The net is that of the estimates; its interval is the central 95 % of the draws and always holds it.
 *
 * @param confidence of the one-sided upper limit
 * @returns why there is no contribution after labour, without which there is no net
 */
export function netUncertainty(
  ledger: CostLedger,
  draws: CostDraws,
  confidence: number,
): NetOfLedger | NotComputable {
  if (ledger.withoutContribution !== null) return ledger.withoutContribution;
  const sums = ledgerSums(ledger, ledger.basis.numbers);
  const ascending = draws.net.toSorted();
  const negative = ascending.findIndex((cents) => cents >= 0);
  return {
    cents: drawnEstimate(sums.netCents, ascending),
    probabilityNegative: (negative === -1 ? ascending.length : negative) / ascending.length,
    bookedAndAttributed: drawnEstimate(sums.bookedAndAttributedCents, draws.bookedAndAttributed),
    upperLimitCents: upperLimitCents(ledger, draws, confidence),
    breakEvenMultiplier: breakEvenMultiplier(sums.contributionCents, sums.costCents),
    density: netDensity(ascending),
    missingLines: [...ledger.missing.keys()],
  };
}
