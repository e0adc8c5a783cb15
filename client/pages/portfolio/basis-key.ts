/** The part of a sentence's key that names a basis. */
import type { DependencyBasis } from "#shared/schema/portfolio.ts";

export type BasisKey = "revenue" | "contribution" | "bottleneckHours";

export function basisKey(basis: DependencyBasis): BasisKey {
  return basis === "bottleneck-hours" ? "bottleneckHours" : basis;
}
