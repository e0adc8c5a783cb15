/** What the loss scenario assumes: our defaults, the company's parameters, what the page changes. */
import { lossParameters, type ParameterDefinition, type ParameterName } from "#shared/parameters.ts";
import type { Assumption } from "#shared/schema/portfolio.ts";
import { assumptionInForce, type AssumptionDefinition, type LedgerParameter } from "./assumption-in-force.ts";

export interface LossAssumptions {
  /** Those that have a value, in the order of their definitions. */
  readonly assumptions: Assumption[];
  /** Parameters whose text in the ledger is no value of theirs, and that the page does not replace. */
  readonly unreadable: string[];
}

function definitionOf({
  name,
  unit,
  standard,
  source,
  validFrom,
}: ParameterDefinition): AssumptionDefinition<ParameterName, ParameterDefinition["unit"], "default"> {
  return {
    name,
    unit,
    standard,
    source,
    validFrom,
    origin: "default",
    most: unit === "share" ? 1 : Infinity,
  };
}

/**
 * The assumptions in force, as `assumptionInForce` says.
 *
 * @param page values by name in the unit of the parameter: shares from 0 to 1, amounts in cents
 */
export function lossAssumptions(
  ledger: readonly LedgerParameter[],
  page: Readonly<Record<string, number>>,
): LossAssumptions {
  const rows = new Map(ledger.map((row) => [row.name, row]));
  const answers = lossParameters.map((definition) => assumptionInForce(definitionOf(definition), rows, page));
  return {
    assumptions: answers.flatMap(({ assumption }) => (assumption === null ? [] : [assumption])),
    unreadable: answers.flatMap(({ unreadable }) => unreadable),
  };
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
