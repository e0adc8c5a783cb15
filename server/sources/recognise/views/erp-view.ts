/** How the lists of other programs are described. */
import type { LedgerColumnName, LedgerTable } from "#shared/schema/ledger.ts";
import type { Recipe, Unit } from "#shared/schema/mapping.ts";
import type { Ranks } from "../headings/column-words.ts";

/** One heading of a list, in each language in which the program shows it. */
export type Labels = readonly string[];

/** How a view makes a column that it has no heading for; headings are labels, of which the file has one. */
export type ViewRecipe =
  | { readonly kind: "join"; readonly of: readonly Labels[] }
  | { readonly kind: "first"; readonly of: readonly Labels[] }
  | Extract<Recipe, { kind: "constant" | "row" }>;

/** What a list of a program holds for one table of the ledger. Headings may be mixed from several languages. */
export interface ErpView<Table extends LedgerTable = LedgerTable> {
  readonly table: Table;
  /** What the program calls the list, and so its export files. */
  readonly files: readonly string[];
  /** Without one label of each of these the headings are not that list. */
  readonly signs: readonly Labels[];
  /** The labels that feed each column, best first. */
  readonly columns: { readonly [Name in LedgerColumnName<Table>]?: Ranks };
  /** Headings that feed nothing, or not without a person's word, whatever they mean elsewhere. */
  readonly others: readonly string[];
  readonly units?: { readonly [Name in LedgerColumnName<Table>]?: Unit };
  readonly recipes?: { readonly [Name in LedgerColumnName<Table>]?: ViewRecipe };
  /** Columns that a label may stand for, when a person says so: they are suggested. */
  readonly asks?: { readonly [Name in LedgerColumnName<Table>]?: Labels };
  /** Words of the program that say less than the ledger's codes; empty for what they do not say. */
  readonly values?: { readonly [Name in LedgerColumnName<Table>]?: Readonly<Record<string, string>> };
  /** Where headings begin so, the list goes on below a record with rows that leave `fill` blank: the record's lines. */
  readonly lines?: { readonly within: readonly string[]; readonly fill: readonly Labels[] };
}

export type AnyView = { readonly [Table in LedgerTable]: ErpView<Table> }[LedgerTable];

/** A program with its lists. */
export interface Program {
  readonly program: string;
  readonly views: readonly AnyView[];
}
