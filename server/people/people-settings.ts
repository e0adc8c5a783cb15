/** The parameters of the figures about people: the company's own values from their day on, before it the defaults. */
import {
  peopleParameterNames,
  peopleParameters,
  type PeopleParameterName,
} from "#shared/people-parameters.ts";
import type { ShownPeopleParameter } from "#shared/schema/overtime.ts";
import type { DatedParameters, DatedValue } from "#server/labour/dated-parameters.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";

export interface ParameterRow {
  readonly name: string;
  /** Days from 1970-01-01. */
  readonly fromDay: number;
  readonly value: string;
  readonly source: string;
}

export interface PeopleSettings {
  readonly dated: DatedParameters;
  /** What holds at the end of the period. */
  readonly shown: ShownPeopleParameter[];
}

const yes = new Set(["1", "yes", "oui", "true", "vrai"]);
const no = new Set(["0", "no", "non", "false", "faux"]);
const spaces = /[\s\u00A0\u202F]/gu;
const plainNumber = /^\d+(?:[.,]\d+)?$/u;
/** A premium may well be a whole hour's pay and more. */
const mostShare = 10;

/** The number that a text stands for in the unit of a parameter, or null. */
function numberIn(text: string, unit: (typeof peopleParameters)[PeopleParameterName]["unit"]): number | null {
  const compact = text.replaceAll(spaces, "").toLowerCase();
  if (unit === "yes-no") {
    if (yes.has(compact)) return 1;
    return no.has(compact) ? 0 : null;
  }
  const isPercentage = unit === "share" && compact.endsWith("%");
  const digits = isPercentage ? compact.slice(0, -1) : compact;
  if (!plainNumber.test(digits)) return null;
  const number = Number(digits.replace(",", "."));
  const value = isPercentage ? number / 100 : number;
  return unit === "share" && value > mostShare ? null : value;
}

/** Fewer people than the default may never be shown alone. */
function isAllowed(name: PeopleParameterName, value: number): boolean {
  const raisedOnly = name === "people_threshold_hours" || name === "people_threshold_absence";
  if (raisedOnly) return Number.isInteger(value) && value >= peopleParameters[name].value;
  return name !== "reference_average_weeks" || (Number.isInteger(value) && value >= 1);
}

/**
 * @param rows the company's values, in order of their names and days; what is no number of its unit, and a threshold below the
 *   default, does not count
 * @param asOfDay the last day of the period, whose values are shown
 */
export function peopleSettings(rows: readonly ParameterRow[], asOfDay: number): PeopleSettings {
  const shown: ShownPeopleParameter[] = [];
  const datedOf = (name: PeopleParameterName): DatedValue => {
    const standard = peopleParameters[name];
    const own = rows.flatMap((row) => {
      if (row.name !== name) return [];
      const value = numberIn(row.value, standard.unit);
      return value === null || !isAllowed(name, value) ? [] : [{ ...row, value }];
    });
    const inForce = own.findLast(({ fromDay }) => fromDay <= asOfDay);
    shown.push({
      name,
      value: inForce?.value ?? standard.value,
      unit: standard.unit,
      origin: inForce === undefined ? "default" : "ledger",
      source: inForce === undefined ? standard.source : inForce.source === "" ? null : inForce.source,
      validFrom: inForce === undefined ? standard.validFrom : formatDay(inForce.fromDay),
    });
    return {
      fromDays: [-Infinity, ...own.map(({ fromDay }) => fromDay)],
      values: [standard.value, ...own.map(({ value }) => value)],
    };
  };
  const entries = peopleParameterNames.map((name) => [name, datedOf(name)] as const);
  // Every name has its entry.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { dated: Object.fromEntries(entries) as DatedParameters, shown };
}
