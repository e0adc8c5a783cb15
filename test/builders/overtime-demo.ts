/** Avoidable overtime of a demo company's suspect, straight from its rows, beside what was planted. */
import type { NotComputable } from "#shared/schema/scalar.ts";
import type { DemoOptions } from "#server/demo/demo-options.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import type { PlantedTruth } from "#server/demo/planted-truth.ts";
import { avoidableOvertime, type AvoidableOvertime } from "#server/scheduling/avoidable-overtime.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import { houseRuleWithout, houseStarts } from "#server/scheduling/house-rule.ts";
import { replayScenarios, type ReplayGate } from "#server/scheduling/replay-scenarios.ts";
import type {
  MachineEligibility,
  RecordedOpenings,
  RecordedShop,
  ShopRecord,
} from "#server/scheduling/shop-record.ts";
import { standardParameters } from "./analysed-demo.ts";
import { recordedDemo } from "./recorded-demo.ts";

/** A demo as the measure takes it. */
export interface OvertimeDemo {
  readonly shop: ShopRecord;
  readonly openings: RecordedOpenings;
  readonly eligibility: MachineEligibility;
  readonly suspect: number;
  readonly dueOn: Float64Array;
  /** Null where none tells. */
  readonly rule: DispatchRule | null;
  /** Null where no replay reproduces the record. */
  readonly gate: ReplayGate["passed"];
  readonly planted: PlantedTruth["overtime"];
}

/** @param changed what the rows say otherwise, given the examined client */
export function overtimeDemo(
  options: DemoOptions,
  changed: (recorded: RecordedShop, suspect: number) => RecordedShop = (recorded) => recorded,
): OvertimeDemo {
  const demo = generateDemoCompany(options);
  const written = recordedDemo(demo);
  const suspect = written.clientIds.indexOf(demo.truth.suspectClientId);
  const recorded = changed(written.recorded, suspect);
  const shop = buildShopRecord(recorded);
  const eligibility = eligibleMachines(shop, standardParameters.eligibility_minimum_operations);
  const dueOn = houseDueDays(shop, suspect);
  const rule = houseRuleWithout(houseStarts(shop, eligibility), suspect).best;
  const gateError = standardParameters.replay_gate_error;
  const gate =
    rule === null
      ? null
      : replayScenarios({ shop, eligibility, suspect, rule, dueOn, gateError }).gate.passed;
  const planted = demo.truth.overtime;
  return { shop, openings: recorded.openings, eligibility, suspect, dueOn, rule, gate, planted };
}

/** Null where nothing reproduces the record. */
export function foundIn(demo: OvertimeDemo): AvoidableOvertime | NotComputable | null {
  const { rule, gate } = demo;
  return rule === null || gate === null ? null : avoidableOvertime({ ...demo, rule, gate });
}
