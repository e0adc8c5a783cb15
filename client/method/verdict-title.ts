/** How a net stands to zero, and the name under which a class is told: that of a disruptor says how its loss stands. */
import type { ComputedVerdict, VerdictClass } from "#shared/schema/verdict.ts";
import type { Estimate } from "#shared/schema/scalar.ts";
import { isComputed } from "#client/lib/computed.ts";

/** Where the interval of the net lies: above zero, around it with the estimate on either side, below it; or no net. */
export type MoneyCase = "gain" | "open-gain" | "open-loss" | "loss" | "unknown";

/** An interval that touches zero contains it. */
export function moneyCase(net: Estimate | null): MoneyCase {
  if (net === null) return "unknown";
  if (net.low > 0) return "gain";
  if (net.high < 0) return "loss";
  return net.estimate < 0 ? "open-loss" : "open-gain";
}

/** Only these two classes hold anything against a client. */
export function isAccused(
  verdictClass: VerdictClass,
): verdictClass is "profitable-disruptor" | "net-disruptor" {
  return verdictClass === "profitable-disruptor" || verdictClass === "net-disruptor";
}

export type VerdictTitle = VerdictClass | "loss-not-proven" | "loss-not-lasting" | "loss-unknown";

/** Wherever the interval of the net contains zero, an accused client is a disruptor whose loss is not proven. */
export function titleOf(verdictClass: VerdictClass, money: MoneyCase, isLossProven: boolean): VerdictTitle {
  if (!isAccused(verdictClass)) return verdictClass;
  if (money === "open-gain" || money === "open-loss") return "loss-not-proven";
  if (verdictClass === "net-disruptor") return verdictClass;
  if (money === "unknown") return "loss-unknown";
  if (money === "gain") return verdictClass;
  return isLossProven ? "loss-not-lasting" : "loss-not-proven";
}

export function verdictTitle({ class: verdictClass, net, evidence }: ComputedVerdict): VerdictTitle {
  const isLossProven = evidence.find(({ rule }) => rule === "E5")?.holds === true;
  return titleOf(verdictClass, moneyCase(isComputed(net) ? net.cents : null), isLossProven);
}
