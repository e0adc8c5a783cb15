/** What must be known before anything is said about a client: each gate with what it found, what it asks, and what would help. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { VerdictGate } from "#shared/schema/verdict.ts";
import type { DayPeriod } from "#server/indicators/counted-work.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import { dayOf, minutesPerDay, mondayOf } from "#server/scheduling/civil-time.ts";
import type { HouseRuleEstimate } from "#server/scheduling/house-rule.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";

export interface GateQuestion {
  readonly shop: ShopRecord;
  readonly analysis: DelaysAnalysis;
  readonly period: DayPeriod;
  readonly suspect: number;
  readonly estimate: HouseRuleEstimate;
  readonly minimumAgreement: number;
  readonly minimumWeeks: number;
}

interface Found {
  readonly gate: VerdictGate["gate"];
  readonly value: number;
  readonly threshold: number;
  readonly reason: string;
  readonly missing: readonly string[];
}

/** A gate that asks for at least so much. */
function asks({ gate, value, threshold, reason, missing }: Found): VerdictGate {
  const holds = value >= threshold;
  return { gate, holds, value, threshold, reason: holds ? null : reason, missing: holds ? [] : [...missing] };
}

interface PeriodCounts {
  readonly ordersOfClient: number;
  readonly begun: number;
  readonly begunOfClient: number;
  /** Other clients with work begun, and calendar weeks with any. */
  readonly others: number;
  readonly weeks: number;
}

function countPeriod({ shop, period, suspect }: GateQuestion): PeriodCounts {
  const { operations, orders } = shop;
  let [ordersOfClient, begun, begunOfClient] = [0, 0, 0];
  for (const [order, on] of orders.orderedOn.entries()) {
    const isOwn = orders.client[order] === suspect && orders.cancelled[order] === 0;
    if (isOwn && on >= period.fromDay && on < period.toDay) ordersOfClient += 1;
  }
  const others = new Set<number>();
  const weeks = new Set<number>();
  for (const [operation, at] of operations.startedAt.entries()) {
    if (!(at >= period.fromDay * minutesPerDay && at < period.toDay * minutesPerDay)) continue;
    begun += 1;
    if (operations.client[operation] === suspect) begunOfClient += 1;
    else others.add(operations.client[operation]);
    weeks.add(mondayOf(dayOf(at)));
  }
  return { ordersOfClient, begun, begunOfClient, others: others.size, weeks: weeks.size };
}

/** What the record lacks that a replay would be nearer with. */
function missingForReplay({ evidence }: DelaysAnalysis["answer"]): string[] {
  const missing: string[] = [];
  if (evidence.machinesFrom !== "recorded") missing.push("operations.machine_id");
  if (evidence.centres.some(({ calendarFrom }) => calendarFrom === "derived")) missing.push("opening_hours");
  // What was not begun may not be ready yet.
  if (evidence.readyRecorded < evidence.operationsBegun) missing.push("operations.ready_at");
  return missing;
}

function replayGate({ analysis }: GateQuestion): VerdictGate {
  const { answer } = analysis;
  const { requestedFirst, allFirst, threshold } = answer.replayGate;
  const errors = [requestedFirst, allFirst].filter((error) => typeof error === "number");
  const holds = analysis.byRule !== null;
  return {
    gate: "replay",
    holds,
    value: errors.length === 0 ? notComputable("nothing-replayed", []) : Math.min(...errors),
    threshold,
    reason: holds ? null : "replay-not-faithful",
    missing: holds ? [] : missingForReplay(answer),
  };
}

/** All gates, in the order in which they are shown. Every one but the replay's has to hold for any verdict. */
export function evidenceGates(question: GateQuestion): VerdictGate[] {
  const { analysis, estimate, minimumAgreement, minimumWeeks } = question;
  const counts = countPeriod(question);
  const agreement = estimate.best === null ? null : estimate.agreement[estimate.best];
  return [
    asks({
      gate: "client-orders",
      value: counts.ordersOfClient,
      threshold: 1,
      reason: "no-orders-of-client",
      missing: ["orders"],
    }),
    asks({
      gate: "operations",
      value: counts.begun,
      threshold: 1,
      reason: "no-operations-begun",
      missing: ["operations.started_at"],
    }),
    asks({
      gate: "waits",
      value: analysis.answer.waiting.operations,
      threshold: 1,
      reason: "no-ready-times",
      missing: ["operations.ready_at"],
    }),
    agreement === null
      ? {
          gate: "house-rule",
          holds: false,
          value: notComputable("no-pairs-that-tell", []),
          threshold: minimumAgreement,
          reason: "no-pairs-that-tell",
          missing: ["operations.ready_at"],
        }
      : asks({
          gate: "house-rule",
          value: agreement,
          threshold: minimumAgreement,
          reason: "no-rule-agrees",
          missing: ["operations.ready_at", "orders.promised_on"],
        }),
    asks({
      gate: "weeks",
      value: counts.weeks,
      threshold: minimumWeeks,
      reason: "too-few-weeks",
      missing: ["operations"],
    }),
    replayGate(question),
    asks({
      gate: "client-work",
      value: counts.begunOfClient,
      threshold: 1,
      reason: "no-work-of-client",
      missing: ["operations"],
    }),
    asks({
      gate: "other-clients",
      value: counts.others,
      threshold: 1,
      reason: "no-other-clients",
      missing: ["operations"],
    }),
  ];
}

/** Where nothing of the shop could be analysed: the gate that this closes. */
export function gateClosedBy({ reason, missing }: NotComputable): VerdictGate {
  const gate =
    reason === "no-orders" ? "client-orders" : reason === "no-ready-times" ? "waits" : "operations";
  return { gate, holds: false, value: notComputable(reason, missing), threshold: 1, reason, missing };
}
