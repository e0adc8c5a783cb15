/** The names of the verdict: classes, rules, lines and what stands beside them. Apart from their schema, so that a page carries no reader of answers. */

/** From the least to the gravest; the first two say that nothing is held against the client. */
export const verdictClasses = [
  "insufficient-data",
  "healthy-big-client",
  "volume-pressure",
  "internal-favour",
  "watch",
  "profitable-disruptor",
  "net-disruptor",
] as const;

export const evidenceRules = ["E1", "E2", "E3", "E4", "E5", "E6"] as const;

/** Cost lines in the order of the waterfall; what the client gives back is negative. */
export const costLines = [
  "expedite",
  "own-penalties",
  "others-penalties",
  "meetings",
  "direct-overtime",
  "induced-overtime",
  "absence",
  "late-payment",
  "prompt-payment",
  "departures",
] as const;

/** Beside the net, never in it. */
export const costMemos = [
  /** List price less price: revenue is as invoiced, so that a line would count it twice. */
  "concession",
  /** The client's part of the fixed cost, by bottleneck hours or revenue: its contribution holds it already. */
  "fixed-cost-carried",
  /** What the law would let the company charge for late payment. */
  "late-payment-claim",
  /** The smaller of induced overtime and others' penalties: both would spend the same gain. */
  "same-gain",
  /** Contribution of other clients at risk: expected, told apart. */
  "clients-at-risk",
] as const;

export const costGrades = ["booked", "attributed", "expected"] as const;
