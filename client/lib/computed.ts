/** Telling a value from the object that says why there is none. */
import type { NotComputable } from "#shared/schema/scalar.ts";

function saysWhyNot(value: unknown): value is NotComputable {
  return (
    typeof value === "object" && value !== null && "status" in value && value.status === "not-computable"
  );
}

/** Whether a value could be computed. */
export function isComputed<Value>(value: Value): value is Exclude<Value, NotComputable> {
  return !saysWhyNot(value);
}

/** The value, or null where it could not be computed. */
export function orNull<Value>(value: Value): Exclude<Value, NotComputable> | null {
  return isComputed(value) ? value : null;
}

/** Why there is no value, or null where there is one. */
export function whyNot(value: unknown): NotComputable | null {
  return saysWhyNot(value) ? value : null;
}
