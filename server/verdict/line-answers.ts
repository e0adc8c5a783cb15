/** The cost lines as an answer shows them: amount, interval, grade, rows, formula. */
import { isNotComputable } from "#shared/schema/scalar.ts";
import { costLines, type CostLine } from "#shared/schema/verdict.ts";
import type { CostDraws } from "./cost-draws.ts";
import { costLineRules } from "./cost-lines.ts";
import { lineCents, type CostLedger } from "./cost-ledger.ts";
import { isAssumed } from "./cost-numbers.ts";
import type { CostQuantities } from "./cost-quantities.ts";
import { costTerms } from "./cost-terms.ts";
import { drawnEstimate } from "./draw-interval.ts";

/**
 * Every line of the waterfall in its order, those that cannot be computed with the reason; only the one that would spend a gain
 * twice is left out.
 *
 * @param reference without what a request changes; null where nothing is changed
 */
export function lineAnswers(
  ledger: CostLedger,
  draws: CostDraws,
  { quantities, terms }: CostQuantities,
  reference: CostLedger | null,
): CostLine[] {
  const { basis, missing, sameGain } = ledger;
  return costLines
    .filter((line) => line !== sameGain)
    .map((line): CostLine => {
      const { grade, table, quantity, factors, parameters } = costLineRules[line];
      const { [quantity]: source } = quantities;
      const drawn = draws.lines.get(line) ?? null;
      const cents = missing.get(line) ?? drawnEstimate(lineCents(line, basis.numbers), drawn);
      return {
        line,
        grade,
        cents,
        counted: !isNotComputable(cents) && drawn === null,
        rows: isNotComputable(source) ? 0 : source.rows,
        table,
        terms: [...(terms[line] ?? []), ...costTerms(basis, [quantity, ...factors])],
        parameters: [...factors.filter(isAssumed), ...parameters],
        referenceCents:
          reference === null || reference.missing.has(line) ? null : lineCents(line, reference.basis.numbers),
      };
    });
}
