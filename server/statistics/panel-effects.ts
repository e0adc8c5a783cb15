/** Effects of units and of periods, taken out of numbers that were followed over time in several units. */
import { invertSymmetric } from "./linear-system.ts";

export interface PanelEffects {
  /** Effects of periods that are told apart from those of the units. */
  readonly periodEffects: number;
  /** What a variable differs by from its unit's and its period's effect, fitted by least squares. */
  readonly free: (values: Float64Array) => Float64Array;
}

/** Numbered anew from 0 without gaps. */
function withoutGaps(numbers: Int32Array): { readonly places: Int32Array; readonly count: number } {
  const placeOf = new Map<number, number>();
  const places = numbers.map((number) => {
    const place = placeOf.get(number) ?? placeOf.size;
    placeOf.set(number, place);
    return place;
  });
  return { places, count: placeOf.size };
}

/** Less the mean of each unit. */
function withinUnits(values: Float64Array, unit: Int32Array, rowsOf: Float64Array): Float64Array {
  const sums = new Float64Array(rowsOf.length);
  for (const [each, value] of values.entries()) sums[unit[each]] += value;
  return values.map((value, each) => value - sums[unit[each]] / rowsOf[unit[each]]);
}

/**
 * The normal equations of the periods' effects once the units' are taken out: on the diagonal the rows of a period, less, for
 * each unit, the product of its rows in two periods over all of its rows.
 */
function periodEquations(
  unit: Int32Array,
  period: Int32Array,
  rowsOf: Float64Array,
  periods: number,
): Float64Array {
  const equations = new Float64Array(periods * periods);
  const periodsOf = Array.from(rowsOf, () => new Map<number, number>());
  for (const [each, at] of period.entries()) {
    equations[at * periods + at] += 1;
    const own = periodsOf[unit[each]];
    own.set(at, (own.get(at) ?? 0) + 1);
  }
  for (const [place, own] of periodsOf.entries()) {
    for (const [one, rowsInOne] of own) {
      for (const [other, rowsInOther] of own) {
        equations[one * periods + other] -= (rowsInOne * rowsInOther) / rowsOf[place];
      }
    }
  }
  return equations;
}

/**
 * Prepares to take effects out: exactly, also of a panel with gaps, by solving for the periods' effects once.
 * @param unit by row, any numbers
 * @param period by row, any numbers; null: units have effects only
 */
export function panelEffects(unit: Int32Array, period: Int32Array | null): PanelEffects {
  const { places: unitOf, count: units } = withoutGaps(unit);
  const rowsOf = new Float64Array(units);
  for (const place of unitOf) rowsOf[place] += 1;
  if (period === null) return { periodEffects: 0, free: (values) => withinUnits(values, unitOf, rowsOf) };
  const { places: periodOf, count: periods } = withoutGaps(period);
  const { inverse, isLeftOut } = invertSymmetric(periodEquations(unitOf, periodOf, rowsOf, periods), periods);
  return {
    periodEffects: isLeftOut.reduce((kept, isOut) => kept - isOut, periods),
    free: (values) => {
      const within = withinUnits(values, unitOf, rowsOf);
      const sums = new Float64Array(periods);
      for (const [each, value] of within.entries()) sums[periodOf[each]] += value;
      const effects = sums.map((_, place) =>
        sums.reduce((total, sum, other) => total + inverse[place * periods + other] * sum, 0),
      );
      const taken = withinUnits(
        within.map((_, each) => effects[periodOf[each]]),
        unitOf,
        rowsOf,
      );
      return within.map((value, each) => value - taken[each]);
    },
  };
}
