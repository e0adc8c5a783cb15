/**
 * The evidence for and against one client, as numbers: what it took and what chance would have given, requests, harm, what stands
 * on one week, team or order, quarters, upper limits, and the same accusation against every other client (method, section 6). What
 * the rules make of it with their thresholds, and the class, need no thread (`evidence-rules.ts`, `judge.ts`).
 */
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { VerdictGate } from "#shared/schema/verdict.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { countedWork } from "#server/indicators/counted-work.ts";
import type { DelaysQuestion } from "#server/indicators/delay-question.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import { workMinutes } from "#server/indicators/imposed-hours.ts";
import { minutesPerHour } from "#server/indicators/waiting-totals.ts";
import { houseDues } from "#server/scheduling/house-due.ts";
import { houseRuleWithout } from "#server/scheduling/house-rule.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import {
  accusedClient,
  balancesOf,
  delayRobustness,
  imposedHolds,
  leastLeft,
  takenRobustness,
  type Courtroom,
} from "./accusation.ts";
import { comparableOrders, type ComparableOrders } from "./comparable-orders.ts";
import { evidenceGates, gateClosedBy } from "./evidence-gates.ts";
import { bottleneckShare, daysPerOrderLimits, queueJumpShare } from "./evidence-limits.ts";
import { evidenceQuarters, type QuarterEvidence } from "./evidence-quarters.ts";
import { imposedTest, type ImposedTest } from "./imposed-test.ts";
import type { LeaveOneOut } from "./leave-one-out.ts";
import { placebo, type PlaceboResult } from "./placebo.ts";
import { isOneTeam, teamsByCentre } from "./robustness.ts";
import { requestedJumps, type RequestedJumps } from "./requested-jumps.ts";
import { takenBalance, takenPairs } from "./taken-balance.ts";
import { labelDraws, takenTest, type TakenTest } from "./taken-test.ts";

export interface EvidenceQuestion {
  readonly shop: ShopRecord;
  readonly analysis: DelaysAnalysis;
  readonly question: DelaysQuestion;
  readonly thresholds: Readonly<Record<VerdictThresholdName, number>>;
  /** By work centre the number of the team that works there, from 0; −1: none is known, the centre is a team of its own. */
  readonly teamOfCentre: Int32Array;
  readonly seed: number;
  /** Called after every client with how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface EvidenceAnalysis {
  readonly gates: readonly VerdictGate[];
  /** Whether the client is the dominant one: any other is one of several that might have been looked at. */
  readonly namedBeforehand: boolean;
  readonly othersWaitingHours: number | NotComputable;
  readonly strata: number;
  readonly orders: number;
  readonly clientOrders: number;
  readonly taken: TakenTest | NotComputable;
  /** The largest p-value over the tested rules after Holm's correction over all clients. */
  readonly adjustedPValue: number | NotComputable;
  readonly requested: RequestedJumps | NotComputable;
  readonly imposed: ImposedTest | NotComputable;
  /** Days imposed and days an order, with their 95 % intervals. */
  readonly days: Estimate | NotComputable;
  readonly daysPerOrder: Estimate | NotComputable;
  readonly ordersMadeLate: number | NotComputable;
  /** By tested rule; and of the days imposed. */
  readonly takenRobustness: readonly LeaveOneOut[];
  readonly delayRobustness: LeaveOneOut | NotComputable;
  readonly quarters: readonly QuarterEvidence[];
  readonly limits: {
    /** Estimates whose ends are one-sided 95 % limits. */
    readonly queueJumpShare: Estimate | NotComputable;
    readonly daysPerOrder: Estimate | NotComputable;
    readonly changeDaysPerOrder: number | NotComputable;
    readonly bottleneckShare: number | NotComputable;
  };
  readonly placebo: readonly PlaceboResult[] | NotComputable;
}

/** Hours waited by client, over the waits of the period. */
function waitedHours(shop: ShopRecord, { attribution, counted }: DelaysAnalysis): Float64Array {
  const hours = new Float64Array(shop.clients);
  for (const [operation, minutes] of attribution.waited.entries()) {
    if (counted[operation] === 1 && !Number.isNaN(minutes)) {
      hours[shop.operations.client[operation]] += minutes / minutesPerHour;
    }
  }
  return hours;
}

function countOf(comparable: ComparableOrders, isCounted: (order: number) => boolean): number {
  return comparable.reduce((sum, orders) => sum + orders.filter(isCounted).length, 0);
}

/** E1 to E4, quarters, limits and placebo for the examined client. */
export function evidenceAnalysis(question: EvidenceQuestion): EvidenceAnalysis {
  const { shop, analysis, thresholds, seed } = question;
  const { suspect, dominant, parameters } = question.question;
  const { answer } = analysis;
  const period = { fromDay: dayNumber(answer.period.from), toDay: dayNumber(answer.period.to) };
  const { begun } = countedWork(shop, period, suspect);
  const teams = teamsByCentre(shop, question.teamOfCentre);
  const court: Courtroom = {
    shop,
    analysis,
    period,
    balance: takenBalance(shop, takenPairs(shop, analysis.eligibility, analysis.counted)),
    dueOn: houseDues(shop),
    comparable: comparableOrders(shop, analysis.counted, begun),
    waitedHours: waitedHours(shop, analysis),
    teams,
    oneTeam: isOneTeam(shop, teams),
    thresholds,
    minimumAgreement: parameters.house_rule_minimum_agreement,
  };
  const { comparable } = court;
  const noRule = notComputable("no-house-rule", []);
  const unfaithful = isNotComputable(answer.replay) ? answer.replay : null;
  const accused = accusedClient(court, suspect);
  const balances = accused === null ? [] : balancesOf(court, accused);
  const taken =
    accused === null
      ? null
      : takenTest(shop, comparable, accused, balances, labelDraws, randomSource(seed, "labels"));
  const robustTaken = accused === null ? [] : takenRobustness(court, accused);
  const requested = requestedJumps(shop, analysis);
  const imposedOrders = isNotComputable(answer.replay) ? null : analysis.orders;
  const imposed = imposedOrders === null ? null : imposedTest(imposedOrders);
  const robustDelay = imposedOrders === null ? null : delayRobustness(court, imposedOrders, analysis.taken);

  const leastOfTaken = leastLeft(robustTaken) ?? 0;
  const leastOfDelay = robustDelay?.leastLeft ?? 0;
  const otherEvidenceHolds =
    !isNotComputable(requested) &&
    requested.taken > 0 &&
    requested.requested >= thresholds.request_minimum_share * requested.taken &&
    imposed !== null &&
    imposedHolds(imposed, thresholds) &&
    leastOfTaken > 0 &&
    leastOfDelay > 0;
  const results = placebo({
    court,
    suspect,
    dominant,
    ownTest: taken,
    otherEvidenceHolds,
    workHours: workMinutes(shop, begun).map((minutes) => minutes / minutesPerHour),
    gateError: parameters.replay_gate_error,
    seed,
    onProgress: question.onProgress ?? (() => {}),
  });
  const compared = imposed !== null && imposed.orders > 0 ? imposed : null;
  const nothingCompared = unfaithful ?? notComputable("no-orders-compared", []);
  const perOrder = (days: number): number | NotComputable =>
    compared === null ? nothingCompared : days / compared.orders;
  const replay = isNotComputable(answer.replay) ? null : answer.replay;
  return {
    gates: evidenceGates({
      shop,
      analysis,
      period,
      suspect,
      estimate: houseRuleWithout(analysis.starts, suspect),
      minimumAgreement: parameters.house_rule_minimum_agreement,
      minimumWeeks: thresholds.verdict_minimum_weeks,
    }),
    namedBeforehand: suspect === dominant,
    othersWaitingHours: answer.waitingOfOthers.hours,
    strata: comparable.length,
    orders: countOf(comparable, () => true),
    clientOrders: countOf(comparable, (order) => shop.orders.client[order] === suspect),
    taken: taken ?? noRule,
    adjustedPValue: results.find(({ client }) => client === suspect)?.adjustedPValue ?? noRule,
    requested,
    imposed: imposed ?? nothingCompared,
    days: replay?.delayDays ?? nothingCompared,
    daysPerOrder:
      replay === null || compared === null
        ? nothingCompared
        : {
            estimate: replay.delayDays.estimate / compared.orders,
            low: replay.delayDays.low / compared.orders,
            high: replay.delayDays.high / compared.orders,
          },
    ordersMadeLate: replay?.ordersMadeLate ?? nothingCompared,
    takenRobustness: robustTaken,
    delayRobustness: robustDelay ?? nothingCompared,
    quarters: evidenceQuarters({ shop, period, comparable, accused, balances, imposed: imposedOrders, seed }),
    limits: {
      queueJumpShare:
        analysis.ahead === null
          ? noRule
          : queueJumpShare({
              shop,
              client: suspect,
              overtakings: analysis.overtakings,
              ahead: analysis.ahead,
              waited: analysis.attribution.waited,
              counted: analysis.counted,
              seed,
            }),
      daysPerOrder: compared === null ? nothingCompared : daysPerOrderLimits(compared, seed),
      changeDaysPerOrder: replay === null ? nothingCompared : perOrder(replay.changeDays),
      bottleneckShare: bottleneckShare(shop, suspect, period),
    },
    placebo: results.length === 0 ? noRule : results,
  };
}

/** Where nothing of the shop could be analysed: the gate that is closed, and everything else for the same reason. */
export function noEvidence(reason: NotComputable): EvidenceAnalysis {
  return {
    gates: [gateClosedBy(reason)],
    namedBeforehand: false,
    othersWaitingHours: reason,
    strata: 0,
    orders: 0,
    clientOrders: 0,
    taken: reason,
    adjustedPValue: reason,
    requested: reason,
    imposed: reason,
    days: reason,
    daysPerOrder: reason,
    ordersMadeLate: reason,
    takenRobustness: [],
    delayRobustness: reason,
    quarters: [],
    limits: {
      queueJumpShare: reason,
      daysPerOrder: reason,
      changeDaysPerOrder: reason,
      bottleneckShare: reason,
    },
    placebo: reason,
  };
}
