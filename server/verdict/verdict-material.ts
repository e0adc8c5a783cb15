/** What a verdict is made of, once read and computed: another assumption needs nothing more. */
import type { Overtime } from "#shared/schema/overtime.ts";
import type { People } from "#shared/schema/people.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import type { NotComputable, Period } from "#shared/schema/scalar.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import type { CostQuantities } from "./cost-quantities.ts";
import type { EvidenceAnalysis } from "./evidence-analysis.ts";
import type { LeftOutKind } from "./leave-one-out.ts";

/** What of the delays stays in the material. */
export type VerdictDelays = Pick<DelaysAnalysis, "answer" | "orders">;

export interface VerdictMaterial {
  readonly period: Period;
  readonly client: { readonly clientId: string; readonly name: string };
  /** Clients by number, as the evidence has them. */
  readonly clients: readonly { readonly clientId: string; readonly name: string }[];
  /** Names of the weeks, teams and orders that turn the sign when they are left out. */
  readonly leftOutNames: Readonly<Record<LeftOutKind, ReadonlyMap<number, string>>>;
  readonly portfolio: ComputedPortfolio;
  readonly delays: VerdictDelays | NotComputable;
  readonly overtime: Overtime;
  readonly people: People;
  readonly evidence: EvidenceAnalysis;
  readonly quantities: CostQuantities;
  /** The company's parameters as of the end of the period. */
  readonly ledger: readonly LedgerParameter[];
}
