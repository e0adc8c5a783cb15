/** Telling a value from the object that says why there is none. */
import type { NotComputable } from "#shared/schema/scalar.ts";

/** Whether a value could be computed. */
export function isComputed<Value>(value: Value): value is Exclude<Value, NotComputable> {
  return !(
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    value.status === "not-computable"
  );
}

/** The value, or null where it could not be computed. */
export function orNull<Value>(value: Value): Exclude<Value, NotComputable> | null {
  return isComputed(value) ? value : null;
}
