/** What a table of the ledger and its columns are described with. */
import { z } from "zod";

export const ledgerTables = [
  "clients",
  "employees",
  "work_centres",
  "orders",
  "operations",
  "schedule_changes",
  "invoices",
  "opening_hours",
  "time_entries",
  "absences",
  "survey_answers",
  "interactions",
  "incidents",
  "privileges",
  "parameters",
] as const;
export const ledgerTableSchema = z.enum(ledgerTables);
export type LedgerTable = (typeof ledgerTables)[number];

/**
 * How a cell is read and stored.
 * `identifier` and `text` are trimmed NFC text; `date` is a civil day; `timestamp` is local civil time without a
 * zone; `amount` is money in the company's currency (exact decimal, six places); `hours`, `number` are exact
 * decimals (six places); `count` is a whole number; `flag` is yes or no; `choice` is one of `values`.
 */
export type ColumnKind =
  | "identifier"
  | "text"
  | "date"
  | "timestamp"
  | "amount"
  | "hours"
  | "number"
  | "count"
  | "flag"
  | "choice";

export interface LedgerColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** An optional column may be absent from the file or empty in a row. */
  readonly optional: boolean;
  /** The codes that a `choice` column admits. */
  readonly values?: readonly string[];
  /** The value of an absent or empty cell. */
  readonly fallback?: string;
  /** The table whose key this column holds. */
  readonly references?: LedgerTable;
  /** Inclusive bounds of a numeric column. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface LedgerTableDefinition {
  readonly table: LedgerTable;
  /** The columns that together identify a row. */
  readonly key: readonly string[];
  /** Without this table there is no ledger. */
  readonly required: boolean;
  /** Rows about people never reach a browser; their values are masked in findings. */
  readonly aboutPeople: boolean;
  readonly columns: readonly LedgerColumn[];
}

/** A table as its file describes it, below its name. */
export type NamedDefinition = Omit<LedgerTableDefinition, "table">;

type ColumnOptions = Omit<LedgerColumn, "name" | "kind" | "optional">;

/** A column whose name the compiler knows. */
type NamedColumn<Name extends string> = LedgerColumn & { readonly name: Name };

/** A column that every row fills. */
export const required = <Name extends string>(
  name: Name,
  kind: ColumnKind,
  options: ColumnOptions = {},
): NamedColumn<Name> => ({ name, kind, optional: false, ...options });
/** A column that may be absent from the file or empty in a row. */
export const optional = <Name extends string>(
  name: Name,
  kind: ColumnKind,
  options: ColumnOptions = {},
): NamedColumn<Name> => ({ name, kind, optional: true, ...options });
