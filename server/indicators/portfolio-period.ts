/** Which days a question about the portfolio means. */
import type { Period } from "#shared/schema/scalar.ts";

/**
 * The period that was asked for; a bound that was not given is that of the ledger.
 *
 * @returns null when no day is left
 */
export function portfolioPeriod(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  covered: Period,
): Period | null {
  const { from = covered.from, to = covered.to } = asked;
  return from < to ? { from, to } : null;
}
