/** Types the cells of a source: the landed rows of its table, and a finding for each cell that could not be read. */
import { columnType } from "#server/ledger/column-type.ts";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import { isMasked, landedName, type LoadedSource, type StagingSession } from "../staging-session.ts";
import { cellColumn } from "../table-source.ts";
import type { DecidedColumn } from "./decide-columns.ts";
import { answersName, readDistinctCells } from "./read-distinct-cells.ts";

function alias({ position }: DecidedColumn): string {
  return `a${position}`;
}

/** The typed value of a ledger column, as SQL over the source's relation `r` and the answers joined to it. */
function valueSql(column: LedgerColumn, decided: DecidedColumn | undefined): string {
  const type = columnType(column);
  const fallback = column.fallback === undefined ? "NULL" : literal(column.fallback);
  if (decided === undefined) return `CAST(${fallback} AS ${type})`;
  const cell = `r.${cellColumn(decided.position)}`;
  const answer = alias(decided);
  const value =
    decided.odd === 0
      ? `CAST(${cell} AS ${type})`
      : `CASE WHEN ${answer}.text IS NOT NULL THEN CAST(${answer}.value AS ${type}) ELSE CAST(${cell} AS ${type}) END`;
  return column.fallback === undefined ? value : `coalesce(${value}, CAST(${fallback} AS ${type}))`;
}

async function insertRows(
  session: StagingSession,
  source: LoadedSource,
  decided: readonly DecidedColumn[],
): Promise<void> {
  const { definition, relation } = source;
  const values = definition.columns.map((column) => {
    const own = decided.find((each) => each.column.name === column.name);
    return `${valueSql(column, own)} AS ${identifier(column.name)}`;
  });
  const joins = decided
    .filter(({ odd }) => odd > 0)
    .map(
      (each) =>
        `LEFT JOIN ${identifier(answersName(source, each))} ${alias(each)}
         ON ${alias(each)}.text = r.${cellColumn(each.position)}`,
    );
  await session.connection.run(
    `INSERT INTO ${identifier(landedName(definition.table))}
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
      await session.findings.insert(
        `SELECT ${source.source}, r.line, ${position}, a.${code}, ${literal(effect ?? "")},
           ${literal(definition.table)}, ${literal(column.name)},
           ${masked ? "NULL, NULL" : `a.text, a.${hint}`}
         FROM ${identifier(source.relation)} r JOIN ${answers} a ON a.text = r.${cellColumn(position)}
         WHERE a.${code} IS NOT NULL`,
      );
    }
  }
}

/** Adds a finding for each empty cell that must not be empty. */
async function logEmpty(
  session: StagingSession,
  source: LoadedSource,
  decided: DecidedColumn,
): Promise<void> {
  const { column, position, filled } = decided;
  const mayBeEmpty = column.optional || column.fallback !== undefined;
  if (mayBeEmpty || filled === source.loadedRows) return;
  const { definition } = source;
  const isId = definition.key.includes(column.name) && column.kind === "identifier";
  await session.findings.insert(
    `SELECT ${source.source}, line, ${position}, ${literal(isId ? "ID_MISSING" : "REQUIRED_EMPTY")}, 'reject',
       ${literal(definition.table)}, ${literal(column.name)}, NULL, NULL
     FROM ${identifier(source.relation)} WHERE ${cellColumn(position)} IS NULL`,
  );
}

/** Adds the questions that a column leaves open, at the first row that shows what is open. */
async function logQuestions(
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

/** Types all rows of a source. Rows with a rejected cell land too; the log says which they are. */
export async function typeRows(
  session: StagingSession,
  source: LoadedSource,
  decided: readonly DecidedColumn[],
): Promise<void> {
  for (const column of decided) {
    await logQuestions(session, source, column);
    await logEmpty(session, source, column);
    if (column.odd > 0) {
      await readDistinctCells(session, source, column);
      await logAnswers(session, source, column);
    }
  }
  await insertRows(session, source, decided);
}
