/** The cost quantities of one client and period, from its rows and the finished analyses (method, section 5). */
import type { CostQuantities } from "./cost-quantities.ts";
import type { CostAnalyses, CostRecord } from "./cost-record.ts";

/**
 * @param seed of the weeks drawn and of the ratios of strain
 */
export function costQuantities(_record: CostRecord, _analyses: CostAnalyses, _seed: number): CostQuantities {
  throw new RangeError("no quantity is counted yet");
}
