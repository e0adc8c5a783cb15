/** The numbers that a formula prints. */
import type { CostTerm } from "#shared/schema/verdict.ts";
import { costNumberUnit, type CostBasis, type CostNumberName } from "./cost-numbers.ts";

/** Known numbers with their units, in the order of the formula. */
export function costTerms({ numbers, unknown }: CostBasis, names: readonly CostNumberName[]): CostTerm[] {
  return names
    .filter((name) => !unknown.has(name))
    .map((name) => ({ term: name, value: numbers[name], unit: costNumberUnit(name) }));
}
