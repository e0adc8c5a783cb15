/** Limits and premiums that change with the law or an agreement: each value holds from its day until the next one's. */
import type { PeopleParameterName } from "#shared/people-parameters.ts";

/** Values in order of the days (counted from 1970-01-01) from which they hold; the first holds before its day too. */
export interface DatedValue {
  readonly fromDays: readonly number[];
  readonly values: readonly number[];
}

export type DatedParameters = Readonly<Record<PeopleParameterName, DatedValue>>;

/** @throws RangeError for a parameter without a value */
export function valueOn({ fromDays, values }: DatedValue, day: number): number {
  if (values.length === 0) throw new RangeError("a dated parameter has a value");
  let value = values[0];
  for (let place = 1; place < values.length && fromDays[place] <= day; place += 1) value = values[place];
  return value;
}
