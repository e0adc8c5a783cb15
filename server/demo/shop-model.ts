/** What a run of the shop takes and gives. Operations are numbered over all orders of a site; -1 stands for none. */
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { Shift } from "./plant-calendar.ts";

export interface ShopOperations {
  readonly count: number;
  readonly order: Int32Array;
  readonly centre: Int32Array;
  /** Processing time in open minutes. */
  readonly minutes: Int32Array;
  /** Machines that may run it, one bit a machine. */
  readonly eligible: Int32Array;
  /** The operation that becomes ready after it, and how many minutes later. */
  readonly next: Int32Array;
  readonly lag: Int32Array;
  /** When it is ready without a predecessor; -1 where it waits for one. */
  readonly releaseAt: Int32Array;
  /** Promised day of its order. */
  readonly dueOn: Int32Array;
  /** 1: served before all others. */
  readonly first: Uint8Array;
}

/** The rules by which the plant serves what waits. */
export type PlantedRule = Extract<DispatchRule, "fifo" | "edd" | "spt">;

/** A decision to be taken about overtime at an instant: which shifts could be added. */
export interface OvertimeChoice {
  readonly at: number;
  readonly centre: number;
  /** Each is opened when the backlog due soon reaches its threshold, in hours a machine. */
  readonly offers: readonly { readonly from: number; readonly to: number; readonly threshold: number }[];
}

export interface ShopPlan {
  readonly operations: ShopOperations;
  /** Machines of each centre. */
  readonly machines: readonly number[];
  readonly rule: PlantedRule;
  /** Part of dispatches that pick any waiting operation, and the source they draw from. */
  readonly randomShare: number;
  readonly source: RandomSource;
  /** By centre; overtime that was already decided included. */
  readonly shifts: readonly (readonly Shift[])[];
  readonly overtimeChoices: readonly OvertimeChoice[];
  readonly endAt: number;
}

/** A stretch of one operation within one shift. */
export interface WorkSegment {
  readonly operation: number;
  readonly centre: number;
  readonly machine: number;
  readonly shift: Shift;
  readonly from: number;
  readonly to: number;
}

export interface ShopRun {
  readonly readyAt: Int32Array;
  readonly startedAt: Int32Array;
  readonly endedAt: Int32Array;
  readonly machine: Int8Array;
  readonly segments: readonly WorkSegment[];
  /** Overtime shifts in which something was worked, by centre. */
  readonly overtime: readonly (readonly Shift[])[];
}
