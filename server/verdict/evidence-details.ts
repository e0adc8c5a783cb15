/** The numbers behind the evidence rules, as a page shows them. */
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import type { VerdictDetails } from "#shared/schema/verdict.ts";
import { leftOf, quartersOf, type RulesQuestion } from "./evidence-rules.ts";
import type { LeaveOneOut, LeftOutKind } from "./leave-one-out.ts";

/** Of what turns the sign, so many are named. */
const mostFlips = 20;

type Details<Rule extends keyof VerdictDetails> = VerdictDetails[Rule];

function testedDetails({ evidence }: RulesQuestion): Details<"e1"> {
  const { taken } = evidence;
  return {
    othersWaitingHours: evidence.othersWaitingHours,
    tested: isNotComputable(taken)
      ? []
      : taken.tested.map((each) => ({ ...each, chance: { ...each.chance } })),
    adjustedPValue: evidence.adjustedPValue,
    namedBeforehand: evidence.namedBeforehand,
    strata: evidence.strata,
    orders: evidence.orders,
    clientOrders: evidence.clientOrders,
  };
}

function requestDetails({ evidence }: RulesQuestion): Details<"e2"> {
  const { requested } = evidence;
  if (isNotComputable(requested)) return requested;
  const { taken, requested: hours, dated, flagged, standing, none } = requested;
  return { takenHours: taken, requestedHours: hours, dated, flagged, standing, none };
}

function harmDetails(question: RulesQuestion): Details<"e3"> {
  const { evidence, avoidableOvertimeHours, absenceRatio } = question;
  const { imposed } = evidence;
  const tooFew = notComputable("too-few-weeks", []);
  const statistic = isNotComputable(imposed) ? imposed : (imposed.tStatistic ?? tooFew);
  return {
    days: evidence.days,
    daysPerOrder: evidence.daysPerOrder,
    orders: isNotComputable(imposed) ? 0 : imposed.orders,
    blocks: isNotComputable(imposed) ? 0 : imposed.blocks,
    tStatistic:
      isNotComputable(statistic) || Number.isFinite(statistic)
        ? statistic
        : notComputable("all-blocks-alike", []),
    pValue: isNotComputable(imposed) ? imposed : (imposed.pValue ?? tooFew),
    ordersMadeLate: evidence.ordersMadeLate,
    avoidableOvertimeHours,
    absenceRatio,
  };
}

function robustnessDetails(question: RulesQuestion): Details<"e4"> {
  const { evidence, nameOf } = question;
  const ofDelay = isNotComputable(evidence.delayRobustness) ? [] : [evidence.delayRobustness];
  const all = [...evidence.takenRobustness, ...ofDelay];
  const most = (kind: LeftOutKind): number => Math.max(0, ...all.map(({ counts }) => counts[kind]));
  const seen = new Set<string>();
  const flips: Details<"e4">["flips"] = [];
  const name = (measure: "taken" | "delay", { flips: turning }: LeaveOneOut): void => {
    for (const { kind, id } of turning) {
      const key = `${measure}/${kind}/${id}`;
      if (flips.length < mostFlips && !seen.has(key)) flips.push({ kind, id: nameOf(kind, id), measure });
      seen.add(key);
    }
  };
  for (const each of evidence.takenRobustness) name("taken", each);
  for (const each of ofDelay) name("delay", each);
  const left = leftOf(question);
  return {
    weeks: most("week"),
    teams: most("team"),
    orders: most("order"),
    flips,
    leastTakenLeft: left.taken,
    leastDelayLeft: left.delay,
  };
}

export function evidenceDetails(question: RulesQuestion): VerdictDetails {
  const { evidence, thresholds } = question;
  return {
    e1: testedDetails(question),
    e2: requestDetails(question),
    e3: harmDetails(question),
    e4: robustnessDetails(question),
    e5: { upperLimitCents: question.netUpperLimitCents, confidence: thresholds.net_confidence },
    e6: { quarters: quartersOf(question) },
    limits: { ...evidence.limits, absenceRatioNotExcluded: question.absenceRatioNotExcluded },
  };
}
