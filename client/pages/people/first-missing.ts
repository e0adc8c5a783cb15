/** The first value that needs data that the ledger lacks: it says for all beside it what to add. */
import type { NotComputable } from "#shared/schema/scalar.ts";

function lacksData(value: unknown): value is NotComputable {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    value.status === "not-computable" &&
    "missing" in value &&
    Array.isArray(value.missing) &&
    value.missing.length > 0
  );
}

/** Null where nothing lacks data: what cannot be computed then has too few cases or people. */
export function firstMissing(values: readonly unknown[]): NotComputable | null {
  return values.find(lacksData) ?? null;
}
