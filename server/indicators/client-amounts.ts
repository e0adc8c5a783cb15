/** What each client brings, in whole cents. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { allocateCents } from "./allocate-cents.ts";
import type { ClientRow, TotalsRow } from "./portfolio-rows.ts";

/**
 * The contribution of orders, in cents.
 *
 * @returns not-computable `no-variable-cost` when the variable cost of an order is not known: it would count as nothing
 */
export function knownContribution(
  knownContributionCents: number,
  ordersWithoutCost: number,
): number | NotComputable<"no-variable-cost"> {
  return ordersWithoutCost > 0
    ? notComputable("no-variable-cost", ["orders.variable_cost"])
    : knownContributionCents;
}

/** Contribution per euro of revenue; not-computable `no-revenue` without positive revenue. */
export function contributionRatio(
  contributionCents: number | NotComputable,
  revenueCents: number,
): number | NotComputable {
  if (typeof contributionCents !== "number") return contributionCents;
  return revenueCents > 0 ? contributionCents / revenueCents : notComputable("no-revenue", []);
}

export interface ClientAmounts {
  readonly row: ClientRow;
  readonly revenueCents: number;
  readonly contributionCents: number | NotComputable;
}

/**
 * Revenue and contribution of the clients with an order in the period, in the order of the rows. The cents are rounded
 * together, so that the clients sum to the totals: with amounts of whole cents nothing is moved, with fractions
 * of a cent each client by less than a cent.
 */
export function clientAmounts(rows: readonly ClientRow[], totals: TotalsRow): ClientAmounts[] {
  const present = rows.filter(({ orders }) => orders > 0);
  const revenues = allocateCents(
    present.map((row) => row.revenueCents),
    totals.revenueCents,
  );
  const contributions = allocateCents(
    present.map((row) => row.knownContributionCents),
    totals.knownContributionCents,
  );
  return present.map((row, position) => ({
    row,
    revenueCents: revenues[position],
    contributionCents: knownContribution(contributions[position], row.ordersWithoutCost),
  }));
}
