/** A first look at the columns of a source, all in one pass over its rows. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { canonicalForm } from "../cells/canonical-form.ts";
import { queryRows } from "../query.ts";
import type { FeedingColumn, LoadedSource } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import type { YearRange } from "./canonical-sql.ts";

export interface ColumnProfile {
  /** Cells that are not empty. */
  readonly filled: number;
  /** Those among them that do not have the canonical form of the column's kind. */
  readonly unformed: number;
  /** The years of those that have it, for timestamps; null for other kinds and where there are none. */
  readonly years: YearRange;
}

/** Three figures of a column: filled cells, cells of the form, and, for timestamps, their first and last year. */
function profileSql({ column, position }: FeedingColumn): string {
  const cell = cellColumn(position);
  const form = canonicalForm(column.kind);
  const matches = form === null ? "false" : `regexp_full_match(${cell}, ${literal(form)})`;
  const years =
    column.kind === "timestamp"
      ? ["min", "max"].map((end) => `${end}(left(${cell}, 4)) FILTER (WHERE ${matches})`)
      : ["NULL", "NULL"];
  return [`count(${cell})::DOUBLE`, `(count(*) FILTER (WHERE ${matches}))::DOUBLE`, ...years].join(", ");
}

/** One profile for every column that feeds the ledger, in their order. */
export async function profileColumns(
  connection: DuckDBConnection,
  { relation, columns }: LoadedSource,
): Promise<ColumnProfile[]> {
  const [row = []] = await queryRows(
    connection,
    `SELECT ${columns.map(profileSql).join(", ")} FROM ${identifier(relation)}`,
  );
  return columns.map((_, at) => {
    const [filled, formed, from, to] = row.slice(4 * at, 4 * at + 4);
    const hasYears = typeof from === "string" && typeof to === "string";
    return {
      filled: Number(filled),
      unformed: Number(filled) - Number(formed),
      years: hasYears ? [Number(from), Number(to)] : null,
    };
  });
}
