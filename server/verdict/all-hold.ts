/** Conditions of which some may not be computable. */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";

export type Holds = boolean | NotComputable;

/** A condition on a number that may not be computable. */
export function holdsFor(value: number | NotComputable, condition: (known: number) => boolean): Holds {
  return isNotComputable(value) ? value : condition(value);
}

/** One that fails settles it, whatever is not known; else the first that is not computable tells why. */
export function allHold(conditions: readonly Holds[]): Holds {
  if (conditions.includes(false)) return false;
  return conditions.find(isNotComputable) ?? true;
}

/** One that holds settles it; else the first that is not computable tells why. */
export function anyHolds(conditions: readonly Holds[]): Holds {
  if (conditions.includes(true)) return true;
  return conditions.find(isNotComputable) ?? false;
}
