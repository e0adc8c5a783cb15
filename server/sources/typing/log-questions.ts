/** Says what a column leaves open. */
import { identifier } from "#server/ledger/winning-rows.ts";
import { queryNumber } from "../query.ts";
import { isMasked, type LoadedSource, type StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import type { DecidedColumn } from "./decide-columns.ts";

/** Adds the questions that a column leaves open, at the first row that shows what is open. */
export async function logQuestions(
  session: StagingSession,
  source: LoadedSource,
  decided: DecidedColumn,
): Promise<void> {
  const { column, position, questions } = decided;
  for (const { code, example, hint } of questions) {
    const masked = isMasked(source.definition, column);
    const line = await queryNumber(
      session.connection,
      `SELECT min(line)::DOUBLE FROM ${identifier(source.relation)}
       WHERE trim(${cellColumn(position)}) = $example`,
      { example },
    );
    session.asked.add(source.definition.table);
    session.findings.add({
      code,
      source: source.source,
      table: source.definition.table,
      line: line === 0 ? null : line,
      position,
      column: column.name,
      value: masked ? null : example,
      hint: masked ? null : hint,
    });
  }
}
