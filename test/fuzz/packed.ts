/** Tables packed as files, and what is known of them. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { ReadFile } from "#shared/schema/imports.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { NaiveSource } from "#test/oracles/naive-staging.ts";
import type { Dialect, Grid } from "./dialect.ts";

export interface Packed {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** What was done to the bytes. */
  readonly damage: readonly string[];
  /** The records of a table that was read, by the slow reader; null when the files hold no such table. */
  readonly sourceOf: (read: ReadFile) => NaiveSource | null;
  /** How many tables lie in the files: each is read, or a finding says why not. */
  readonly tables: number;
  /** Its bytes may bring a process down that reads them: it is read in a child only, and its rows are not judged. */
  readonly isExplosive: boolean;
}

export interface PackOptions {
  readonly grids: ReadonlyMap<LedgerTable, Grid>;
  readonly dialects: ReadonlyMap<LedgerTable, Dialect>;
  readonly random: RandomSource;
  /** How often the bytes are damaged. */
  readonly inBytes: number;
  /** Nothing may be changed, names neither. */
  readonly isValid: boolean;
}

export type Pack = (options: PackOptions) => Promise<Packed>;
