/** The whole answer about one client: evidence, money, class, axes (method, sections 5 and 6). */
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, PlaceboClient, VerdictClass } from "#shared/schema/verdict.ts";
import { mondayOf, formatDay } from "#server/scheduling/civil-time.ts";
import { evidenceDetails } from "./evidence-details.ts";
import { evidenceRules, type RulesQuestion } from "./evidence-rules.ts";
import { judge } from "./judge.ts";
import { moneyAnswer, type MoneyContext, type MoneyEvidence } from "./money-answer.ts";
import type { LeftOutKind } from "./leave-one-out.ts";
import { absenceEffect, delaysAxis, dependencyAxis, overtimeAxis, peopleAxis } from "./verdict-axes.ts";
import type { VerdictDelays, VerdictMaterial } from "./verdict-material.ts";
import { assumptionsInForce } from "./verdict-assumptions.ts";
import { thresholdsInForce, type ThresholdsInForce } from "./verdict-thresholds.ts";

/** Days imposed by week of completion. */
function delayWeeks(delays: VerdictDelays | NotComputable): { weekOn: string; days: number }[] {
  if (isNotComputable(delays)) return [];
  const { imposedDays, imposedOn } = delays.orders;
  const byWeek = new Map<number, number>();
  for (const [order, days] of imposedDays.entries()) {
    if (Number.isNaN(days)) continue;
    const week = mondayOf(imposedOn[order]);
    byWeek.set(week, (byWeek.get(week) ?? 0) + days);
  }
  return [...byWeek]
    .toSorted(([left], [right]) => left - right)
    .map(([week, days]) => ({ weekOn: formatDay(week), days }));
}

/** Absence of people, as far as it is published, for the rules and the axes. */
function absenceOf({ people }: VerdictMaterial) {
  const effect = isNotComputable(people) ? null : absenceEffect(people);
  const none = isNotComputable(people) ? people : notComputable("no-absences", ["absences"]);
  const ratio: Estimate | NotComputable = effect?.rateRatio ?? none;
  return { ratio, notExcluded: isNotComputable(ratio) ? ratio : ratio.high };
}

function moneyContext(
  { portfolio, client }: VerdictMaterial,
  confidence: number,
): Omit<MoneyContext, "judge"> {
  const { totals, clients, fixedCostShare, assumptions, years } = portfolio;
  const own = clients.find(({ clientId }) => clientId === client.clientId);
  const yearly = assumptions.find(({ name }) => name === "yearly_fixed_cost");
  return {
    bottleneckHours: {
      client: own?.bottleneckHours ?? notComputable("no-orders-in-period", []),
      portfolio: totals.bottleneckHours,
    },
    portfolioContributionCents: totals.contributionCents,
    fixedCost: isNotComputable(fixedCostShare)
      ? fixedCostShare
      : yearly === undefined
        ? notComputable("no-fixed-cost", ["parameters.yearly_fixed_cost"])
        : { yearlyCents: yearly, clientShare: fixedCostShare.value, years },
    netConfidence: confidence,
  };
}

/** What the rules are asked with one state of the money; quarters go by their names, for hours may be covered further than orders. */
function rulesQuestion(
  material: VerdictMaterial,
  { values }: ThresholdsInForce,
  { upperLimitCents, quarterNetCents }: MoneyEvidence,
): RulesQuestion {
  const { evidence, quantities, overtime, leftOutNames } = material;
  const places = new Map(quantities.quarters.map(({ quarter }, place) => [quarter, place]));
  const absence = absenceOf(material);
  const nameOf = (kind: LeftOutKind, id: number): string => leftOutNames[kind].get(id) ?? String(id);
  return {
    evidence,
    thresholds: values,
    netUpperLimitCents: upperLimitCents,
    quarterNetCents: evidence.quarters.map(({ quarter }) => {
      if (isNotComputable(quarterNetCents)) return quarterNetCents;
      return quarterNetCents[places.get(quarter) ?? -1] ?? notComputable("no-orders-in-period", []);
    }),
    avoidableOvertimeHours: isNotComputable(overtime) ? overtime : overtime.inducedHours,
    absenceRatio: absence.ratio,
    absenceRatioNotExcluded: absence.notExcluded,
    nameOf,
  };
}

function placeboOf({ evidence, clients }: VerdictMaterial): PlaceboClient[] | NotComputable {
  if (isNotComputable(evidence.placebo)) return evidence.placebo;
  return evidence.placebo
    .map(({ client, chance, ...result }) => ({ ...clients[client], ...result, chance: { ...chance } }))
    .toSorted((left, right) => right.score - left.score);
}

/** Source rows by table, as the analyses read them. */
function rowsOf({
  portfolio,
  delays,
  overtime,
  people,
  quantities,
}: VerdictMaterial): Record<string, number> {
  const { lateCentDays } = quantities.quantities;
  return {
    orders: portfolio.rows.orders,
    operations: isNotComputable(delays) ? portfolio.rows.operations : delays.answer.evidence.rows.operations,
    ...(isNotComputable(delays)
      ? {}
      : {
          schedule_changes: delays.answer.evidence.rows.scheduleChanges,
          opening_hours: delays.answer.evidence.rows.openingHours,
        }),
    ...(isNotComputable(overtime) ? {} : { time_entries: overtime.rows.timeEntries }),
    ...(isNotComputable(people) ? {} : { absences: people.rows.absences }),
    ...(isNotComputable(lateCentDays) ? {} : { invoices: lateCentDays.rows }),
  };
}

/**
 * The verdict, with what the request changes of the assumptions; nothing of the material is read or computed anew.
 *
 * @param changed values by name, each one that `isVerdictAssumptionChange` allows
 */
export function verdictAnswer(
  material: VerdictMaterial,
  changed: Readonly<Record<string, number>> = {},
): ComputedVerdict {
  const { period, client, portfolio, delays, overtime, people, evidence, quantities, ledger } = material;
  const thresholds = thresholdsInForce(ledger);
  const assumptions = assumptionsInForce(ledger, quantities.prices, changed);
  const rulesWith = (money: MoneyEvidence) => evidenceRules(rulesQuestion(material, thresholds, money));
  const { gates, limits } = evidence;
  const classWith = (money: MoneyEvidence): VerdictClass =>
    judge({ gates, evidence: rulesWith(money), limits, thresholds: thresholds.values });
  const money = moneyAnswer(quantities, assumptions, {
    ...moneyContext(material, thresholds.values.net_confidence),
    judge: classWith,
  });
  return {
    status: "computed",
    period,
    client,
    dominantClientId: portfolio.dominantClientId,
    clients: portfolio.clients.map(({ clientId, name }) => ({ clientId, name })),
    class: classWith(money.evidence),
    referenceClass: money.referenceEvidence === null ? null : classWith(money.referenceEvidence),
    gates: gates.map((gate) => ({ ...gate, missing: [...gate.missing] })),
    evidence: rulesWith(money.evidence),
    details: evidenceDetails(rulesQuestion(material, thresholds, money.evidence)),
    ...money.parts,
    unreadableParameters: [...assumptions.unreadable, ...thresholds.unreadable],
    thresholds: thresholds.shown,
    placebo: placeboOf(material),
    axes: {
      dependency: dependencyAxis(portfolio, client.clientId),
      overtime: overtimeAxis(overtime),
      delays: delaysAxis(delays, delayWeeks(delays)),
      people: peopleAxis(people),
    },
    rows: rowsOf(material),
  };
}
