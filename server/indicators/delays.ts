/**
 * Who delays whom (method, section 3): waits by cause and by client, what was taken ahead of the house rule, what the
 * replay without the privilege gives, service, notice and the next victims, for one examined client.
 */
import type { ComputedDelays, DelayEvidence } from "#shared/schema/delays.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import {
  attributeWaiting,
  type Overtakings,
  type WaitingAttribution,
} from "#server/scheduling/attribute-waiting.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import { houseRuleWithout, houseStarts, type HouseStarts } from "#server/scheduling/house-rule.ts";
import { orderDelays } from "#server/scheduling/order-delay.ts";
import { aheadOfRule } from "#server/scheduling/queue-jumps.ts";
import { replayScenarios } from "#server/scheduling/replay-scenarios.ts";
import type { ReplayRun } from "#server/scheduling/replay-shop.ts";
import { endOrigin, type MachineEligibility, type ShopRecord } from "#server/scheduling/shop-record.ts";
import { centreWaiting, centreWeeks } from "./centre-waiting.ts";
import { clientMatrix } from "./client-matrix.ts";
import { countedWork, coveredDays, type CountedWork } from "./counted-work.ts";
import { delayEvidence } from "./delay-evidence.ts";
import type { DelaysQuestion, ShopNames } from "./delay-question.ts";
import { acceptedRule, houseRuleAnswer } from "./house-rule-answer.ts";
import { imposedAnswer } from "./imposed-answer.ts";
import { imposedDelay } from "./imposed-delay.ts";
import { jumpTotals, workMinutes } from "./imposed-hours.ts";
import { gateAnswer, replayAnswer } from "./replay-answer.ts";
import { nextVictims, type ComingVictims } from "./next-victims.ts";
import { notice } from "./notice.ts";
import { onTimeInFull, promisesRevised } from "./on-time-in-full.ts";
import { minutesPerHour, waitingTotals } from "./waiting-totals.ts";

/** By order. */
export interface DelayedOrders {
  /** 1: another client's, not cancelled, ordered in the period. */
  readonly counted: Uint8Array;
  /** Net days by the replay, and the day of completion to which they belong; NaN where there are none. */
  readonly imposedDays: Float64Array;
  readonly imposedOn: Float64Array;
  /** The day of delivery in the replay of the recorded starts, and in that by the rule; NaN where there is none. */
  readonly deliveredAsStarted: Float64Array;
  readonly deliveredByRule: Float64Array;
  /** Days late beyond the first promise that what was taken explains; NaN without a promise or an end. */
  readonly reactionaryDays: Float64Array;
  readonly slackDays: Float64Array;
}

/** What stays after an analysis for the pages that open its figures. */
export interface DelaysAnalysis {
  readonly answer: Omit<ComputedDelays, "nextVictims">;
  readonly nextVictims: ComingVictims | NotComputable;
  readonly attribution: Pick<
    WaitingAttribution,
    "waited" | "contention" | "prioritisation" | "batching" | "unexplained"
  >;
  /** Pairs of the period, and for each whether it was ahead of the rule; null where no rule is known. */
  readonly overtakings: Overtakings;
  readonly ahead: Uint8Array | null;
  /** Minutes that the examined client took from each operation, ahead of its turn. */
  readonly taken: Float64Array;
  /** By order: what the page lists of the other clients' orders of the period. */
  readonly orders: DelayedOrders;
  /** Waits of the period. */
  readonly counted: Uint8Array;
  readonly rule: DispatchRule | null;
  /** What the house rule is estimated from, whoever is examined. */
  readonly starts: HouseStarts;
  /** The replay by the rule; null where it does not reproduce the record. */
  readonly byRule: ReplayRun | null;
  readonly eligibility: MachineEligibility;
}

/** Called with what is being done, and how far it is. */
export type AnalysisProgress = (phase: "attributing" | "replaying", done: number, total: number) => void;

function clientsByWork(shop: ShopRecord, names: ShopNames, counted: CountedWork): ComputedDelays["clients"] {
  const work = workMinutes(shop, counted.begun);
  const present = new Set(shop.operations.client.filter((_, operation) => counted.waits[operation] === 1));
  return names.clients
    .map(({ clientId, name }, client) => ({
      clientId,
      name,
      workHours: work[client] / minutesPerHour,
      client,
    }))
    .filter(({ workHours, client }) => workHours > 0 || present.has(client))
    .toSorted((left, right) => right.workHours - left.workHours)
    .map(({ clientId, name, workHours }) => ({ clientId, name, workHours }));
}

/**
 * The whole answer for one client and period.
 *
 * @param rows how many rows of each table were read
 * @returns not computable where no operation's wait can be known: none was begun, none ended, or none has a ready time
 */
export function analyseDelays(
  shop: ShopRecord,
  question: DelaysQuestion,
  names: ShopNames,
  rows: DelayEvidence["rows"],
  onProgress: AnalysisProgress = () => {},
): DelaysAnalysis | NotComputable {
  const covered = coveredDays(shop);
  if (covered === null) return notComputable("no-operations-begun", ["operations.started_at"]);
  // Without any end nobody knows how long work takes, and thus who was at a machine when.
  if (!shop.operations.endOrigin.includes(endOrigin.recorded)) {
    return notComputable("no-operations-ended", ["operations.ended_at"]);
  }
  const { suspect, parameters } = question;
  const period = {
    fromDay: question.fromDay ?? covered.fromDay,
    toDay: question.toDay ?? covered.toDay,
  };
  onProgress("attributing", 0, 1);
  const eligibility = eligibleMachines(shop, parameters.eligibility_minimum_operations);
  const counted = countedWork(shop, period, suspect);
  const attribution = attributeWaiting(shop, eligibility, counted.waits);
  if (attribution.waited.every(Number.isNaN)) {
    return notComputable("no-ready-times", ["operations.ready_at"]);
  }
  const waitingOfOthers = waitingTotals(shop, attribution, counted.waitsOfOthers);

  const dueOn = houseDueDays(shop, suspect);
  const starts = houseStarts(shop, eligibility);
  const estimate = houseRuleWithout(starts, suspect);
  const rule = acceptedRule(estimate, parameters.house_rule_minimum_agreement);
  const { overtakings, waited, contention, prioritisation, batching, unexplained } = attribution;
  const aheadUnder = (each: DispatchRule): Uint8Array => aheadOfRule(shop, overtakings, each, dueOn);
  const ahead = rule === null ? null : aheadUnder(rule);
  const jumps = jumpTotals(shop, overtakings, ahead, suspect);
  onProgress("attributing", 1, 1);

  const scenarios =
    rule === null
      ? null
      : replayScenarios({
          shop,
          eligibility,
          suspect,
          rule,
          dueOn,
          gateError: parameters.replay_gate_error,
          onProgress: (done, total) => onProgress("replaying", done, total),
        });
  const isFaithful = scenarios !== null && scenarios.gate.passed !== null;
  const delay = isFaithful ? imposedDelay(shop, scenarios.completions, counted.ordersOfOthers) : null;
  const withoutRule = rule === null ? notComputable("no-house-rule", []) : null;
  const replay =
    rule === null || scenarios === null || delay === null
      ? (withoutRule ?? notComputable("replay-not-faithful", []))
      : replayAnswer(rule, scenarios, delay);
  const completedAt = completionsOf(shop, shop.operations.endedAt);
  const record = orderDelays(shop, jumps.taken, attribution.waited, completedAt);
  const unknown = new Float64Array(shop.orders.count).fill(NaN);
  return {
    answer: {
      status: "computed",
      period: { from: formatDay(period.fromDay), to: formatDay(period.toDay) },
      covered: { from: formatDay(covered.fromDay), to: formatDay(covered.toDay) },
      client: names.clients[suspect],
      dominantClientId: names.clients[question.dominant].clientId,
      clients: clientsByWork(shop, names, counted),
      evidence: delayEvidence(shop, eligibility, names, rows, parameters.started_before_ready_tolerance),
      parameters: question.shown,
      waiting: waitingTotals(shop, attribution, counted.waits),
      waitingOfOthers,
      imposed: imposedAnswer({
        shop,
        names,
        suspect,
        counted,
        cells: attribution.cells,
        waitedByOthers: waitingOfOthers.hours,
        jumps,
        withoutRule,
        replay: delay ?? (isNotComputable(replay) ? replay : notComputable("replay-not-faithful", [])),
        record,
      }),
      matrix: clientMatrix(shop, attribution, ahead, names),
      centres: centreWaiting(
        shop,
        names,
        attribution,
        counted.waitsOfOthers,
        suspect,
        rule === null ? null : jumps.taken,
      ),
      centreWeeks: centreWeeks(shop, names, jumps.taken),
      houseRule: houseRuleAnswer(
        estimate,
        parameters.house_rule_minimum_agreement,
        (each) => jumpTotals(shop, overtakings, aheadUnder(each), suspect).hours,
      ),
      replayGate: gateAnswer(scenarios?.gate ?? null, parameters.replay_gate_error),
      replay,
      onTime: {
        ...onTimeInFull(shop, suspect, period),
        ...promisesRevised(shop, suspect, counted.ordersOfOthers),
      },
      notice: notice(shop, suspect, period, parameters.frozen_horizon_days),
    },
    nextVictims:
      rule === null
        ? notComputable("no-house-rule", [])
        : nextVictims({
            shop,
            eligibility,
            suspect,
            rule,
            dueOn,
            allFirst: scenarios?.gate.passed === "all-first",
          }),
    attribution: { waited, contention, prioritisation, batching, unexplained },
    overtakings,
    ahead,
    taken: jumps.taken,
    orders: {
      counted: counted.ordersOfOthers,
      imposedDays: delay?.orderDays ?? unknown,
      imposedOn: delay?.orderOn ?? unknown,
      deliveredAsStarted: delay?.deliveredAsStarted ?? unknown,
      deliveredByRule: delay?.deliveredByRule ?? unknown,
      reactionaryDays: record.reactionaryDays,
      slackDays: record.slackDays,
    },
    counted: counted.waits,
    rule,
    starts,
    byRule: isFaithful ? scenarios.byRule : null,
    eligibility,
  };
}
