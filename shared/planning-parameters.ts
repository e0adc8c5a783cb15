/**
 * What the planning figures rest on besides the rows: thresholds and horizons with where they come from. A row of the
 * ledger's `parameters` table with the same name replaces a default.
 */
import { ownChoice } from "./parameters.ts";

export const planningParameterNames = [
  "frozen_horizon_days",
  "house_rule_minimum_agreement",
  "replay_gate_error",
  "eligibility_minimum_operations",
  "queue_jump_tolerance",
  "disorder_work_ratio",
  "started_before_ready_tolerance",
] as const;
export type PlanningParameterName = (typeof planningParameterNames)[number];

export interface PlanningParameter {
  readonly value: number;
  readonly unit: "share" | "ratio" | "working-days" | "operations";
  readonly source: string;
  /** The civil day from which it holds. */
  readonly validFrom: string;
}

const chosenOn = "2026-01-01";
/** Found on simulated plants for which the answer is known. */
const calibration = "calibration-on-simulated-plants";

export const planningParameters: Readonly<Record<PlanningParameterName, PlanningParameter>> = {
  /** Before a start that is nearer than this the plan counts as fixed. */
  frozen_horizon_days: { value: 10, unit: "working-days", source: ownChoice, validFrom: chosenOn },
  /** A rule that agrees with fewer of the starts is not the house's. */
  house_rule_minimum_agreement: { value: 0.7, unit: "share", source: calibration, validFrom: chosenOn },
  /** Median error of the replayed completions against the recorded ones, in parts of the flow time. */
  replay_gate_error: { value: 0.02, unit: "share", source: calibration, validFrom: chosenOn },
  /** With fewer operations of a client at a centre nothing is concluded about its machines. */
  eligibility_minimum_operations: {
    value: 20,
    unit: "operations",
    source: calibration,
    validFrom: chosenOn,
  },
  /** Part of the others' waiting below which queue-jumping is none. */
  queue_jump_tolerance: { value: 0.01, unit: "share", source: calibration, validFrom: chosenOn },
  /** A client that takes up to so many times its part of the work takes what disorder of the starts gives. */
  disorder_work_ratio: { value: 1.5, unit: "ratio", source: ownChoice, validFrom: chosenOn },
  /** Part of the operations started before they were ready from which the page warns. */
  started_before_ready_tolerance: { value: 0.05, unit: "share", source: ownChoice, validFrom: chosenOn },
};

/** Whether a name is that of a parameter of the planning figures. */
export function isPlanningParameter(name: string): name is PlanningParameterName {
  return planningParameterNames.some((known) => known === name);
}
