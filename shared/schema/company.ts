/** What every page needs to know of the company whose ledger is open. */
import { z } from "zod";
import { ledgerTableSchema } from "./ledger.ts";
import { count, periodSchema } from "./scalar.ts";

export const companyStatusSchema = z.strictObject({
  /** The demo company is open: every page says so. */
  demo: z.boolean(),
  /** The demo company's name, else null. */
  name: z.string().nullable(),
  /** First ordered day to the day after the last; null without orders. */
  covered: periodSchema.nullable(),
  tables: z.array(z.strictObject({ table: ledgerTableSchema, rows: count })),
  /** The number of the snapshot that answers; changes with every commit and undo. */
  generation: count,
  /** UTC instant at which the snapshot was built. */
  builtAt: z.string().nullable(),
  /** A newer snapshot could not be built: the shown numbers are older than the record. */
  stale: z.boolean(),
  currency: z.string(),
  timeZone: z.string(),
});
export type CompanyStatus = z.infer<typeof companyStatusSchema>;
