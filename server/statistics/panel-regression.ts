/**
 * Numbers followed over time in several units, such as persons by week, explained by columns: ordinary least squares with an
 * effect of each unit and of each period, and standard errors by unit.
 */
import { invertSymmetric } from "./linear-system.ts";
import { panelEffects, type PanelEffects } from "./panel-effects.ts";
import { studentQuantile } from "./student-quantile.ts";

/** One row for each observation. */
export interface PanelRows {
  readonly outcome: Float64Array;
  /** Explaining values, column by column. */
  readonly columns: readonly Float64Array[];
  /** Numbered from 0; a number may be missing. */
  readonly unit: Int32Array;
  /** Numbered from 0; a number may be missing. Without periods only units have effects. */
  readonly period?: Int32Array;
}

/** What the outcome differs by for one more unit of a column. */
export interface PanelEstimate {
  readonly coefficient: number;
  /** By unit, enlarged for few units. */
  readonly standardError: number;
  /** The central 95 % interval, of Student's law with one degree of freedom less than units. */
  readonly low: number;
  readonly high: number;
}

export interface PanelRegression {
  /** By column; null for one that varies within fewer than three units or that effects and earlier columns determine. */
  readonly estimates: readonly (PanelEstimate | null)[];
  /** Units with two rows or more; the others tell nothing about change and are left out. */
  readonly units: number;
  readonly observations: number;
}

/** Fewer tell too little about how units differ. */
const fewestUnits = 3;
const upper = 0.975;
/** What effects leave of a column's square is rounding below this part of it. */
const onlyRounding = 1e-14;

/** Rows of units that have more than one. */
function repeatedRows({ outcome, columns, unit, period }: PanelRows): PanelRows {
  const rowsOf = new Map<number, number>();
  for (const each of unit) rowsOf.set(each, (rowsOf.get(each) ?? 0) + 1);
  const isRepeated = Uint8Array.from(unit, (each) => ((rowsOf.get(each) ?? 0) > 1 ? 1 : 0));
  const isIn = (_: number, each: number): boolean => isRepeated[each] === 1;
  return {
    outcome: outcome.filter(isIn),
    columns: columns.map((column) => column.filter(isIn)),
    unit: unit.filter(isIn),
    ...(period === undefined ? {} : { period: period.filter(isIn) }),
  };
}

/** In how many units a column takes more than one value. */
function movingUnits(column: Float64Array, unit: Int32Array): number {
  const first = new Map<number, number>();
  const moving = new Set<number>();
  for (const [each, value] of column.entries()) {
    const known = first.get(unit[each]);
    if (known === undefined) first.set(unit[each], value);
    else if (known !== value) moving.add(unit[each]);
  }
  return moving.size;
}

const dot = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, value, each) => sum + value * right[each], 0);

/** A variable less its effects; 0 throughout where these leave no more than rounding of it. */
function freedOf(values: Float64Array, { free }: PanelEffects): Float64Array {
  const left = free(values);
  return dot(left, left) > onlyRounding * dot(values, values) ? left : left.fill(0);
}

/** Variances by unit: sums of each unit's residuals times its columns, between two inverses (Arellano 1987). */
function unitVariances(
  columns: readonly Float64Array[],
  residuals: Float64Array,
  unit: Int32Array,
  inverse: Float64Array,
): Float64Array {
  const size = columns.length;
  const scores = new Map<number, Float64Array>();
  for (const [each, residual] of residuals.entries()) {
    const own = scores.get(unit[each]) ?? new Float64Array(size);
    for (let column = 0; column < size; column += 1) own[column] += residual * columns[column][each];
    scores.set(unit[each], own);
  }
  const variances = new Float64Array(size);
  for (const own of scores.values()) {
    for (let column = 0; column < size; column += 1) {
      const influence = own.reduce((sum, score, other) => sum + inverse[column * size + other] * score, 0);
      variances[column] += influence * influence;
    }
  }
  return variances;
}

/**
 * Fits deviations from the effects of units and periods. Variances by unit are enlarged by G/(G − 1) · (N − 1)/(N − K) for G
 * units, N rows and K coefficients: the columns', the periods' and a constant; effects of units lie within units and do not
 * count (Cameron and Miller 2015, "A Practitioner's Guide to Cluster-Robust Inference").
 *
 * @returns null with fewer than three units of two rows or more, without more rows than effects and columns, or where the
 * outcome does not vary beside the effects
 */
export function panelRegression(rows: PanelRows): PanelRegression | null {
  const { outcome, columns, unit, period } = repeatedRows(rows);
  const [units, observations] = [new Set(unit).size, outcome.length];
  if (units < fewestUnits) return null;
  const effects = panelEffects(unit, period ?? null);
  const deviations = freedOf(outcome, effects);
  const freed = columns.map((column) => freedOf(column, effects));
  const size = columns.length;
  const products = Float64Array.from({ length: size * size }, (_, cell) =>
    dot(freed[Math.floor(cell / size)], freed[cell % size]),
  );
  const { inverse, isLeftOut } = invertSymmetric(products, size);
  const told = isLeftOut.reduce((kept, isOut) => kept - isOut, size) + effects.periodEffects;
  if (observations - units - told <= 0 || !deviations.some((value) => value !== 0)) return null;
  const joint = freed.map((column) => dot(column, deviations));
  const coefficients = freed.map((_, place) =>
    joint.reduce((sum, value, other) => sum + inverse[place * size + other] * value, 0),
  );
  const residuals = deviations.map((value, each) =>
    coefficients.reduce((left, coefficient, place) => left - coefficient * freed[place][each], value),
  );
  const enlarged = ((units / (units - 1)) * (observations - 1)) / (observations - told - 1);
  const variances = unitVariances(freed, residuals, unit, inverse);
  const student = studentQuantile(upper, units - 1);
  const estimates = coefficients.map((coefficient, place) => {
    if (isLeftOut[place] === 1 || movingUnits(columns[place], unit) < fewestUnits) return null;
    const standardError = Math.sqrt(enlarged * variances[place]);
    const margin = student * standardError;
    return { coefficient, standardError, low: coefficient - margin, high: coefficient + margin };
  });
  return { estimates, units, observations };
}
