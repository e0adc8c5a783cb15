/** What `method.parameters` answers: every parameter and threshold as it is in force, for the Method page. */
import { z } from "zod";

const methodParameterUnits = [
  "share",
  "share-per-year",
  "points",
  "ratio",
  "cents",
  "cents-per-hour",
  "cents-per-year",
  "hours",
  "days",
  "working-days",
  "weeks",
  "months",
  "people",
  "operations",
  "changes",
  "yes-no",
] as const;
const methodParameterUnit = z.enum(methodParameterUnits);

const methodParameterSchema = z.strictObject({
  name: z.string(),
  /** Null: there is no default and the company gives none, or the rows of the question give it. */
  value: z.number().nullable(),
  /** The range of an assumption; both null where it has none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: methodParameterUnit,
  /** `record`: computed from the rows of each question. */
  origin: z.enum(["default", "ledger", "record"]),
  source: z.string().nullable(),
  /** The civil day from which it holds; null where none is known. */
  validFrom: z.iso.date().nullable(),
});
export type MethodParameter = z.infer<typeof methodParameterSchema>;

export const methodInputSchema = z.strictObject({
  /** The day after the one as of which parameters are shown; missing: the newest. */
  to: z.iso.date().optional(),
});
export type MethodInput = z.infer<typeof methodInputSchema>;

export const methodParametersSchema = z.strictObject({
  parameters: z.array(methodParameterSchema),
  /** Parameters of the ledger whose text is no value of theirs: the default is in force, or nothing is. */
  unreadable: z.array(z.string()),
});
export type MethodParameters = z.infer<typeof methodParametersSchema>;
