/** Telling what is published from what is withheld or could not be computed. */
import type { Withheld } from "#shared/schema/people.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import { isComputed } from "#client/lib/computed.ts";

/** Whether a view is withheld: too few people, empty, or not released, which look the same. */
export function isWithheld<Value>(value: Value): value is Extract<Value, Withheld> {
  return typeof value === "object" && value !== null && "status" in value && value.status === "withheld";
}

/** The value where it is computed and published, else null. */
export function orAbsent<Value>(value: Value): Exclude<Value, NotComputable | Withheld> | null {
  if (!isComputed(value) || isWithheld(value)) return null;
  // Both kinds that stand for no value are taken out above; the compiler keeps only the last one in mind.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as Exclude<Value, NotComputable | Withheld>;
}
