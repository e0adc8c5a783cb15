/** Counts explained by columns: Poisson regression with a logarithmic link, an offset and errors by cluster. */
import { invertSymmetric } from "./linear-system.ts";

/** One row for each observation. */
export interface CountRows {
  readonly events: Float64Array;
  /** Time at risk, more than 0. */
  readonly time: Float64Array;
  /** Explaining values, column by column. */
  readonly columns: readonly Float64Array[];
  /** What belongs together, such as one person's weeks, numbered from 0; a number may be missing. */
  readonly cluster: Int32Array;
}

export interface CountRegression {
  /**
   * Logarithms of rate ratios for one more unit of each column; NaN for a column that the others determine among the rows
   * that tell anything.
   */
  readonly coefficients: Float64Array;
  /** The larger, by column, of the model's standard error and the one by cluster. */
  readonly standardErrors: Float64Array;
  readonly modelErrors: Float64Array;
  /** Infinity of a single cluster, which tells nothing about another. */
  readonly clusteredErrors: Float64Array;
  /** Clusters with rows that tell anything. */
  readonly clusters: number;
  /** Rows that told nothing: a column or a sum of columns, such as a team without events, can make their rates vanish. */
  readonly rowsLeftOut: number;
}

const mostSteps = 60;
/** Steps go on until no row's linear predictor moves as far; the last one is taken too, which squares what is left. */
const closeEnough = 1e-8;
const mostHalvings = 40;
/** A log-likelihood that falls by this part of itself falls by rounding only. */
const rounding = 1e-12;
/** Rows that move no further stay where they are while others' rates vanish ... */
const standsStill = 1e-5;
/** ... which move at least so far, by about 1 at each step. */
const vanishes = -0.01;

/** The curvature of the log-likelihood at fitted means, size × size. */
function information({ columns }: CountRows, means: Float64Array): Float64Array {
  const size = columns.length;
  const sums = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = row; column < size; column += 1) {
      let sum = 0;
      for (let each = 0; each < means.length; each += 1) {
        sum += means[each] * columns[row][each] * columns[column][each];
      }
      sums[row * size + column] = sum;
      sums[column * size + row] = sum;
    }
  }
  return sums;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += matrix[row * size + column] * vector[column];
    return sum;
  });
}

/** The linear predictor by row, without the offset. */
function predictorsOf(
  columns: readonly Float64Array[],
  coefficients: Float64Array,
  rows: number,
): Float64Array {
  const predictors = new Float64Array(rows);
  for (const [place, column] of columns.entries()) {
    for (let each = 0; each < rows; each += 1) predictors[each] += coefficients[place] * column[each];
  }
  return predictors;
}

const meansAt = ({ time }: CountRows, predictors: Float64Array): Float64Array =>
  time.map((at, each) => at * Math.exp(predictors[each]));

/** But for a constant. */
function logLikelihood({ events }: CountRows, predictors: Float64Array, means: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < events.length; each += 1) sum += events[each] * predictors[each] - means[each];
  return sum;
}

/** Columns times what is left of the events, or any other weight by row. */
function sumsOf(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) =>
    column.reduce((sum, value, each) => sum + value * weights[each], 0),
  );
}

/** Where the steps start: fitted to means halfway between the events and the overall rate, so that no scale is too far off. */
function startOf(rows: CountRows) {
  const { events, time, columns } = rows;
  const rate = events.reduce((sum, each) => sum + each, 0) / time.reduce((sum, each) => sum + each, 0);
  const means = time.map((at, each) => (events[each] + rate * at) / 2);
  const { inverse, isLeftOut } = invertSymmetric(information(rows, means), columns.length);
  const working = means.map((mean, each) => mean * Math.log(mean / time[each]) + events[each] - mean);
  return { coefficients: times(inverse, sumsOf(columns, working)), isLeftOut };
}

/**
 * Rows without events whose rates vanish without end while nothing else moves: the events would be likeliest at rates of 0
 * there (Correia, Guimarães and Zylkin 2019, "Verifying the existence of maximum likelihood estimates").
 */
function vanishingRows({ events }: CountRows, moved: Float64Array): Uint8Array | null {
  const isVanishing = Uint8Array.from(moved, (by, each) => (events[each] === 0 && by < vanishes ? 1 : 0));
  const isCertain =
    isVanishing.includes(1) &&
    moved.every((by, each) => isVanishing[each] === 1 || Math.abs(by) < standsStill);
  return isCertain ? isVanishing : null;
}

interface Fit {
  readonly coefficients: Float64Array;
  readonly inverse: Float64Array;
  readonly means: Float64Array;
}

/**
 * Newton's steps, which for this link are Fisher's, halved where they overshoot.
 * @param rows whose columns do not determine one another
 * @returns rows without which to begin again, or null where the steps do not settle
 */
function fit(rows: CountRows, start: Float64Array): Fit | Uint8Array | null {
  const { events, columns } = rows;
  let coefficients = start;
  let predictors = predictorsOf(columns, coefficients, events.length);
  let means = meansAt(rows, predictors);
  let likelihood = logLikelihood(rows, predictors, means);
  for (let step = 0; step < mostSteps; step += 1) {
    const { inverse, isLeftOut } = invertSymmetric(information(rows, means), columns.length);
    if (isLeftOut.includes(1)) return null;
    const left = events.map((count, each) => count - means[each]);
    const move = times(inverse, sumsOf(columns, left));
    const moved = predictorsOf(columns, move, events.length);
    const isSettled = moved.every((by) => Math.abs(by) < closeEnough);
    const vanishing = vanishingRows(rows, moved);
    if (vanishing !== null) return vanishing;
    const least = likelihood - rounding * (Math.abs(likelihood) + 1);
    let part = 1;
    for (let halving = 0; halving < mostHalvings; halving += 1) {
      const from = coefficients;
      const next = from.map((value, each) => value + part * move[each]);
      predictors = predictorsOf(columns, next, events.length);
      means = meansAt(rows, predictors);
      likelihood = logLikelihood(rows, predictors, means);
      if (likelihood >= least) {
        coefficients = next;
        break;
      }
      part /= 2;
    }
    if (isSettled) return { coefficients, inverse, means };
  }
  return null;
}

/** By column, what the observed events exceed the means by, summed over the rows of each cluster. */
function scoresByCluster({ events, columns, cluster }: CountRows, means: Float64Array): Float64Array[] {
  const numbers = cluster.reduce((most, each) => Math.max(most, each), -1) + 1;
  return columns.map((column) => {
    const scores = new Float64Array(numbers);
    for (let each = 0; each < events.length; each += 1) {
      scores[cluster[each]] += (events[each] - means[each]) * column[each];
    }
    return scores;
  });
}

/** Variances by cluster: the sandwich of Liang and Zeger 1986, enlarged for few clusters. */
function clusteredVariances(
  inverse: Float64Array,
  scores: readonly Float64Array[],
  clusters: number,
): Float64Array {
  const size = scores.length;
  if (clusters < 2) return new Float64Array(size).fill(Infinity);
  const variances = new Float64Array(size);
  const own = new Float64Array(size);
  for (let cluster = 0; cluster < (scores.at(0)?.length ?? 0); cluster += 1) {
    for (let column = 0; column < size; column += 1) own[column] = scores[column][cluster];
    const influence = times(inverse, own);
    for (let column = 0; column < size; column += 1) variances[column] += influence[column] ** 2;
  }
  return variances.map((variance) => (variance * clusters) / (clusters - 1));
}

/** The fit of the kept columns, told by all columns. */
function regressionOf(
  own: CountRows,
  { coefficients, inverse, means }: Fit,
  kept: readonly number[],
  all: CountRows,
): CountRegression {
  const size = kept.length;
  const spread = (values: Float64Array): Float64Array => {
    const told = new Float64Array(all.columns.length).fill(NaN);
    for (const [place, column] of kept.entries()) told[column] = values[place];
    return told;
  };
  const clusters = new Set(own.cluster).size;
  const modelErrors = coefficients.map((_, each) => Math.sqrt(inverse[each * size + each]));
  const clusteredErrors = clusteredVariances(inverse, scoresByCluster(own, means), clusters).map(Math.sqrt);
  return {
    coefficients: spread(coefficients),
    modelErrors: spread(modelErrors),
    clusteredErrors: spread(clusteredErrors),
    standardErrors: spread(modelErrors.map((error, each) => Math.max(error, clusteredErrors[each]))),
    clusters,
    rowsLeftOut: all.events.length - own.events.length,
  };
}

/** Without the rows marked. */
function withoutRows({ events, time, columns, cluster }: CountRows, isOut: Uint8Array): CountRows {
  const isIn = (_: number, each: number): boolean => isOut[each] === 0;
  return {
    events: events.filter(isIn),
    time: time.filter(isIn),
    columns: columns.map((column) => column.filter(isIn)),
    cluster: cluster.filter(isIn),
  };
}

/**
 * Fits the likeliest coefficients. Rows whose rates would vanish are left out first, which leaves the other coefficients as
 * they would be with a rate of 0 there; a column that tells nothing without them is NaN.
 *
 * @returns null without events, or where the steps do not settle
 * @throws RangeError for a time that is not more than 0
 */
export function countRegression(rows: CountRows): CountRegression | null {
  if (!rows.time.every((time) => time > 0)) throw new RangeError("time at risk is more than 0");
  let telling = rows;
  while (telling.events.some((count) => count > 0)) {
    const { coefficients: start, isLeftOut } = startOf(telling);
    const kept = Array.from(isLeftOut.keys()).filter((column) => isLeftOut[column] === 0);
    const own = { ...telling, columns: kept.map((column) => telling.columns[column]) };
    const found = fit(
      own,
      Float64Array.from(kept, (column) => start[column]),
    );
    if (found === null) return null;
    if (!(found instanceof Uint8Array)) {
      return regressionOf(own, found, kept, rows);
    }
    telling = withoutRows(telling, found);
  }
  return null;
}
