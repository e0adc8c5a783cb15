/** Reading a company's database directly. The connection string is used once, and neither kept nor logged. */
import { z } from "zod";
import { ledgerTableSchema } from "./ledger.ts";

/** What is read: Odoo's own tables by ready queries, or views that are named like tables of the ledger. */
export const databaseKinds = ["odoo", "views"] as const;

export const databaseInputSchema = z.strictObject({
  /** `postgres://user:password@host:5432/name`. */
  connection: z.string().min(1).max(2000),
  kind: z.enum(databaseKinds),
});
export type DatabaseInput = z.infer<typeof databaseInputSchema>;

/** What a look into a database found, before anything is read. */
export const databaseOutlineSchema = z.strictObject({
  /** Server and database without user and password: `host:5432/name`. */
  address: z.string(),
  serverVersion: z.string(),
  /** What can be read from it; `odoo` first where it is one. */
  kinds: z.array(z.enum(databaseKinds)),
  /** Ledger tables that each kind would give, with the rows that the database estimates; null when it has no estimate. */
  tables: z.array(
    z.strictObject({
      kind: z.enum(databaseKinds),
      table: ledgerTableSchema,
      estimatedRows: z.number().nullable(),
    }),
  ),
  /** Ledger tables that the ready queries cannot give here, and the database tables or columns that are missing. */
  missing: z.array(z.strictObject({ table: ledgerTableSchema, needs: z.array(z.string()) })),
});
export type DatabaseOutline = z.infer<typeof databaseOutlineSchema>;
