/**
 * Poisson regression over the frame with a level of its own for each team. The same estimates and errors as
 * `statistics/count-regression.ts` gives with a column per team, found faster.
 */
import { withTerms, type RowsAtRisk, type StrainDesign } from "./strain-design.ts";
import { columnErrors } from "./strain-errors.ts";
import { cellSums, keepRows, newtonStep, type NewtonStep, type RegressionRows } from "./strain-newton.ts";

export interface FittedColumn {
  /** Logarithm of the rate ratio for one more unit. */
  readonly coefficient: number;
  /** The larger of the model's standard error and the clustered one. */
  readonly error: number;
  readonly isClustered: boolean;
}

export interface StrainFit {
  readonly events: number;
  /** In the order given, null for a column that teams, season and the columns before it determine; null: it did not settle. */
  readonly columns: readonly (FittedColumn | null)[] | null;
  /** By column, the error where none had an effect: what a test of "no effect" works with. NaN for a determined column. */
  readonly nullErrors: readonly number[];
}

const mostSteps = 60;
const closeEnough = 1e-9;
/** No coefficient moves further in one step, so that a bad start does not overflow. */
const longestStep = 3;
/** A term of the year is added for every so many events: any few events follow some wave. */
const eventsPerTerm = 10;
/** A coefficient beyond this has no end: events lie on one side only. */
const farAway = 25;

/**
 * By how much people and weeks that go together widen the model's error, if they do. It is seen at the fitted coefficients: an effect
 * that is left out of the means would itself look like people who differ.
 */
function excessOf({ clustered, model }: { readonly clustered: number; readonly model: number }): number {
  return Math.max(1, clustered / model);
}

/** The rows with the first terms of the year only. */
function limitTerms(rows: RegressionRows, termCount: number): RegressionRows {
  const { design, atEvents } = rows;
  const ofColumns = atEvents.subarray(design.termCount);
  const kept = new Float64Array(termCount + ofColumns.length);
  kept.set(atEvents.subarray(0, termCount));
  kept.set(ofColumns, termCount);
  return { ...rows, design: withTerms(design, termCount), atEvents: kept };
}

/** Steps until they settle, from given coefficients; null where they do not. */
function settle(
  rows: RegressionRows,
  from: Float64Array,
): { coefficients: Float64Array; step: NewtonStep } | null {
  const coefficients = from.slice();
  // Without columns the sums by cell do not depend on the coefficients.
  const still = rows.columns.length === 0 ? cellSums(rows, coefficients) : null;
  for (let count = 0; count < mostSteps; count += 1) {
    const step = newtonStep(rows, coefficients, still ?? cellSums(rows, coefficients));
    const farthest = step.move.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    if (farthest < closeEnough) return { coefficients, step };
    const part = Math.min(1, longestStep / farthest);
    for (let each = 0; each < coefficients.length; each += 1) {
      coefficients[each] += part * step.move[each];
      if (!(Math.abs(coefficients[each]) < farAway)) return null;
    }
  }
  return null;
}

/**
 * Explains the events by the columns, beside a level for each team, the season and a trend. Rows in which a column is NaN are
 * left out; so are teams without an event, which tell nothing about ratios. Few events tell few terms of the year apart.
 *
 * @param columns by row of the frame, of the size of 1: their coefficients stay within reach
 * @returns null without an event, or where season and trend alone explain them without end
 */
export function strainRegression(
  design: StrainDesign,
  atRisk: RowsAtRisk,
  columns: readonly Float64Array[],
): StrainFit | null {
  const all = keepRows(design, atRisk, columns);
  const events = all.teamEvents.reduce((sum, each) => sum + each, 0);
  if (events === 0) return null;
  const termCount = Math.min(design.termCount, Math.floor(events / eventsPerTerm));
  const rows = limitTerms(all, termCount);
  const ofSeason = { ...rows, columns: [], atEvents: rows.atEvents.subarray(0, termCount) };
  const season = settle(ofSeason, new Float64Array(termCount));
  if (season === null) return null;
  const start = new Float64Array(termCount + columns.length);
  start.set(season.coefficients);
  const first = newtonStep(rows, start, cellSums(rows, start));
  const ofNull = columnErrors(rows, start, first);
  const settled = settle(rows, start);
  const fitted = settled === null ? null : columnErrors(rows, settled.coefficients, settled.step);
  const nullErrors = ofNull.map((errors, each) =>
    first.isLeftOut[termCount + each] === 1 ? NaN : errors.model * excessOf(fitted?.[each] ?? errors),
  );
  if (settled === null || fitted === null) return { events, columns: null, nullErrors };
  const { coefficients, step } = settled;
  const fittedColumns = fitted.map(({ clustered, model }, each) =>
    step.isLeftOut[termCount + each] === 1
      ? null
      : {
          coefficient: coefficients[termCount + each],
          error: Math.max(clustered, model),
          isClustered: clustered > model,
        },
  );
  return { events, columns: fittedColumns, nullErrors };
}
