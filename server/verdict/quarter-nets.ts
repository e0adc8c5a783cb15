/** The net quarter by quarter, which tells whether a loss lasts (method, section 6, E6). */
import type { NotComputable } from "#shared/schema/scalar.ts";
import { ledgerSums, type CostLedger } from "./cost-ledger.ts";

/**
 * Booked and attributed lines at the estimates, without an interval; each quarter is rounded by itself, so that the quarters
 * sum to the net within a cent for each line and quarter.
 *
 * @returns cents in the order of the quarters; or why there is no net
 */
export function quarterNets(ledger: CostLedger, quarters: number): number[] | NotComputable {
  const { basis, withoutContribution } = ledger;
  if (withoutContribution !== null) return withoutContribution;
  return Array.from({ length: quarters }, (_, quarter) => {
    const numbers = { ...basis.numbers };
    for (const [name, parts] of basis.quarters) numbers[name] = parts[quarter];
    return ledgerSums(ledger, numbers).bookedAndAttributedCents;
  });
}
