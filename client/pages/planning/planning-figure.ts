/** What every figure of the page is given. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { PlanningNames } from "./planning-names.ts";
import type { PlanningAddress } from "./use-planning-address.ts";

export interface PlanningFigureProps {
  readonly delays: ComputedDelays;
  readonly names: PlanningNames;
  readonly address: PlanningAddress;
}
