/** What is assumed for one name: our default or what the record gives, the company's parameters, what the page changes. */
import { parameterValue, type ParameterUnit } from "./parameter-value.ts";
import { roundCents } from "./round-cents.ts";

/** A row of the company's parameters, as of the examined period. */
export interface LedgerParameter {
  readonly name: string;
  readonly value: string;
  readonly validFrom: string;
  readonly source: string;
}

export interface AssumptionRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface AssumptionDefinition<
  Name extends string,
  Unit extends ParameterUnit,
  Origin extends string,
> {
  readonly name: Name;
  readonly unit: Unit;
  /** What holds where the company says nothing; null: then there is no value. */
  readonly standard: AssumptionRange | null;
  /** Where the standard comes from. */
  readonly origin: Origin;
  /** The largest value that makes sense; the least is 0. */
  readonly most: number;
  readonly source: string;
  readonly validFrom: string | null;
}

export interface AssumptionInForce<
  Name extends string,
  Unit extends ParameterUnit,
  Origin extends string,
> extends AssumptionRange {
  readonly name: Name;
  readonly unit: Unit;
  readonly origin: Origin | "ledger" | "page";
  /** The value without the page. */
  readonly reference: number;
  readonly source: string | null;
  readonly validFrom: string | null;
}

/** A range always holds its value. */
function widened({ value, low, high }: AssumptionRange): AssumptionRange {
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

/**
 * A range that goes along with its value: a trial changes what is assumed, not how sure one is of it. A share keeps its width
 * in points, anything else its relative width, as far as 0 and the most allow.
 */
export function movedRange(
  range: AssumptionRange,
  value: number,
  { unit, most }: { readonly unit: ParameterUnit; readonly most: number },
): AssumptionRange {
  const within = (limit: number) => Math.min(most, Math.max(0, limit));
  if (unit === "share" || unit === "share-per-year") {
    const shift = value - range.value;
    return widened({ value, low: within(range.low + shift), high: within(range.high + shift) });
  }
  const factor = range.value === 0 ? 1 : value / range.value;
  const rounded = unit.startsWith("cents") ? roundCents : (limit: number) => limit;
  return widened({
    value,
    low: within(rounded(range.low * factor)),
    high: within(rounded(range.high * factor)),
  });
}

interface Reference<Origin extends string> {
  readonly range: AssumptionRange | null;
  readonly origin: Origin | "ledger";
  readonly source: string | null;
  readonly validFrom: string | null;
  readonly unreadable: string[];
}

/** What holds before the page changes anything. */
function referenceOf<Name extends string, Unit extends ParameterUnit, Origin extends string>(
  definition: AssumptionDefinition<Name, Unit, Origin>,
  ledger: ReadonlyMap<string, LedgerParameter>,
): Reference<Origin> {
  const { name, unit, standard, most } = definition;
  const written = [name, `${name}_low`, `${name}_high`].map((each) => ledger.get(each));
  const [value, low, high] = written.map((row) =>
    row === undefined ? undefined : parameterValue(row.value, unit, most),
  );
  const unreadable = [value, low, high].flatMap((read, position) =>
    read === null ? [written[position]?.name ?? name] : [],
  );
  const first = written.find((row) => row !== undefined);
  const origin = first === undefined ? definition.origin : "ledger";
  const source = first === undefined ? definition.source : first.source || null;
  const validFrom = first === undefined ? definition.validFrom : first.validFrom;
  const stated = value ?? standard?.value;
  if (unreadable.length > 0 || stated === undefined) {
    return { range: null, origin, source, validFrom, unreadable };
  }
  // A figure of the company's own replaces our default together with its range.
  const around = value === undefined && standard !== null ? standard : { low: stated, high: stated };
  const range = widened({ value: stated, low: low ?? around.low, high: high ?? around.high });
  return { range, origin, source, validFrom, unreadable };
}

/**
 * The assumption in force for one name. A parameter of the ledger replaces the default with its range: without `<name>_low` and
 * `<name>_high` it is taken as certain. A value from the page is a trial: its range goes along with it, unless the page gives
 * the range as well. `reference`, `source` and `validFrom` say what holds without the page.
 *
 * @param page values by name in the unit of the assumption: shares from 0 to 1, amounts in cents
 * @returns null where nothing gives a value; and the parameters whose text in the ledger is no value of theirs, and that the
 *   page does not replace: a default never takes their place
 */
export function assumptionInForce<Name extends string, Unit extends ParameterUnit, Origin extends string>(
  definition: AssumptionDefinition<Name, Unit, Origin>,
  ledger: ReadonlyMap<string, LedgerParameter>,
  page: Readonly<Record<string, number>>,
): {
  readonly assumption: AssumptionInForce<Name, Unit, Origin> | null;
  readonly unreadable: readonly string[];
} {
  const { name, unit } = definition;
  const reference = referenceOf(definition, ledger);
  const tried = page[name];
  const triedLow = page[`${name}_low`];
  const triedHigh = page[`${name}_high`];
  const value = tried ?? reference.range?.value;
  const unreadable = tried === undefined ? reference.unreadable : [];
  if (value === undefined) return { assumption: null, unreadable };
  const { low, high } = movedRange(reference.range ?? { value, low: value, high: value }, value, definition);
  const changed = tried !== undefined || triedLow !== undefined || triedHigh !== undefined;
  const assumption: AssumptionInForce<Name, Unit, Origin> = {
    name,
    unit,
    ...widened({ value, low: triedLow ?? low, high: triedHigh ?? high }),
    origin: changed ? "page" : reference.origin,
    reference: reference.range?.value ?? value,
    source: reference.range === null ? null : reference.source,
    validFrom: reference.range === null ? null : reference.validFrom,
  };
  return { assumption, unreadable };
}
