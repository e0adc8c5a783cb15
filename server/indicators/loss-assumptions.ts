/** What the loss scenario assumes: our defaults, the company's parameters, what the page changes. */
import { lossParameters, type ParameterDefinition, type ParameterName } from "#shared/parameters.ts";
import type { Assumption } from "#shared/schema/portfolio.ts";
import { parameterValue } from "./parameter-value.ts";
import { roundCents } from "./round-cents.ts";

/** A row of the company's parameters, as of the examined period. */
export interface LedgerParameter {
  readonly name: string;
  readonly value: string;
  readonly validFrom: string;
  readonly source: string;
}

export interface LossAssumptions {
  /** Those that have a value, in the order of their definitions. */
  readonly assumptions: Assumption[];
  /** Parameters whose text in the ledger is no value of theirs, and that the page does not replace. */
  readonly unreadable: string[];
}

interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A range always holds its value. */
function widened({ value, low, high }: Range): Range {
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

/**
 * A range that goes along with its value: a trial changes what is assumed, not how sure one is of it. An amount keeps its
 * relative width, a share its width in points as far as 0 to 1 allows.
 */
function movedRange(
  range: Range | null,
  value: number,
  unit: ParameterDefinition["unit"],
): Omit<Range, "value"> {
  if (range === null) return { low: value, high: value };
  if (unit === "share") {
    const within = (share: number) => Math.min(1, Math.max(0, share + (value - range.value)));
    return { low: within(range.low), high: within(range.high) };
  }
  const factor = range.value === 0 ? 1 : value / range.value;
  return { low: roundCents(range.low * factor), high: roundCents(range.high * factor) };
}

interface Reference {
  readonly range: Range | null;
  readonly origin: "default" | "ledger";
  readonly source: string | null;
  readonly validFrom: string | null;
  readonly unreadable: string[];
}

/** What holds before the page changes anything. */
function referenceOf(
  definition: ParameterDefinition,
  ledger: ReadonlyMap<string, LedgerParameter>,
): Reference {
  const { name, unit, standard } = definition;
  const written = [name, `${name}_low`, `${name}_high`].map((each) => ledger.get(each));
  const [value, low, high] = written.map((row) =>
    row === undefined ? undefined : parameterValue(row.value, unit),
  );
  const unreadable = [value, low, high].flatMap((read, position) =>
    read === null ? [written[position]?.name ?? name] : [],
  );
  const first = written.find((row) => row !== undefined);
  const origin = first === undefined ? "default" : "ledger";
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
 * The assumptions in force. A parameter of the ledger replaces our default with its range: without `<name>_low` and
 * `<name>_high` it is taken as certain. A value from the page is a trial: its range goes along with it, unless the page gives
 * the range as well. `reference`, `source` and `validFrom` say what holds without the page.
 *
 * @param page values by name in the unit of the parameter: shares from 0 to 1, amounts in cents
 */
export function lossAssumptions(
  ledger: readonly LedgerParameter[],
  page: Readonly<Record<string, number>>,
): LossAssumptions {
  const rows = new Map(ledger.map((row) => [row.name, row]));
  const assumptions: Assumption[] = [];
  const unreadable: string[] = [];
  for (const definition of lossParameters) {
    const { name, unit } = definition;
    const reference = referenceOf(definition, rows);
    const tried = page[name];
    const triedLow = page[`${name}_low`];
    const triedHigh = page[`${name}_high`];
    const value = tried ?? reference.range?.value;
    if (tried === undefined) unreadable.push(...reference.unreadable);
    if (value === undefined) continue;
    const { low, high } = movedRange(reference.range, value, unit);
    const changed = tried !== undefined || triedLow !== undefined || triedHigh !== undefined;
    assumptions.push({
      name,
      unit,
      ...widened({ value, low: triedLow ?? low, high: triedHigh ?? high }),
      origin: changed ? "page" : reference.origin,
      reference: reference.range?.value ?? value,
      source: reference.range === null ? null : reference.source,
      validFrom: reference.range === null ? null : reference.validFrom,
    });
  }
  return { assumptions, unreadable };
}

/** The assumption of a name; undefined when it has no value. */
export function assumptionNamed(
  assumptions: readonly Assumption[],
  name: ParameterName,
): Assumption | undefined {
  return assumptions.find((assumption) => assumption.name === name);
}

/** Whether a page may change this to that: a known name, a share from 0 to 1, an amount of 0 or more. */
export function isAssumptionChange(name: string, value: number): boolean {
  const definition = lossParameters.find((each) =>
    [each.name, `${each.name}_low`, `${each.name}_high`].includes(name),
  );
  return definition !== undefined && value >= 0 && (definition.unit !== "share" || value <= 1);
}
