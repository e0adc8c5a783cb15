/** What stands beside the net and is never in it. */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { CostGrade, CostLineName, CostMemo, CostMemoName } from "#shared/schema/verdict.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { triangularQuantile, type TriangularRange } from "#server/statistics/triangular-law.ts";
import { drawnCents } from "./cost-draws.ts";
import { costLineRules, latePaymentClaim } from "./cost-lines.ts";
import { firstUnknown, type CostLedger } from "./cost-ledger.ts";
import type { CostNumberName, CostNumbers } from "./cost-numbers.ts";
import type { CostQuantities, CostQuantityName } from "./cost-quantities.ts";
import { costTerms } from "./cost-terms.ts";
import { drawnEstimate } from "./draw-interval.ts";

/** The company's fixed cost, and the client's part of it by bottleneck hours or revenue. */
export interface FixedCostCarried {
  readonly yearlyCents: TriangularRange;
  /** From 0 to 1. */
  readonly clientShare: number;
  /** Years that the period lasts. */
  readonly years: number;
}

function fixedCostMemo(fixedCost: FixedCostCarried | NotComputable): CostMemo {
  const memo = { memo: "fixed-cost-carried", grade: "attributed", rows: 0 } as const;
  if (isNotComputable(fixedCost)) return { ...memo, cents: fixedCost, terms: [] };
  const { yearlyCents, clientShare, years } = fixedCost;
  const carried = (yearly: number) => roundCents(yearly * clientShare * years);
  return {
    ...memo,
    cents: {
      estimate: carried(yearlyCents.value),
      low: carried(Math.min(yearlyCents.value, triangularQuantile(yearlyCents, 0.025))),
      high: carried(Math.max(yearlyCents.value, triangularQuantile(yearlyCents, 0.975))),
    },
    terms: [
      { term: "yearly_fixed_cost", value: yearlyCents.value, unit: "cents-per-year" },
      { term: "clientShare", value: clientShare, unit: "share" },
      { term: "years", value: years, unit: "years" },
    ],
  };
}

interface MemoRule {
  readonly grade: CostGrade;
  /** Whose rows are behind it. */
  readonly quantity: CostQuantityName;
  /** The numbers of its formula, in its order. */
  readonly numbers: readonly CostNumberName[];
  readonly cents: (numbers: CostNumbers) => number;
}

const concession: MemoRule = {
  grade: "booked",
  quantity: "listPriceCents",
  numbers: ["listPriceCents", "revenueCents"],
  cents: ({ listPriceCents, revenueCents }) => listPriceCents - revenueCents,
};
const latePaymentClaimRule: MemoRule = {
  grade: "attributed",
  quantity: "lateCentDays",
  numbers: ["lateCentDays", "late_payment_rate", "lateInvoices", "late_payment_indemnity"],
  cents: latePaymentClaim,
};
const clientsAtRisk: MemoRule = {
  grade: "expected",
  quantity: "lateContributionCents",
  numbers: ["lateContributionCents", "retention_loss_share"],
  cents: ({ lateContributionCents, retention_loss_share: lost }) => lateContributionCents * lost,
};

/** The line that is not billed; where one of the two cannot be computed, the reason why they were not compared. */
function sameGainRule(line: CostLineName): MemoRule {
  const { grade, quantity, cents } = costLineRules[line];
  return { grade, quantity, numbers: [quantity], cents };
}

/** All memos, in the order of the contract. */
export function costMemoAnswers(
  ledger: CostLedger,
  { quantities }: CostQuantities,
  fixedCost: FixedCostCarried | NotComputable,
): CostMemo[] {
  const { basis, sameGain, missing } = ledger;
  const answer = (memo: CostMemoName, { grade, quantity, numbers, cents }: MemoRule): CostMemo => {
    const { [quantity]: source } = quantities;
    return {
      memo,
      grade,
      cents:
        firstUnknown(basis, numbers) ??
        drawnEstimate(roundCents(cents(basis.numbers)), drawnCents(basis, numbers, cents)),
      rows: isNotComputable(source) ? 0 : source.rows,
      terms: costTerms(basis, numbers),
    };
  };
  const uncompared = missing.get("induced-overtime") ?? missing.get("others-penalties");
  const gain = answer("same-gain", sameGainRule(sameGain ?? "others-penalties"));
  return [
    answer("concession", concession),
    fixedCostMemo(fixedCost),
    answer("late-payment-claim", latePaymentClaimRule),
    uncompared === undefined ? gain : { ...gain, cents: uncompared, rows: 0, terms: [] },
    answer("clients-at-risk", clientsAtRisk),
  ];
}
