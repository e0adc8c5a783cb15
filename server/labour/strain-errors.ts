/** How far off the coefficients of the regression over the frame may be. */
import { clusterTally } from "./strain-clusters.ts";
import type { NewtonStep, RegressionRows } from "./strain-newton.ts";

/**
 * Standard errors of the columns: the model's, and the sandwich of Liang and Zeger 1986 by person, or by person and week.
 */
export function columnErrors(rows: RegressionRows, coefficients: Float64Array, step: NewtonStep) {
  const { design, events, time, columns, kept } = rows;
  const { termCount, terms, frame, week } = design;
  const size = termCount + columns.length;
  const predictors = new Float64Array(frame.weeks);
  for (let at = 0; at < frame.weeks; at += 1) {
    for (let term = 0; term < termCount; term += 1) {
      predictors[at] += coefficients[term] * terms[at * termCount + term];
    }
  }
  const residuals = new Float64Array(kept.length);
  for (let at = 0; at < kept.length; at += 1) {
    const row = kept[at];
    let predictor = predictors[week[row]];
    for (let each = 0; each < columns.length; each += 1) {
      predictor += coefficients[termCount + each] * columns[each][row];
    }
    residuals[at] = events[row] - step.level[frame.team[row] + 1] * time[row] * Math.exp(predictor);
  }
  return columns.map((_, each) => {
    const own = step.inverse.subarray((termCount + each) * size, (termCount + each + 1) * size);
    const weekPart = new Float64Array(frame.weeks);
    for (let at = 0; at < frame.weeks; at += 1) {
      for (let term = 0; term < termCount; term += 1)
        weekPart[at] += own[term] * terms[at * termCount + term];
    }
    const teamPart = new Float64Array(design.teams);
    for (let at = 0; at < design.teams; at += 1) {
      for (let column = 0; column < size; column += 1)
        teamPart[at] += own[column] * step.centre[at * size + column];
    }
    const tally = clusterTally(frame.weeks);
    for (let at = 0; at < kept.length; at += 1) {
      const row = kept[at];
      let part = weekPart[week[row]] - teamPart[frame.team[row] + 1];
      for (let other = 0; other < columns.length; other += 1) {
        part += own[termCount + other] * columns[other][row];
      }
      tally.add(frame.employee[row], week[row], residuals[at] * part);
    }
    return { clustered: Math.sqrt(tally.spread()), model: Math.sqrt(own[termCount + each]) };
  });
}
