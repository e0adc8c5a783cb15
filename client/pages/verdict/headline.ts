/** What may be said of a client: how its net stands to zero, whether it is accused, and what of that is established. */
import type { ComputedVerdict, EvidenceRule, VerdictClass } from "#shared/schema/verdict.ts";
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

/** Whether a rule holds; null where it was not evaluated. */
export function ruleHolds({ evidence }: ComputedVerdict, rule: EvidenceRule): boolean | null {
  const holds = evidence.find((each) => each.rule === rule)?.holds;
  return typeof holds === "boolean" ? holds : null;
}

/** A class by the name under which it is told: that of a disruptor says how its loss stands. */
export type ClassTitle = VerdictClass | "loss-not-proven" | "loss-not-lasting" | "loss-unknown";

/** Wherever the interval of the net contains zero, an accused client is a disruptor whose loss is not proven. */
function titleOf(verdictClass: VerdictClass, money: MoneyCase, isLossProven: boolean): ClassTitle {
  if (!isAccused(verdictClass)) return verdictClass;
  if (money === "open-gain" || money === "open-loss") return "loss-not-proven";
  if (verdictClass === "net-disruptor") return verdictClass;
  if (money === "unknown") return "loss-unknown";
  if (money === "gain") return verdictClass;
  return isLossProven ? "loss-not-lasting" : "loss-not-proven";
}

/** What is said of the money beside what is said of the client's conduct. */
export type LossKey =
  | "accused.open"
  | "accused.openBooked"
  | "accused.gain"
  | "accused.likely"
  | "accused.notLasting"
  | "accused.lastingUnknown"
  | "accused.proven"
  | "accused.unknown"
  | "others.open"
  | "others.loss"
  | null;

function lossKeyOf(verdict: ComputedVerdict, money: MoneyCase): LossKey {
  const isOpen = money === "open-gain" || money === "open-loss";
  if (!isAccused(verdict.class)) return isOpen ? "others.open" : money === "loss" ? "others.loss" : null;
  if (money === "unknown") return "accused.unknown";
  if (money === "gain") return "accused.gain";
  const isLossProven = ruleHolds(verdict, "E5") === true;
  if (isOpen) return isLossProven ? "accused.openBooked" : "accused.open";
  if (verdict.class === "net-disruptor") return "accused.proven";
  if (!isLossProven) return "accused.likely";
  return ruleHolds(verdict, "E6") === null ? "accused.lastingUnknown" : "accused.notLasting";
}

export interface Headline {
  readonly money: MoneyCase;
  readonly title: ClassTitle;
  readonly loss: LossKey;
  /** The title with the reference's assumptions; null where nothing was changed. */
  readonly referenceTitle: ClassTitle | null;
}

export function headline(verdict: ComputedVerdict): Headline {
  const { net, referenceClass } = verdict;
  const known = isComputed(net) ? net : null;
  const money = moneyCase(known?.cents ?? null);
  const isLossProven = ruleHolds(verdict, "E5") === true;
  return {
    money,
    title: titleOf(verdict.class, money, isLossProven),
    loss: lossKeyOf(verdict, money),
    // Which rules held without the change is not known; only a net below zero would depend on that.
    referenceTitle:
      referenceClass === null
        ? null
        : titleOf(referenceClass, moneyCase(known?.referenceCents ?? null), isLossProven),
  };
}
