/** The recorded shop once more: as it was, by the house rule, without the client's late changes, without the client. */
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import { completionsOf } from "./completions.ts";
import type { DispatchRule } from "./dispatch-rule.ts";
import { changesOfClient, minutesWithoutChanges } from "./late-changes.ts";
import { recordedPlan } from "./recorded-plan.ts";
import { replayShop, type ReplayPlan, type ReplayRun } from "./replay-shop.ts";
import { ruleKeys } from "./rule-keys.ts";
import { requestGrade, type MachineEligibility, type ShopRecord } from "./shop-record.ts";
import { withoutCapacityOf } from "./without-capacity.ts";

export interface ScenarioQuestion {
  readonly shop: ShopRecord;
  readonly eligibility: MachineEligibility;
  readonly suspect: number;
  readonly rule: DispatchRule;
  /** By order, the day by which the house counts it as promised. */
  readonly dueOn: Float64Array;
  /** The median error, in parts of the flow time, up to which a replay reproduces the record. */
  readonly gateError: number;
  /** Called after every replay with how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Completion instants by order, NaN where it did not end. */
export interface Completions {
  readonly recorded: Float64Array;
  /** In the order of the recorded starts. */
  readonly asStarted: Float64Array;
  readonly byRule: Float64Array;
  readonly withoutChanges: Float64Array;
  readonly withoutClient: Float64Array;
  readonly withoutClientAndCapacity: Float64Array;
}

export interface ReplayGate {
  /** Median error of the completions with the client's requested work first, and with all its work first; NaN: none to compare. */
  readonly requestedFirst: number;
  readonly allFirst: number;
  /** Which of both reproduces the record; null: neither. */
  readonly passed: "requested-first" | "all-first" | null;
}

export interface ReplayScenarios {
  readonly gate: ReplayGate;
  readonly completions: Completions;
  /** The replay by the house rule. */
  readonly byRule: ReplayRun;
}

/** The median, over orders that ended in both, of the error of the completion in parts of the recorded flow time. */
function medianError(shop: ShopRecord, recorded: Float64Array, replayed: Float64Array): number {
  const { operations, orders } = shop;
  const errors: number[] = [];
  for (let order = 0; order < orders.count; order += 1) {
    const first = orders.firstOperation[order];
    const ready = operations.readyAt[first];
    const flow = recorded[order] - (Number.isNaN(ready) ? operations.startedAt[first] : ready);
    const error = Math.abs(replayed[order] - recorded[order]);
    if (flow > 0 && !Number.isNaN(error)) errors.push(error / flow);
  }
  return errors.length === 0 ? NaN : sampleQuantile(Float64Array.from(errors).sort(), 0.5);
}

interface Replayer {
  readonly isSuspect: Uint8Array;
  readonly run: (plan: Pick<ReplayPlan, "keys" | "first"> & Partial<ReplayPlan>) => ReplayRun;
  readonly completed: (replayed: ReplayRun) => Float64Array;
}

/** @param total how many replays there will be */
function replayer({ shop, eligibility, suspect, onProgress }: ScenarioQuestion, total: number): Replayer {
  const base = recordedPlan(shop, eligibility);
  let done = 0;
  return {
    isSuspect: Uint8Array.from(shop.operations.client, (client) => (client === suspect ? 1 : 0)),
    run(plan) {
      const replayed = replayShop({ ...base, atWorkOn: null, recordedMachine: null, ...plan });
      done += 1;
      onProgress?.(done, total);
      return replayed;
    },
    completed: (replayed) => completionsOf(shop, replayed.endedAt),
  };
}

/** What the privilege alone is told by. */
export interface PrivilegeReplay {
  readonly gate: ReplayGate;
  readonly completions: Pick<Completions, "recorded" | "asStarted" | "byRule">;
  readonly byRule: ReplayRun;
}

/** Four replays: two that may reproduce the record, and those whose difference is the privilege. */
function privilegeBy({ run, completed, isSuspect }: Replayer, question: ScenarioQuestion): PrivilegeReplay {
  const { shop, rule, dueOn, gateError } = question;
  const { operations } = shop;
  const keys = rule === "fifo" ? null : ruleKeys(shop, rule, dueOn);
  const contracted = operations.contracted;
  const firstWhere = (chosen: (operation: number) => boolean): Uint8Array =>
    contracted.map((granted, operation) => (granted === 1 || chosen(operation) ? 1 : 0));

  const recorded = completionsOf(shop, operations.endedAt);
  // Whether the record is reproduced is judged by the promises as they were made: that the client's were short is no error.
  const keysAsPromised = rule === "fifo" ? null : ruleKeys(shop, rule, shop.orders.promisedOn);
  const requestedFirst = run({
    keys: keysAsPromised,
    first: firstWhere(
      (operation) => isSuspect[operation] === 1 && operations.request[operation] >= requestGrade.flagged,
    ),
  });
  const allFirst = run({
    keys: keysAsPromised,
    first: firstWhere((operation) => isSuspect[operation] === 1),
  });
  const errors = {
    requestedFirst: medianError(shop, recorded, completed(requestedFirst)),
    allFirst: medianError(shop, recorded, completed(allFirst)),
  };
  const startOrder = operations.startedAt.map((start) => (Number.isNaN(start) ? Infinity : start));
  // At the opening of a shift many start at once: which machine took which is part of the order in which they were served.
  const asStarted = run({ keys: startOrder, first: null, recordedMachine: operations.machine });
  const byRule = run({ keys, first: contracted });
  const passes = (error: number): boolean => error <= gateError;
  return {
    gate: {
      ...errors,
      passed: passes(errors.requestedFirst)
        ? "requested-first"
        : passes(errors.allFirst)
          ? "all-first"
          : null,
    },
    completions: { recorded, asStarted: completed(asStarted), byRule: completed(byRule) },
    byRule,
  };
}

/** The privilege of a client alone, without what its changes and its volume do. */
export function replayPrivilege(question: ScenarioQuestion): PrivilegeReplay {
  return privilegeBy(replayer(question, 4), question);
}

/**
 * Seven replays (method, section 3). What a contract puts first is first in all but the one in the order of the recorded
 * starts; the client's promises that no contract grants count as `dueOn` says, but in the two that may reproduce the record.
 */
export function replayScenarios(question: ScenarioQuestion): ReplayScenarios {
  const { shop, eligibility, suspect, rule, dueOn } = question;
  const { operations } = shop;
  const replays = replayer(question, 7);
  const { run, completed, isSuspect } = replays;
  const { gate, completions, byRule } = privilegeBy(replays, question);
  const changes = changesOfClient(shop, suspect);
  const dueBefore = dueOn.map((due, order) => {
    const before = changes.dateBefore[order];
    return Number.isNaN(before) || shop.promiseContracted[order] === 0 ? due : before;
  });
  const minutes = minutesWithoutChanges(shop, changes);
  const unchanged = {
    keys:
      rule === "fifo" ? null : ruleKeys({ ...shop, operations: { ...operations, minutes } }, rule, dueBefore),
    first: operations.contracted,
    minutes,
  };
  const withoutChanges = run(unchanged);
  const others = minutes.map((each, operation) => (isSuspect[operation] === 1 ? NaN : each));
  const withoutClient = run({ ...unchanged, minutes: others });
  const withoutCapacity = run({
    ...unchanged,
    minutes: others,
    ...withoutCapacityOf(shop, eligibility, suspect),
  });
  return {
    gate,
    completions: {
      ...completions,
      withoutChanges: completed(withoutChanges),
      withoutClient: completed(withoutClient),
      withoutClientAndCapacity: completed(withoutCapacity),
    },
    byRule,
  };
}
