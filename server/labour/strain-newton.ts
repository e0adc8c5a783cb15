/**
 * One step of the regression over the frame. The team levels follow from the other coefficients in closed form, and the terms of the
 * year are alike for a team's whole week, so that a step takes one exponential a row and the rest is done on sums by cell.
 */
import { invertSymmetric } from "#server/statistics/linear-system.ts";
import type { RowsAtRisk, StrainDesign } from "./strain-design.ts";

/** Rows at risk with every column known. */
export interface RegressionRows extends RowsAtRisk {
  readonly design: StrainDesign;
  readonly columns: readonly Float64Array[];
  /** Rows at risk with every column known. */
  readonly kept: Int32Array;
  readonly teamEvents: Float64Array;
  /** Sum of each term and column over the events. */
  readonly atEvents: Float64Array;
}

export interface NewtonStep {
  /** Of the terms and columns, size × size. */
  readonly inverse: Float64Array;
  readonly isLeftOut: Uint8Array;
  readonly move: Float64Array;
  /** By team: what its rows' exponentials are multiplied by, and the mean of each term and column at the means. */
  readonly level: Float64Array;
  readonly centre: Float64Array;
}

export function keepRows(
  design: StrainDesign,
  { events, time }: RowsAtRisk,
  columns: readonly Float64Array[],
): RegressionRows {
  const { frame, termCount, terms, week } = design;
  const kept = new Int32Array(frame.count);
  const teamEvents = new Float64Array(design.teams);
  const atEvents = new Float64Array(termCount + columns.length);
  let count = 0;
  for (let row = 0; row < frame.count; row += 1) {
    if (!(time[row] > 0) || columns.some((column) => !Number.isFinite(column[row]))) continue;
    kept[count] = row;
    count += 1;
    if (events[row] === 0) continue;
    teamEvents[frame.team[row] + 1] += events[row];
    for (let term = 0; term < termCount; term += 1) {
      atEvents[term] += events[row] * terms[week[row] * termCount + term];
    }
    for (const [each, column] of columns.entries()) atEvents[termCount + each] += events[row] * column[row];
  }
  return { design, events, time, columns, kept: kept.subarray(0, count), teamEvents, atEvents };
}

/**
 * By cell, at given coefficients and without season and level: the sum of the means, of each column times them, and of each
 * product of two columns times them.
 */
export function cellSums(
  { design, time, columns, kept }: RegressionRows,
  coefficients: Float64Array,
): Float64Array {
  const { termCount, cell, frame, teams } = design;
  const own = coefficients.subarray(termCount);
  const stride = 1 + columns.length + (columns.length * (columns.length + 1)) / 2;
  const sums = new Float64Array(teams * frame.weeks * stride);
  for (const row of kept) {
    let predictor = 0;
    for (let each = 0; each < own.length; each += 1) predictor += own[each] * columns[each][row];
    const mean = time[row] * Math.exp(predictor);
    let at = cell[row] * stride;
    sums[at] += mean;
    for (let each = 0; each < own.length; each += 1) {
      const value = mean * columns[each][row];
      at += 1;
      sums[at] += value;
    }
    for (let each = 0; each < own.length; each += 1) {
      const value = mean * columns[each][row];
      for (let other = each; other < own.length; other += 1) {
        at += 1;
        sums[at] += value * columns[other][row];
      }
    }
  }
  return sums;
}

/** What one week of one team adds to the information and the first moments, seen from its sums. */
function addCell(
  information: Float64Array,
  moments: Float64Array,
  term: Float64Array,
  sums: Float64Array,
  weight: number,
): void {
  const terms = term.length;
  const size = moments.length;
  const mean = sums[0] * weight;
  for (let row = 0; row < terms; row += 1) {
    moments[row] += mean * term[row];
    for (let column = row; column < terms; column += 1) {
      information[row * size + column] += mean * term[row] * term[column];
    }
    for (let column = terms; column < size; column += 1) {
      information[row * size + column] += weight * sums[1 + column - terms] * term[row];
    }
  }
  let product = 1 + size - terms;
  for (let row = terms; row < size; row += 1) {
    moments[row] += weight * sums[1 + row - terms];
    for (let column = row; column < size; column += 1) {
      information[row * size + column] += weight * sums[product];
      product += 1;
    }
  }
}

/** One step of Newton's, with the team levels at their best for the coefficients. */
export function newtonStep(rows: RegressionRows, coefficients: Float64Array, sums: Float64Array): NewtonStep {
  const { design, columns, teamEvents, atEvents } = rows;
  const { termCount, terms, teams, frame } = design;
  const size = termCount + columns.length;
  const stride = 1 + columns.length + (columns.length * (columns.length + 1)) / 2;
  const factors = new Float64Array(frame.weeks);
  for (let week = 0; week < frame.weeks; week += 1) {
    let predictor = 0;
    for (let term = 0; term < termCount; term += 1) {
      predictor += coefficients[term] * terms[week * termCount + term];
    }
    factors[week] = Math.exp(predictor);
  }
  const information = new Float64Array(size * size);
  const score = atEvents.slice();
  const level = new Float64Array(teams);
  const centre = new Float64Array(teams * size);
  for (let team = 0; team < teams; team += 1) {
    if (teamEvents[team] === 0) continue;
    let all = 0;
    for (let week = 0; week < frame.weeks; week += 1) {
      all += factors[week] * sums[(team * frame.weeks + week) * stride];
    }
    level[team] = teamEvents[team] / all;
    const moments = new Float64Array(size);
    for (let week = 0; week < frame.weeks; week += 1) {
      const at = (team * frame.weeks + week) * stride;
      if (sums[at] === 0) continue;
      const term = terms.subarray(week * termCount, (week + 1) * termCount);
      addCell(information, moments, term, sums.subarray(at, at + stride), factors[week] * level[team]);
    }
    for (let row = 0; row < size; row += 1) {
      score[row] -= moments[row];
      centre[team * size + row] = moments[row] / teamEvents[team];
      for (let column = row; column < size; column += 1) {
        information[row * size + column] -= (moments[row] * moments[column]) / teamEvents[team];
      }
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      information[row * size + column] = information[column * size + row];
    }
  }
  const { inverse, isLeftOut } = invertSymmetric(information, size);
  const move = score.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += inverse[row * size + column] * score[column];
    return sum;
  });
  return { inverse, isLeftOut, move, level, centre };
}
