/** Amounts in cents, as clients have them. */
import * as fc from "fast-check";

/** An amount above zero, up to ten million euros. */
export const positiveCents = fc.integer({ min: 1, max: 1_000_000_000 });

/** Amounts above zero of a few clients. */
export const positiveAmounts = fc.array(positiveCents, { minLength: 1, maxLength: 40 });

/** Amounts above zero of at least two clients. */
export const severalPositiveAmounts = fc.array(positiveCents, { minLength: 2, maxLength: 40 });
