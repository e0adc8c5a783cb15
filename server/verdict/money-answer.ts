/** What the client brings and costs, and how sure that is: the money of a verdict (method, section 5). */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, VerdictClass, VerdictNet } from "#shared/schema/verdict.ts";
import { verdictAssumptions } from "#shared/verdict-parameters.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { costDraws, type CostDraws } from "./cost-draws.ts";
import { costLedger, firstUnknown, ledgerSums, type CostLedger } from "./cost-ledger.ts";
import { costMemoAnswers, type FixedCostCarried } from "./cost-memos.ts";
import { costBasis, type CostNumberName } from "./cost-numbers.ts";
import { netDraws, type CostQuantities } from "./cost-quantities.ts";
import { flips } from "./flips.ts";
import { lineAnswers } from "./line-answers.ts";
import { basisAt, netFactors, type NetFactor } from "./net-factors.ts";
import { netUncertainty, upperLimitCents } from "./net-uncertainty.ts";
import { quarterNets } from "./quarter-nets.ts";
import { tornado } from "./tornado.ts";
import type { AssumptionsInForce } from "./verdict-assumptions.ts";

/** What the evidence rules E5 and E6 ask of the money. */
export interface MoneyEvidence {
  /** Of the booked and attributed net, one-sided. */
  readonly upperLimitCents: number | NotComputable;
  /** The booked and attributed net in the order of the quantities' quarters. */
  readonly quarterNetCents: readonly number[] | NotComputable;
}

export interface MoneyContext {
  readonly bottleneckHours: {
    readonly client: number | NotComputable;
    readonly portfolio: number | NotComputable;
  };
  /** Of all clients together, over the period. */
  readonly portfolioContributionCents: number | NotComputable;
  readonly fixedCost: FixedCostCarried | NotComputable;
  /** The threshold `net_confidence` in force. */
  readonly netConfidence: number;
  /** The class with other money, all else alike; null where nobody judges. */
  readonly judge: ((evidence: MoneyEvidence) => VerdictClass) | null;
}

type MoneyParts = Pick<
  ComputedVerdict,
  | "revenueCents"
  | "variableCostCents"
  | "labourCents"
  | "labourHours"
  | "contributionCents"
  | "contributionAfterLabourCents"
  | "contributionPerBottleneckHour"
  | "lines"
  | "memos"
  | "net"
  | "assumptions"
  | "tornado"
  | "flips"
  | "changed"
  | "draws"
  | "seed"
  | "blockWeeks"
>;

export interface MoneyAnswer {
  /** As the verdict holds them. */
  readonly parts: MoneyParts;
  readonly evidence: MoneyEvidence;
  /** Without what the request changes; null where nothing is changed. */
  readonly referenceEvidence: MoneyEvidence | null;
}

/** A number of the record, or why there is none. */
function known({ basis }: CostLedger, name: CostNumberName): number | NotComputable {
  return basis.unknown.get(name) ?? basis.numbers[name];
}

function wholeCents(amount: number | NotComputable): number | NotComputable {
  return isNotComputable(amount) ? amount : roundCents(amount);
}

function evidenceOf(
  ledger: CostLedger,
  draws: CostDraws,
  confidence: number,
  quarters: number,
): MoneyEvidence {
  return {
    upperLimitCents: ledger.withoutContribution ?? upperLimitCents(ledger, draws, confidence),
    quarterNetCents: quarterNets(ledger, quarters),
  };
}

function perHour(cents: number | NotComputable, hours: number | NotComputable): number | NotComputable {
  if (isNotComputable(cents)) return cents;
  if (isNotComputable(hours)) return hours;
  return hours > 0 ? roundCents(cents / hours) : notComputable("no-bottleneck-hours", []);
}

/** The other clients' contribution after the same share of labour, per cent of their revenue. */
function othersPerRevenue({ basis }: CostLedger, { others }: CostQuantities): number | NotComputable {
  const { revenueCents, variableCostCents, labourCents } = others;
  if (isNotComputable(variableCostCents)) return variableCostCents;
  if (isNotComputable(labourCents)) return labourCents;
  const unknown = basis.unknown.get("avoidable_labour_share");
  if (unknown !== undefined) return unknown;
  if (revenueCents <= 0) return notComputable("no-orders-in-period", []);
  const labour = basis.numbers.avoidable_labour_share * labourCents;
  return (revenueCents - variableCostCents - labour) / revenueCents;
}

/**
 * The cost ledger, the net with its uncertainty, and what it hangs on.
 *
 * @throws RangeError when a quantity has another number of draws than the net
 */
export function moneyAnswer(
  quantities: CostQuantities,
  assumptions: AssumptionsInForce,
  context: MoneyContext,
): MoneyAnswer {
  const { inForce, changed } = assumptions;
  const ledger = costLedger(costBasis(quantities, inForce));
  const draws = costDraws(ledger);
  const before = changed.length === 0 ? null : costLedger(costBasis(quantities, assumptions.reference));
  const drawsBefore = before === null ? null : costDraws(before);
  const { basis } = ledger;
  const confidence = context.netConfidence;
  const quarters = quantities.quarters.length;

  const net = netUncertainty(ledger, draws, confidence);
  const netBefore =
    before === null || drawsBefore === null ? null : netUncertainty(before, drawsBefore, confidence);
  const reference = netBefore === null || isNotComputable(netBefore) ? null : netBefore;
  const revenue = known(ledger, "revenueCents");
  // Without an order nothing is invoiced.
  const revenueCents = isNotComputable(revenue) ? 0 : roundCents(revenue);
  const wholeNet = (own: Exclude<typeof net, NotComputable>): VerdictNet => ({
    ...own,
    perRevenue:
      revenueCents > 0 ? own.cents.estimate / revenueCents : notComputable("no-orders-in-period", []),
    othersPerRevenue: othersPerRevenue(ledger, quantities),
    referenceCents: reference?.cents ?? null,
    referenceProbabilityNegative: reference?.probabilityNegative ?? null,
  });

  const factors = isNotComputable(net) ? [] : netFactors(ledger, inForce.values);
  const netAt = ({ factor }: NetFactor, value: number) =>
    ledgerSums(ledger, { ...basis.numbers, [factor]: value }).netCents;
  const { judge } = context;
  const classAt = (factor: NetFactor, value: number): VerdictClass | null => {
    if (judge === null) return null;
    const moved = { ...ledger, basis: basisAt(basis, factor, value) };
    return judge(evidenceOf(moved, costDraws(moved), confidence, quarters));
  };
  const turns = flips(factors, netAt, classAt);
  const contributionCents =
    firstUnknown(basis, ["revenueCents", "variableCostCents"]) ??
    roundCents(basis.numbers.revenueCents - basis.numbers.variableCostCents);

  return {
    parts: {
      revenueCents,
      variableCostCents: wholeCents(known(ledger, "variableCostCents")),
      labourCents: wholeCents(known(ledger, "labourCents")),
      labourHours: known(ledger, "labourHours"),
      contributionCents,
      contributionAfterLabourCents:
        ledger.withoutContribution ?? ledgerSums(ledger, basis.numbers).contributionCents,
      contributionPerBottleneckHour: {
        clientCents: perHour(contributionCents, context.bottleneckHours.client),
        portfolioCents: perHour(context.portfolioContributionCents, context.bottleneckHours.portfolio),
      },
      lines: lineAnswers(ledger, draws, quantities, before),
      memos: costMemoAnswers(ledger, quantities, context.fixedCost),
      net: isNotComputable(net) ? net : wholeNet(net),
      assumptions: inForce.values.map((assumed) => ({
        ...assumed,
        most: verdictAssumptions[assumed.name].most,
        flipsAt: turns.find(({ factor }) => factor === assumed.name)?.flipsAt ?? null,
      })),
      tornado: tornado(factors, netAt),
      flips: turns,
      changed: [...changed],
      draws: netDraws.draws,
      seed: netDraws.seed,
      blockWeeks: netDraws.blockWeeks,
    },
    evidence: evidenceOf(ledger, draws, confidence, quarters),
    referenceEvidence:
      before === null || drawsBefore === null ? null : evidenceOf(before, drawsBefore, confidence, quarters),
  };
}
