/** The two ways in which a cell is answered. */
import type { FindingCode } from "#shared/error-code.ts";
import type { CellResult } from "../cell-reading.ts";

/** A cell that was read, perhaps with a warning. */
export function accepted(
  value: string | null,
  warning: FindingCode | null = null,
  hint: string | null = null,
): CellResult {
  return { status: "read", value, warning: warning === null ? null : { code: warning, hint } };
}

/**
 * A cell that cannot be read. The hint never repeats the cell beyond a unit, a currency or a code, so that it may be
 * shown where values are masked.
 */
export function rejected(code: FindingCode, hint: string | null = null): CellResult {
  return { status: "rejected", problem: { code, hint } };
}
