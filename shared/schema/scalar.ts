/** The scalars that every output schema is made of, and the value that stands for missing evidence. */
import { z } from "zod";

/** A civil day, `2025-12-31`. */
const civilDay = z.iso.date();
/** A part of a whole, from 0 to 1. */
export const share = z.number().min(0).max(1);
/** Money, a whole number of cents of the company's currency. */
export const cents = z.int();
/** A whole number of things. */
export const count = z.int().min(0);

/** A half-open period of civil days: `from` is in it, `to` is not. */
export const periodSchema = z.strictObject({ from: civilDay, to: civilDay });
export type Period = z.infer<typeof periodSchema>;

/** An estimate with its 95 % interval. */
export const estimateSchema = z.strictObject({ estimate: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.infer<typeof estimateSchema>;

/** What could not be computed: why, and the tables or columns (`orders.variable_cost`) that would allow it. */
export const notComputableSchema = z.strictObject({
  status: z.literal("not-computable"),
  reason: z.string(),
  missing: z.array(z.string()),
});
export interface NotComputable<Reason extends string = string> {
  status: "not-computable";
  reason: Reason;
  missing: string[];
}

/** A number, or the reason why there is none. */
export const orNotComputable = <Value extends z.ZodType>(value: Value) =>
  z.union([value, notComputableSchema]);

/** The value that stands for missing evidence. */
export function notComputable<Reason extends string>(
  reason: Reason,
  missing: string[],
): NotComputable<Reason> {
  return { status: "not-computable", reason, missing };
}

/** Whether a value stands for missing evidence. */
export function isNotComputable(value: unknown): value is NotComputable {
  return (
    typeof value === "object" && value !== null && "status" in value && value.status === "not-computable"
  );
}
