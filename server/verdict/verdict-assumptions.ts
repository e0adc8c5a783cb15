/** What the net assumes: our defaults, prices that the record gives, the company's parameters, what the page changes. */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import {
  verdictAssumptionNames,
  verdictAssumptions,
  type VerdictAssumption,
  type VerdictAssumptionName,
} from "#shared/verdict-parameters.ts";
import {
  assumptionInForce,
  type AssumptionDefinition,
  type AssumptionInForce,
  type LedgerParameter,
} from "#server/indicators/assumption-in-force.ts";
import type { RecordedPrices } from "./cost-quantities.ts";

export type AssumedValue = AssumptionInForce<
  VerdictAssumptionName,
  VerdictAssumption["unit"],
  "default" | "record"
>;

export interface AssumptionSet {
  /** Those that have a value, in the order of their definitions. */
  readonly values: readonly AssumedValue[];
  /** Why the others have none. */
  readonly missing: ReadonlyMap<VerdictAssumptionName, NotComputable>;
}

export interface AssumptionsInForce {
  readonly inForce: AssumptionSet;
  /** Without what the page changes. */
  readonly reference: AssumptionSet;
  /** Whose value or range the page changes. */
  readonly changed: readonly VerdictAssumptionName[];
  /** Parameters whose text in the ledger is no value of theirs, and that the page does not replace. */
  readonly unreadable: readonly string[];
}

type Definition = AssumptionDefinition<
  VerdictAssumptionName,
  VerdictAssumption["unit"],
  AssumedValue["origin"] & ("default" | "record")
>;

/** An hour in a meeting costs what the record says: a count, without a range. */
function definitionOf(name: VerdictAssumptionName, { officeHourCents }: RecordedPrices): Definition {
  const definition = { name, ...verdictAssumptions[name] };
  if (name !== "meeting_hourly_cost") return { ...definition, origin: "default" };
  const standard = isNotComputable(officeHourCents)
    ? null
    : { value: officeHourCents, low: officeHourCents, high: officeHourCents };
  return { ...definition, standard, origin: "record", validFrom: null };
}

function assumptionSet(
  ledger: ReadonlyMap<string, LedgerParameter>,
  prices: RecordedPrices,
  page: Readonly<Record<string, number>>,
): AssumptionSet & { readonly unreadable: readonly string[] } {
  const values: AssumedValue[] = [];
  const missing = new Map<VerdictAssumptionName, NotComputable>();
  const allUnreadable: string[] = [];
  for (const name of verdictAssumptionNames) {
    const { assumption, unreadable } = assumptionInForce(definitionOf(name, prices), ledger, page);
    allUnreadable.push(...unreadable);
    if (assumption !== null) {
      values.push(assumption);
    } else if (unreadable.length > 0) {
      const columns = unreadable.map((each) => `parameters.${each}`);
      missing.set(name, notComputable("parameter-unreadable", columns));
    } else if (isNotComputable(prices.officeHourCents)) {
      missing.set(name, prices.officeHourCents);
    }
  }
  return { values, missing, unreadable: allUnreadable };
}

/**
 * The assumptions in force, as `assumptionInForce` says, with those that would hold without the page.
 *
 * @param ledger the company's parameters as of the examined period; names of others are left alone
 * @param prices of which the cost of an office hour stands in for a default
 * @param page values by name in the unit of the assumption; each is one that `isVerdictAssumptionChange` allows
 */
export function assumptionsInForce(
  ledger: readonly LedgerParameter[],
  prices: RecordedPrices,
  page: Readonly<Record<string, number>>,
): AssumptionsInForce {
  const rows = new Map(ledger.map((row) => [row.name, row]));
  const reference = assumptionSet(rows, prices, {});
  const inForce = assumptionSet(rows, prices, page);
  const changed = inForce.values.filter(({ name, value, low, high }) => {
    const before = reference.values.find((each) => each.name === name);
    return before === undefined || before.value !== value || before.low !== low || before.high !== high;
  });
  return { inForce, reference, changed: changed.map(({ name }) => name), unreadable: inForce.unreadable };
}
