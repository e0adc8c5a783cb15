/** Sends each distinct text that the engine may not cast to the reader, once, and keeps the answers for a join. */
import type { DuckDBAppender } from "@duckdb/node-api";
import type { FindingCode } from "#shared/error-code.ts";
import { identifier } from "#server/ledger/winning-rows.ts";
import { readCell } from "../cells/read-cell.ts";
import { markedSql, wholeText } from "../query.ts";
import type { LoadedSource, StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import type { DecidedColumn } from "./decide-columns.ts";

/** The relation of answers for a column: text, its rows, value, problem, problem_hint, warning, warning_hint. */
export function answersName(source: LoadedSource, { position }: { readonly position: number }): string {
  return `answers_${source.source}_${source.feed}_${position}`;
}

const plainNumber = /^\s*\d+\s*$/u;

function appendText(appender: DuckDBAppender, text: string | null | undefined): void {
  if (text === null || text === undefined) appender.appendNull();
  else appender.appendVarchar(text);
}

/**
 * Fills the answers of a column. A cell that waits for the answer to the column's question is neither read nor
 * rejected: its value and its problem are null.
 */
export async function readDistinctCells(
  session: StagingSession,
  source: LoadedSource,
  decided: DecidedColumn,
): Promise<void> {
  const { column, position, reading, questions, canonical } = decided;
  const answers = identifier(answersName(source, decided));
  await session.connection.run(
    `CREATE TABLE ${answers} (text VARCHAR, rows BIGINT, value VARCHAR, problem VARCHAR, problem_hint VARCHAR,
       warning VARCHAR, warning_hint VARCHAR)`,
  );
  const asked = new Set(questions.map(({ code }) => code));
  // A number in a column of dates is no date until it is a day's number.
  const waits = (code: FindingCode, text: string) =>
    asked.has(code) || (code === "DATE" && asked.has("SERIAL_DATE") && plainNumber.test(text));
  const isKey = source.definition.key.includes(column.name) && column.kind === "identifier";
  const cell = cellColumn(position);
  const texts = await session.connection.stream(
    `SELECT text, ${markedSql("text")}, rows FROM (
       SELECT ${cell} AS text, count(*) AS rows FROM ${identifier(source.relation)}
       WHERE ${cell} IS NOT NULL AND NOT ${canonical} GROUP BY 1)`,
  );
  const appender = await session.writer.createAppender(answersName(source, decided));
  try {
    for await (const rows of texts.yieldRows()) {
      for (const [shown, marked, count] of rows) {
        if (typeof shown === "string") {
          const text = wholeText(shown, marked);
          const result = readCell(column, reading, text, session.request.timeZone);
          const read = result.status === "read" ? result : null;
          const problem =
            result.status === "rejected" && !waits(result.problem.code, text) ? result.problem : null;
          const missingId = problem?.code === "REQUIRED_EMPTY" && isKey;
          appender.appendVarchar(text);
          appender.appendBigInt(typeof count === "bigint" ? count : 0n);
          appendText(appender, read?.value);
          appendText(appender, missingId ? "ID_MISSING" : problem?.code);
          appendText(appender, problem?.hint);
          appendText(appender, read?.warning?.code);
          appendText(appender, read?.warning?.hint);
          appender.endRow();
        }
      }
      session.signal.throwIfAborted();
    }
  } finally {
    appender.closeSync();
  }
}
