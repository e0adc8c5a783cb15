/** What may be said of a client: how its net stands to zero, whether it is accused, and what of that is established. */
import type { ComputedVerdict, EvidenceRule } from "#shared/schema/verdict.ts";
import { orNull } from "#client/lib/computed.ts";
import {
  isAccused,
  moneyCase,
  titleOf,
  verdictTitle,
  type MoneyCase,
  type VerdictTitle,
} from "#client/method/verdict-title.ts";

/** Whether a rule holds; null where it was not evaluated. */
export function ruleHolds({ evidence }: ComputedVerdict, rule: EvidenceRule): boolean | null {
  const holds = evidence.find((each) => each.rule === rule)?.holds;
  return typeof holds === "boolean" ? holds : null;
}

/** What is said of the money beside what is said of the client's conduct. */
type LossKey =
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
  readonly title: VerdictTitle;
  readonly loss: LossKey;
  /** The title with the reference's assumptions; null where nothing was changed. */
  readonly referenceTitle: VerdictTitle | null;
}

export function headline(verdict: ComputedVerdict): Headline {
  const { referenceClass } = verdict;
  const net = orNull(verdict.net);
  const money = moneyCase(net?.cents ?? null);
  return {
    money,
    title: verdictTitle(verdict),
    loss: lossKeyOf(verdict, money),
    // Which rules held without the change is not known; only a net below zero would depend on that.
    referenceTitle:
      referenceClass === null
        ? null
        : titleOf(referenceClass, moneyCase(net?.referenceCents ?? null), ruleHolds(verdict, "E5") === true),
  };
}

/** The rules about what the client does, money apart. */
const conductRules = ["E1", "E2", "E3", "E4"] as const satisfies readonly EvidenceRule[];

/** Those of them that hold. */
export function holdingConduct(verdict: ComputedVerdict): EvidenceRule[] {
  return conductRules.filter((rule) => ruleHolds(verdict, rule) === true);
}
