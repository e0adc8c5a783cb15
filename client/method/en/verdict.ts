/** Chapter 6, the verdict. The formulas are those of the drawers of the Verdict page. */
import { classNames } from "#client/method/class-names.ts";
import { formulaMessages } from "#client/method/formula-messages.ts";
import type { ChapterText } from "#client/method/method-text.ts";

const words = formulaMessages.en;

export const verdict: ChapterText<6> = {
  gates: {
    name: "Gates",
    says: "What it takes to judge: without one of them the verdict is “insufficient data”, and says what to import.",
    formula: [
      words["gate.client-orders"],
      words["gate.operations"],
      words["gate.waits"],
      words["gate.house-rule"],
      words["gate.weeks"],
      words["gate.replay"],
      words["gate.client-work"],
      words["gate.other-clients"],
    ].join("\n"),
    limits:
      "A smallest detectable effect makes a line insufficient, never the verdict. An unfaithful replay removes its lines, not the class “internal favour”.",
  },
  "axis-dependency": {
    name: "Axis of dependency",
    says: "What the client weighs, and whether its share rises or falls.",
    formula: words["axis.dependency"],
    limits: "Counted, without an interval. A large client is accused of nothing for its size.",
  },
  "axis-overtime": {
    name: "Axis of overtime",
    says: "Which part of overtime comes from what it changed or took.",
    formula: words["axis.overtime"],
    limits: "Planned volume and the unexplained are no part of it; their part stands beside it.",
  },
  "axis-delays": {
    name: "Axis of delays",
    says: "How many days the other clients lost.",
    formula: words["axis.delays"],
    limits: "Needs a faithful replay; net of the orders that gain.",
  },
  "axis-people": {
    name: "Axis of people",
    says: "Whether weeks of heavy load for it have more absence spells.",
    formula: words["axis.people"],
    limits: "An association between weeks. The smallest detectable ratio stands beside it.",
  },
  "rule-E1": {
    name: "E1, it goes first",
    says: words["rule.E1"],
    formula: words["rule.E1.formula"],
    limits:
      "Chances without size would accuse innocents, size alone would accuse short jobs: both are needed. The date promised to the client counts only where a contract gives it.",
  },
  "rule-E2": {
    name: "E2, at its request",
    says: words["rule.E2"],
    formula: words["rule.E2.formula"],
    limits:
      "A request without an order covers the starts of the fourteen days after it. Otherwise the house favoured it unasked: internal favour.",
  },
  "rule-E3": {
    name: "E3, measured harm",
    says: words["rule.E3"],
    formula: words["rule.E3.formula"],
    limits: "Late orders, avoidable hours and absence are further harms, shown; none of them suffices alone.",
  },
  "rule-E4": {
    name: "E4, nothing hangs on one case",
    says: words["rule.E4"],
    formula: words["rule.E4.formula"],
    limits: "Leaves terms out of the replay that was made: the shop is not replayed without them.",
  },
  "rule-E5": {
    name: "E5, proven loss",
    says: words["rule.E5"],
    formula: words["rule.E5.formula"],
    limits: "On booked and attributed amounts alone: nothing expected accuses.",
  },
  "rule-E6": {
    name: "E6, lasting loss",
    says: words["rule.E6"],
    formula: words["rule.E6.formula"],
    limits: "No test of the days by quarter: there are too few weeks.",
  },
  "class-insufficient-data": {
    name: classNames.en["insufficient-data"],
    says: "The ledger does not allow a judgement.",
    formula: "a gate fails",
    limits: "It is no acquittal: the page says what to import.",
  },
  "class-healthy-big-client": {
    name: classNames.en["healthy-big-client"],
    says: "What it takes and the delay it imposes are below tolerance, and that is shown.",
    formula:
      "upper limit of the hours taken < tolerance, as a part of the others' waiting, and upper limit of the days imposed < tolerance per order",
    limits: "Equivalence, not absence of evidence: too short a record gives “watch”.",
  },
  "class-volume-pressure": {
    name: classNames.en["volume-pressure"],
    says: "It takes a large part of the bottleneck without going first or changing late: a decision about capacity.",
    formula: "part of the bottleneck hours ≥ threshold; late changes and hours out of turn below tolerance",
    limits: "Nothing is held against the client.",
  },
  "class-internal-favour": {
    name: classNames.en["internal-favour"],
    says: "The house served it before its turn with no request on record: a management finding.",
    formula: "E1 holds, E2 does not",
    limits: "Never billed to the client. Requests that were not noted look like it.",
  },
  "class-watch": {
    name: classNames.en.watch,
    says: "Some evidence, not all.",
    formula: "no other class",
    limits: "Neither an accusation nor an acquittal.",
  },
  "class-profitable-disruptor": {
    name: classNames.en["profitable-disruptor"],
    says: "It goes first, at its request, and that costs the others; that this makes a loss is not proven, or does not last.",
    formula: "E1 to E4 hold, E5 or E6 does not",
    limits: "Where the interval of the net contains zero the page says “disruptor, loss not proven”.",
  },
  "class-net-disruptor": {
    name: classNames.en["net-disruptor"],
    says: "It costs more than it brings, that is proven, and it lasts.",
    formula: "E1 to E6 hold",
    limits:
      "Holds for the period, and for the assumptions in force; the page says which of them would be enough to change the class.",
  },
  "healthy-limits": {
    name: "Limits of a healthy client",
    says: "How far going first and delay might still go, at most.",
    formula:
      "one-sided 95% upper limits: hours taken as a part of the others' waiting, days imposed per order; for absence, a ratio above this is not excluded",
    limits: "A wide upper limit means little data, no harm.",
  },
  placebo: {
    name: "The same accusation, every client",
    says: "The client's place among all, measured in the same way.",
    formula: `${words.placebo}\n${words["placebo.adjusted"]}`,
    limits:
      "Where the client was not named beforehand, its chances are corrected for the number of clients looked at.",
  },
  thresholds: {
    name: "Thresholds and parameters",
    says: "All that a figure rests on besides the rows of the ledger, with its date and source.",
    formula:
      "value of the company's ledger in force at the end of the period; else ours; thresholds about people can only be raised",
    limits: "A text of the ledger that is no number of the unit is ignored, and reported.",
  },
  "front-page-alerts": {
    name: "Alerts of the front page",
    says: "What changed enough to act: what was, what is, what to do.",
    formula:
      "two whole quarters in a row; change ≥ its threshold and, for a share over weeks, more than the changes from week to week would give by chance (variance of a ratio of sums, neighbouring weeks taken together)",
    limits:
      "Without two whole quarters there is no alert of a change. An alert goes with its cause, not once it was read.",
  },
};
