/** The cost quantities of one client and period, from its rows and the finished analyses (method, section 5). */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { CostTerm } from "#shared/schema/verdict.ts";
import { clientAmounts } from "#server/indicators/client-amounts.ts";
import {
  labourQuantities,
  officeHourCents,
  officeHours,
  officeQuantity,
  othersLabourCents,
  type OfficeHours,
} from "./client-hours.ts";
import type { CostQuantities, CostQuantity } from "./cost-quantities.ts";
import { costQuarters } from "./cost-quarters.ts";
import type { CostAnalyses, CostRecord } from "./cost-record.ts";
import { costWeeks, type CostWeeks } from "./cost-weeks.ts";
import type { WeeklyQuantity } from "./counted-quantity.ts";
import { drawWeeks } from "./draw-weeks.ts";
import { invoiceQuantities } from "./invoice-days.ts";
import {
  completionDays,
  contributionQuantity,
  lateContribution,
  othersPenalties,
  penaltyQuantity,
} from "./made-later.ts";
import { orderQuantities } from "./order-quantities.ts";
import { overtimeQuantities } from "./overtime-costs.ts";
import { recordedPay } from "./recorded-pay.ts";
import { absenceQuantity, departuresQuantity } from "./strain-costs.ts";

/** Draws all that are known from weeks, from the same weeks; what is not computable stays so. */
function drawnTogether<Name extends string>(
  weekly: Readonly<Record<Name, WeeklyQuantity | NotComputable>>,
  seed: number,
): Record<Name, CostQuantity | NotComputable> {
  const all = Object.values<WeeklyQuantity | NotComputable>(weekly);
  const known = all.flatMap((each) => (isNotComputable(each) ? [] : [each]));
  const quantities = drawWeeks(known, seed);
  const entries = Object.entries<WeeklyQuantity | NotComputable>(weekly).map(
    ([name, each]) => [name, isNotComputable(each) ? each : quantities[known.indexOf(each)]] as const,
  );
  // Every name has its entry.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as Record<Name, CostQuantity | NotComputable>;
}

function othersAmounts(record: CostRecord): CostQuantities["others"] {
  const { clients, totals, scope } = record;
  let [revenueCents, contributionCents]: [number, number] = [0, 0];
  let unknown: NotComputable | null = null;
  for (const { row, ...amounts } of clientAmounts(clients, totals)) {
    if (row.clientId === scope.clientId) continue;
    revenueCents += amounts.revenueCents;
    if (isNotComputable(amounts.contributionCents)) unknown = amounts.contributionCents;
    else contributionCents += amounts.contributionCents;
  }
  return {
    revenueCents,
    variableCostCents: unknown ?? revenueCents - contributionCents,
    labourCents: othersLabourCents(record),
  };
}

function meetingTerms(office: OfficeHours | NotComputable): CostTerm[] {
  if (isNotComputable(office)) return [];
  const { clientMinutes, productionShare, minutes } = office;
  return [
    { term: "clientOfficeHours", value: clientMinutes / 60, unit: "hours" },
    { term: "productionShare", value: productionShare, unit: "share" },
    { term: "officeHours", value: minutes / 60, unit: "hours" },
  ];
}

const termsOf = (found: { readonly terms: readonly CostTerm[] } | NotComputable): readonly CostTerm[] =>
  isNotComputable(found) ? [] : found.terms;

/**
 * Every quantity is a value or the reason why there is none. What was booked, and the contribution, are counts and have no draws;
 * attribution shares are drawn from the same weeks, strain from the error of its ratios.
 *
 * @param seed of the draws
 */
export function costQuantities(record: CostRecord, analyses: CostAnalyses, seed: number): CostQuantities {
  const quarters = costQuarters(record.scope);
  const penalties = othersPenalties(record, analyses);
  const contribution = lateContribution(record, analyses);
  const office = officeHours(record);
  const weeks: CostWeeks = costWeeks(
    record.scope,
    [
      isNotComputable(penalties) ? [] : penalties.booked.orders,
      isNotComputable(contribution) ? [] : contribution.orders,
    ].flatMap((orders) => completionDays(record, analyses, orders)),
  );
  const overtime = overtimeQuantities(record, analyses, quarters, weeks);
  const departures = departuresQuantity(record, analyses, quarters, seed);
  const absence = absenceQuantity(record, analyses, quarters, seed, !isNotComputable(departures));
  return {
    quarters,
    quantities: {
      ...orderQuantities(record, quarters),
      ...labourQuantities(record, quarters),
      ...invoiceQuantities(record, quarters),
      ...drawnTogether(
        {
          othersPenaltyCents: isNotComputable(penalties)
            ? penalties
            : penaltyQuantity(record, analyses, penalties, quarters, weeks),
          excessOfficeHours: isNotComputable(office)
            ? office
            : officeQuantity(record, office, quarters, weeks),
          ...overtime,
          lateContributionCents: isNotComputable(contribution)
            ? contribution
            : contributionQuantity(record, analyses, contribution, quarters, weeks),
        },
        seed,
      ),
      absenceDays: absence,
      departures,
    },
    prices: { officeHourCents: officeHourCents(record), ...recordedPay(record) },
    terms: {
      meetings: meetingTerms(office),
      "direct-overtime": termsOf(overtime.directOvertimeCents),
      "induced-overtime": termsOf(overtime.inducedOvertimeCents),
      absence: termsOf(absence),
    },
    others: othersAmounts(record),
  };
}
