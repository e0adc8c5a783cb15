/** The evidence rules E1 to E6 with their thresholds (method, section 6). */
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { EvidenceAnswer, EvidenceRule, VerdictQuarter } from "#shared/schema/verdict.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { imposedHolds, leastLeft, takenHolds } from "./accusation.ts";
import { allHold, anyHolds, holdsFor, type Holds } from "./all-hold.ts";
import type { EvidenceAnalysis } from "./evidence-analysis.ts";
import type { LeftOutKind } from "./leave-one-out.ts";
import { requestedShare } from "./requested-share.ts";

export interface RulesQuestion {
  readonly evidence: EvidenceAnalysis;
  readonly thresholds: Readonly<Record<VerdictThresholdName, number>>;
  /** Upper limit of the net on booked and attributed lines, with the confidence of `net_confidence`. */
  readonly netUpperLimitCents: number | NotComputable;
  /** Net by quarter, in the order of the evidence's quarters. */
  readonly quarterNetCents: readonly (number | NotComputable)[];
  /** From overtime and strain, shown beside the rules. */
  readonly avoidableOvertimeHours: Estimate | NotComputable;
  readonly absenceRatio: Estimate | NotComputable;
  readonly absenceRatioNotExcluded: number | NotComputable;
  /** The name of a week (its Monday), of a team (of a centre: −1 − centre) or of an order. */
  readonly nameOf: (kind: LeftOutKind, id: number) => string;
}

/** So many quarters in a row. */
const lastingQuarters = 2;

/** The p-value that counts: the largest over the tested rules, corrected for a client that was not named beforehand. */
function decisivePValue({
  taken,
  namedBeforehand,
  adjustedPValue,
}: EvidenceAnalysis): number | NotComputable {
  if (isNotComputable(taken)) return taken;
  return namedBeforehand ? taken.largestPValue : adjustedPValue;
}

function attribution({ evidence, thresholds }: RulesQuestion): EvidenceAnswer {
  const value = decisivePValue(evidence);
  const { taken } = evidence;
  return {
    rule: "E1",
    holds: isNotComputable(taken) ? taken : holdsFor(value, (p) => takenHolds(taken, p, thresholds)),
    value,
    threshold: thresholds.accusation_alpha,
  };
}

/** Where no client's work carries a request, that none of this client's does says nothing. */
function request({ evidence, thresholds }: RulesQuestion): EvidenceAnswer {
  const { requested } = evidence;
  const threshold = thresholds.request_minimum_share;
  const value = isNotComputable(requested)
    ? requested
    : requested.taken === 0
      ? notComputable("nothing-taken", [])
      : requestedShare(requested);
  return { rule: "E2", holds: holdsFor(value, (share) => share >= threshold), value, threshold };
}

function harm({ evidence, thresholds }: RulesQuestion): EvidenceAnswer {
  const { imposed } = evidence;
  return {
    rule: "E3",
    holds: isNotComputable(imposed)
      ? imposed
      : imposed.pValue === null
        ? notComputable("too-few-weeks", ["operations"])
        : imposedHolds(imposed, thresholds),
    value: isNotComputable(imposed) ? imposed : imposed.daysPerOrder,
    threshold: thresholds.imposed_delay_tolerance_days,
  };
}

/** What is left of the hours under the tested rule that keeps least, and of the days. */
export function leftOf({ evidence }: Pick<RulesQuestion, "evidence">) {
  const { takenRobustness, delayRobustness, taken } = evidence;
  return {
    taken: isNotComputable(taken)
      ? taken
      : (leastLeft(takenRobustness) ?? notComputable("nothing-taken", [])),
    delay: isNotComputable(delayRobustness)
      ? delayRobustness
      : (delayRobustness.leastLeft ?? notComputable("nothing-imposed", [])),
  };
}

function robustness(question: RulesQuestion): EvidenceAnswer {
  const { taken, delay } = leftOf(question);
  const known = [taken, delay].filter((left) => typeof left === "number");
  return {
    rule: "E4",
    holds: allHold([taken, delay].map((left) => holdsFor(left, (part) => part > 0))),
    value: known.length === 0 ? taken : Math.min(...known),
    threshold: 0,
  };
}

function money({ netUpperLimitCents: value }: RulesQuestion): EvidenceAnswer {
  return { rule: "E5", holds: holdsFor(value, (cents) => cents < 0), value, threshold: 0 };
}

/** The quarters with their net, and whether in each all three hold. */
export function quartersOf({ evidence, thresholds, quarterNetCents }: RulesQuestion): VerdictQuarter[] {
  return evidence.quarters.map(({ quarter, fromDay, toDay, pValue, delayDaysPerOrder }, place) => {
    const netCents = quarterNetCents[place] ?? notComputable("no-net", []);
    return {
      quarter,
      from: formatDay(fromDay),
      to: formatDay(toDay),
      pValue,
      delayDaysPerOrder,
      netCents,
      holds: allHold([
        holdsFor(pValue, (p) => p <= thresholds.accusation_alpha),
        holdsFor(delayDaysPerOrder, (days) => days > thresholds.imposed_delay_tolerance_days),
        holdsFor(netCents, (cents) => cents < 0),
      ]),
    };
  });
}

/** The value is the longest run of quarters that hold; with fewer than two of them nothing is known to last. */
function lasting({ evidence }: RulesQuestion, quarters: readonly VerdictQuarter[]): EvidenceAnswer {
  if (quarters.length < lastingQuarters) {
    const why = isNotComputable(evidence.taken)
      ? evidence.taken
      : notComputable("fewer-than-two-quarters", []);
    return { rule: "E6", holds: why, value: why, threshold: lastingQuarters };
  }
  let [longest, run] = [0, 0];
  for (const { holds } of quarters) {
    run = holds === true ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  const pairs = quarters.slice(1).map(({ holds }, place) => allHold([quarters[place].holds, holds]));
  return { rule: "E6", holds: anyHolds(pairs), value: longest, threshold: lastingQuarters };
}

/** E1 to E6, in their order. */
export function evidenceRules(question: RulesQuestion): EvidenceAnswer[] {
  return [
    attribution(question),
    request(question),
    harm(question),
    robustness(question),
    money(question),
    lasting(question, quartersOf(question)),
  ];
}

/** Whether a rule holds, among the answers. */
export function holdsOf(evidence: readonly EvidenceAnswer[], rule: EvidenceRule): Holds {
  return evidence.find((answer) => answer.rule === rule)?.holds ?? notComputable("not-asked", []);
}
