/** Types the cells of a source: the landed rows of its table, and a finding for each cell that could not be read. */
import { columnType } from "#server/ledger/column-type.ts";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import { isMasked, type LoadedSource, type StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import type { DecidedColumn } from "./decide-columns.ts";
import { logQuestions } from "./log-questions.ts";
import { answersName, readDistinctCells } from "./read-distinct-cells.ts";

function alias({ position }: DecidedColumn): string {
  return `a${position}`;
}

/**
 * The typed value of a ledger column, as SQL over the source's relation `r` and the answers joined to it. Where lines are
 * added up, an empty cell stays empty: another line may fill it.
 */
function valueSql(column: LedgerColumn, decided: DecidedColumn | undefined, areLines: boolean): string {
  const type = columnType(column);
  const fallback = column.fallback === undefined || areLines ? "NULL" : literal(column.fallback);
  if (decided === undefined) return `CAST(${fallback} AS ${type})`;
  const cell = `r.${cellColumn(decided.position)}`;
  const answer = alias(decided);
  const value =
    decided.odd === 0
      ? `CAST(${cell} AS ${type})`
      : `CASE WHEN ${answer}.text IS NOT NULL THEN CAST(${answer}.value AS ${type}) ELSE CAST(${cell} AS ${type}) END`;
  return fallback === "NULL" ? value : `coalesce(${value}, CAST(${fallback} AS ${type}))`;
}

async function insertRows(
  session: StagingSession,
  source: LoadedSource,
  decided: readonly DecidedColumn[],
  target: string,
): Promise<void> {
  const { definition, relation, mapping } = source;
  const values = definition.columns.map((column) => {
    const own = decided.find((each) => each.column.name === column.name);
    return `${valueSql(column, own, mapping.lines !== undefined)} AS ${identifier(column.name)}`;
  });
  const joins = decided
    .filter(({ odd }) => odd > 0)
    .map(
      (each) =>
        `LEFT JOIN ${identifier(answersName(source, each))} ${alias(each)}
         ON ${alias(each)}.text = r.${cellColumn(each.position)}`,
    );
  await session.connection.run(
    `INSERT INTO ${identifier(target)}
     SELECT ${source.source}, r.line, ${values.join(", ")}
     FROM ${identifier(relation)} r ${joins.join("\n")}`,
  );
}

/** Adds a finding for each cell whose text was answered with a problem or a warning. */
async function logAnswers(
  session: StagingSession,
  source: LoadedSource,
  decided: DecidedColumn,
): Promise<void> {
  const { column, position } = decided;
  const { definition } = source;
  const answers = identifier(answersName(source, decided));
  // A hint may repeat a part of the value: a unit, the code that it resembles.
  const masked = isMasked(definition, column);
  for (const [code, hint, effect] of [
    ["problem", "problem_hint", "reject"],
    ["warning", "warning_hint", "warn"],
  ]) {
    const found = await queryNumber(
      session.connection,
      `SELECT count(*)::DOUBLE FROM ${answers} WHERE ${code} IS NOT NULL`,
    );
    if (found > 0) {
      if (effect === "warn") await logRounded(session, source, answers, decided);
      await session.findings.insert(
        `SELECT ${source.source}, r.line, ${position}, a.${code}, ${literal(effect ?? "")},
           ${literal(definition.table)}, ${literal(column.name)},
           ${masked ? "NULL, NULL" : `a.text, a.${hint}`}
         FROM ${identifier(source.relation)} r JOIN ${answers} a ON a.text = r.${cellColumn(position)}
         WHERE a.${code} IS NOT NULL AND a.${code} <> 'ROUNDED'`,
      );
    }
  }
}

/** Says once for a column how many of its cells were rounded: a program that computes in binary writes a column full. */
async function logRounded(
  session: StagingSession,
  { source, definition, relation }: LoadedSource,
  answers: string,
  { column, position }: DecidedColumn,
): Promise<void> {
  const example = isMasked(definition, column) ? "NULL" : "arg_min(a.text, r.line)";
  await session.findings.insert(
    `SELECT ${source}, min(r.line), ${position}, 'ROUNDED', 'warn', ${literal(definition.table)}, ${literal(column.name)},
       ${example}, count(*)::VARCHAR
     FROM ${identifier(relation)} r JOIN ${answers} a ON a.text = r.${cellColumn(position)}
     WHERE a.warning = 'ROUNDED' HAVING count(*) > 0`,
  );
}

/** Adds a finding for each empty cell that must not be empty. */
async function logEmpty(
  session: StagingSession,
  source: LoadedSource,
  decided: DecidedColumn,
): Promise<void> {
  const { column, position, filled } = decided;
  const { definition, mapping } = source;
  const mayBeEmpty = column.optional || column.fallback !== undefined;
  // One line of a record may hold what another leaves empty, but each must say whose it is.
  const mayWait = mapping.lines !== undefined && !definition.key.includes(column.name);
  if (mayBeEmpty || mayWait || filled === source.loadedRows) return;
  const isId = definition.key.includes(column.name) && column.kind === "identifier";
  await session.findings.insert(
    `SELECT ${source.source}, line, ${position}, ${literal(isId ? "ID_MISSING" : "REQUIRED_EMPTY")}, 'reject',
       ${literal(definition.table)}, ${literal(column.name)}, NULL, NULL
     FROM ${identifier(source.relation)} WHERE ${cellColumn(position)} IS NULL`,
  );
}

/** Types all rows of a source into a relation. Rows with a rejected cell lie there too; the log says which they are. */
export async function typeRows(
  session: StagingSession,
  source: LoadedSource,
  decided: readonly DecidedColumn[],
  target: string,
): Promise<void> {
  for (const column of decided) {
    await logQuestions(session, source, column);
    await logEmpty(session, source, column);
    if (column.odd > 0) {
      await readDistinctCells(session, source, column);
      await logAnswers(session, source, column);
    }
  }
  await insertRows(session, source, decided, target);
}
