/** What is asked about delays, and the names of what is numbered. */
import type { PlanningParameterName } from "#shared/planning-parameters.ts";
import type { ComputedDelays } from "#shared/schema/delays.ts";

export interface DelaysQuestion {
  /** The examined client, and the one with most revenue. */
  readonly suspect: number;
  readonly dominant: number;
  /** The first day of the period and the day after its last; null: all that the record covers. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly parameters: Readonly<Record<PlanningParameterName, number>>;
  /** The parameters as the answer shows them. */
  readonly shown: ComputedDelays["parameters"];
}

/** Names by index. */
export interface ShopNames {
  readonly clients: readonly { readonly clientId: string; readonly name: string }[];
  readonly centres: readonly { readonly workCentreId: string; readonly name: string }[];
}
