/** Whose doing each minute of payroll overtime is (method, section 2, the identity). */
import { isNotComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { RecordedWorkWeeks } from "./labour-record.ts";

/** Minutes; direct, induced, volume and unexplained sum to the payroll's. */
export interface OvertimeStates {
  readonly payrollMinutes: number;
  readonly directMinutes: number | NotComputable;
  readonly inducedMinutes: Estimate | NotComputable;
  readonly volumeMinutes: number;
  readonly unexplainedMinutes: number;
  /** On the examined client's orders, on others' orders, and of those without an order, what names the client. */
  readonly clientOrderMinutes: number;
  readonly otherOrderMinutes: number;
  readonly unassignedClientMinutes: number;
}

function sumOf(minutes: Float64Array): number {
  let sum = 0;
  for (const each of minutes) sum += each;
  return sum;
}

/** What is laid to minutes that are there: not below none, not above all, and whole where those are. */
function within(minutes: number, there: number): number {
  const whole = Number.isInteger(there) ? Math.round(minutes) : minutes;
  return Math.min(there, Math.max(0, whole));
}

/** The lower of the measures that could be computed. */
function lowerOf(one: number | NotComputable, other: number | NotComputable): number | NotComputable {
  if (isNotComputable(one)) return other;
  return isNotComputable(other) ? one : Math.min(one, other);
}

/**
 * The state of every payroll minute: without an order it is unexplained; on the examined client's orders it is direct up to
 * the lower of the two direct measures over the whole period; on other clients' orders it is induced up to the avoidable
 * minutes; the rest of both is volume. A measure that cannot be computed takes nothing from the volume, and the other direct
 * measure stands alone.
 *
 * @param proRata minutes by hours worked
 * @param deviation minutes by deviation from the plan; may be negative
 * @param avoidable minutes that the others' orders would not have needed, with its interval
 */
export function overtimeStates(
  workWeeks: RecordedWorkWeeks,
  proRata: number | NotComputable,
  deviation: number | NotComputable,
  avoidable: Estimate | NotComputable,
): OvertimeStates {
  const clientOrderMinutes = sumOf(workWeeks.clientOvertimeMinutes);
  const otherOrderMinutes = sumOf(workWeeks.otherOvertimeMinutes);
  const unexplainedMinutes = sumOf(workWeeks.unassignedOvertimeMinutes);
  const lower = lowerOf(proRata, deviation);
  const directMinutes = isNotComputable(lower) ? lower : within(lower, clientOrderMinutes);
  const inducedMinutes = isNotComputable(avoidable)
    ? avoidable
    : {
        estimate: within(avoidable.estimate, otherOrderMinutes),
        low: within(avoidable.low, otherOrderMinutes),
        high: within(avoidable.high, otherOrderMinutes),
      };
  const direct = isNotComputable(directMinutes) ? 0 : directMinutes;
  const induced = isNotComputable(inducedMinutes) ? 0 : inducedMinutes.estimate;
  return {
    payrollMinutes: clientOrderMinutes + otherOrderMinutes + unexplainedMinutes,
    directMinutes,
    inducedMinutes,
    volumeMinutes: clientOrderMinutes - direct + (otherOrderMinutes - induced),
    unexplainedMinutes,
    clientOrderMinutes,
    otherOrderMinutes,
    unassignedClientMinutes: sumOf(workWeeks.unassignedClientMinutes),
  };
}
