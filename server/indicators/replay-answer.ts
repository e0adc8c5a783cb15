/** The replay as the answer shows it, and how well it reproduces the record. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import type { ReplayScenarios } from "#server/scheduling/replay-scenarios.ts";
import { delayBootstrap, type ImposedDelay } from "./imposed-delay.ts";

/** Not computable where no replay reproduces the record. */
export function replayAnswer(
  rule: DispatchRule,
  { gate }: ReplayScenarios,
  delay: ImposedDelay,
): ComputedDelays["replay"] {
  if (gate.passed === null) return notComputable("replay-not-faithful", []);
  const { service, serviceDifference } = delay;
  return {
    status: "computed",
    gate: gate.passed,
    medianErrorShare: gate.passed === "requested-first" ? gate.requestedFirst : gate.allFirst,
    rule,
    delayDays: delay.days,
    ordersCompared: delay.ordersCompared,
    ordersDelayedADay: delay.ordersDelayedADay,
    ordersMadeLate: delay.ordersMadeLate,
    ordersSavedFromLate: delay.ordersSavedFromLate,
    privilegeDays: delay.days.estimate,
    changeDays: delay.changeDays,
    volumeDays: delay.volumeDays,
    volumeWithoutCapacityDays: delay.volumeWithoutCapacityDays,
    onTimeInFull:
      serviceDifference === null
        ? notComputable("no-orders-to-judge", ["orders.promised_on"])
        : {
            recorded: service.recorded / service.orders,
            byRule: service.byRule / service.orders,
            difference: serviceDifference,
          },
    ...delayBootstrap,
  };
}

const errorOrReason = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? notComputable("nothing-replayed", []) : value;

/** The median errors of both gates. */
export function gateAnswer(
  gate: ReplayScenarios["gate"] | null,
  threshold: number,
): ComputedDelays["replayGate"] {
  return {
    requestedFirst: errorOrReason(gate?.requestedFirst),
    allFirst: errorOrReason(gate?.allFirst),
    threshold,
  };
}
