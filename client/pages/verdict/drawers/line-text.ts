/** The formula of a line or memo with its numbers, and the numbers that explain it beside the formula. */
import type { ComputedVerdict, CostLineName, CostMemoName, CostTerm } from "#shared/schema/verdict.ts";
import { formulaNumbers, formulaTerms } from "#client/method/formula-numbers.ts";
import type { Format } from "#client/lib/format.ts";
import { writeTerm, type SayAssumption } from "../factor-text.ts";

/** @param cents the amount that the formula gives */
export function numbersOf(
  name: CostLineName | CostMemoName,
  terms: readonly CostTerm[],
  { assumptions }: Pick<ComputedVerdict, "assumptions">,
  cents: number,
  say: SayAssumption,
  format: Format,
): string | null {
  const numbers = new Map([
    ...assumptions.map(({ name: own, value, unit }) => [own, { value, unit }] as const),
    ...terms.map(({ term, value, unit }) => [term, { value, unit }] as const),
  ]);
  return formulaNumbers(
    name,
    numbers,
    ({ unit, value }) => writeTerm(unit, value, say, format),
    format.moneyExact(cents),
  );
}

/** Terms that the formula does not write, and that are no assumptions. */
export function explainingTerms(
  name: CostLineName | CostMemoName,
  terms: readonly CostTerm[],
  { assumptions }: Pick<ComputedVerdict, "assumptions">,
): readonly CostTerm[] {
  const written = formulaTerms(name);
  return terms.filter(
    ({ term }) => !written.has(term) && !assumptions.some(({ name: assumed }) => assumed === term),
  );
}
