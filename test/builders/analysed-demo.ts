/** The analysis of a demo company for its suspect, straight from its rows. */
import { planningParameters, type PlanningParameterName } from "#shared/planning-parameters.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { DemoOptions } from "#server/demo/demo-options.ts";
import { generateDemoCompany, type DemoCompany } from "#server/demo/generate-demo-company.ts";
import type { DelaysQuestion } from "#server/indicators/delay-question.ts";
import { analyseDelays, type DelaysAnalysis } from "#server/indicators/delays.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { recordedDemo, type LeftOut } from "./recorded-demo.ts";

const value = (name: PlanningParameterName): number => planningParameters[name].value;

/** The parameters as they stand without a company's own. */
export const standardParameters: DelaysQuestion["parameters"] = {
  frozen_horizon_days: value("frozen_horizon_days"),
  house_rule_minimum_agreement: value("house_rule_minimum_agreement"),
  replay_gate_error: value("replay_gate_error"),
  eligibility_minimum_operations: value("eligibility_minimum_operations"),
  queue_jump_tolerance: value("queue_jump_tolerance"),
  disorder_work_ratio: value("disorder_work_ratio"),
  started_before_ready_tolerance: value("started_before_ready_tolerance"),
};

export const noRows = {
  operations: 0,
  orders: 0,
  openingHours: 0,
  scheduleChanges: 0,
  requests: 0,
  privileges: 0,
};

export interface AnalysedDemo {
  readonly demo: DemoCompany;
  readonly shop: ShopRecord;
  readonly analysis: DelaysAnalysis;
}

/** @throws Error when the demo's waits cannot be computed */
export function analysedDemo(
  options: DemoOptions,
  leftOut: LeftOut = {},
  changed: Partial<DelaysQuestion> = {},
): AnalysedDemo {
  const demo = generateDemoCompany(options);
  const { recorded, clientIds, centreIds } = recordedDemo(demo, leftOut);
  const shop = buildShopRecord(recorded);
  const suspect = clientIds.indexOf(demo.truth.suspectClientId);
  const analysis = analyseDelays(
    shop,
    {
      suspect,
      dominant: clientIds.indexOf(demo.truth.dominantClientId),
      fromDay: null,
      toDay: null,
      parameters: standardParameters,
      shown: [],
      ...changed,
    },
    {
      clients: clientIds.map((clientId) => ({ clientId, name: clientId })),
      centres: centreIds.map((workCentreId) => ({ workCentreId, name: workCentreId })),
    },
    noRows,
  );
  if (isNotComputable(analysis)) throw new Error(`not computable: ${analysis.reason}`);
  return { demo, shop, analysis };
}
