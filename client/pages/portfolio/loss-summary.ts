/** What the loss of the examined client does to the yearly result, in the pieces of a sentence. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";

export interface LossAmount {
  readonly cents: number;
  /** Null where the assumptions leave no room: the bounds are the amount. */
  readonly interval: Pick<Estimate, "low" | "high"> | null;
}

export type LossSummary =
  | {
      readonly kind: "result";
      /** Yearly result with the client, cents. */
      readonly today: number;
      readonly atOnce: LossAmount;
      readonly afterAYear: LossAmount;
    }
  /** The result is not known, but what the client contributes is: cents a year. */
  | { readonly kind: "contribution"; readonly yearlyCents: number; readonly why: NotComputable }
  | { readonly kind: "unknown"; readonly why: NotComputable };

type LossStep = Extract<ComputedPortfolio["loss"], readonly unknown[]>[number];

/** The interval, where it is one. */
function widened(estimate: Estimate): LossAmount["interval"] {
  return estimate.low === estimate.high ? null : { low: estimate.low, high: estimate.high };
}

const amountOf = (step: LossStep): LossAmount => ({
  cents: step.ebitCents,
  interval: widened(step.ebitIntervalCents),
});

export function lossSummary(portfolio: ComputedPortfolio, yearlyContribution: number | null): LossSummary {
  const { loss, profit } = portfolio;
  const unknown = (why: NotComputable): LossSummary =>
    yearlyContribution === null
      ? { kind: "unknown", why }
      : { kind: "contribution", yearlyCents: yearlyContribution, why };
  if (!isComputed(loss)) return unknown(loss);
  if (profit.status !== "computed") return unknown(profit);
  const atOnce = loss.find((step) => step.months === 0);
  const afterAYear = loss.find((step) => step.months === 12);
  if (atOnce === undefined || afterAYear === undefined)
    return unknown({ status: "not-computable", reason: "no-loss-steps", missing: [] });
  return {
    kind: "result",
    today: profit.ebitCents,
    atOnce: amountOf(atOnce),
    afterAYear: amountOf(afterAYear),
  };
}

/** What a client contributes in a year of the period: cents; null where its variable cost is not known. */
export function yearlyContribution(portfolio: ComputedPortfolio, clientId: string): number | null {
  const client = portfolio.clients.find((one) => one.clientId === clientId);
  const cents = client === undefined ? null : orNull(client.contributionCents);
  return cents === null || portfolio.years <= 0 ? null : Math.round(cents / portfolio.years);
}

export type Recovery =
  /** The result stays positive all along. */
  | { readonly kind: "never-red" }
  /** Positive again after so many months, by a straight line between the steps, rounded up. */
  | { readonly kind: "back"; readonly months: number }
  /** Still negative after the last step. */
  | { readonly kind: "red" }
  /** It was negative before the loss. */
  | { readonly kind: "red-before" };

/** When the yearly result is positive again without the client and without resale. */
export function recovery(today: number, steps: readonly Pick<LossStep, "months" | "ebitCents">[]): Recovery {
  if (today <= 0) return { kind: "red-before" };
  if (steps.every((step) => step.ebitCents >= 0)) return { kind: "never-red" };
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before === undefined || before.ebitCents >= 0 || step.ebitCents < 0) continue;
    if (steps.slice(index).some((later) => later.ebitCents < 0)) continue;
    const part = before.ebitCents / (before.ebitCents - step.ebitCents);
    return { kind: "back", months: Math.ceil(before.months + part * (step.months - before.months)) };
  }
  return { kind: "red" };
}
