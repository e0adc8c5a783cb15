/** How a preview shows the columns of a source. */
import type { ReadColumn } from "#shared/schema/imports.ts";
import { identifier } from "#server/ledger/winning-rows.ts";
import { shownValue } from "./findings/shown-value.ts";
import { queryRows } from "./query.ts";
import type { MatchedHeader } from "./recognise/match-columns.ts";
import { isMasked, type LoadedSource, type StagingSession } from "./staging-session.ts";
import { cellColumn } from "./table-source.ts";
import type { DecidedColumn } from "./typing/decide-columns.ts";

const exampleValues = 3;
/** Examples are looked for in so many rows. */
const exampleRows = 200;

/** The format by which a column was read, where there was something to decide. */
function formatOf({ column, reading, questions }: DecidedColumn): string | null {
  if (questions.length > 0) return null;
  if (column.kind === "date" || column.kind === "timestamp") return reading.dates ?? "iso";
  return reading.decimal;
}

/** The columns of a file that was not read further. */
export function unreadColumns(headings: readonly string[]): ReadColumn[] {
  return headings.map((heading) => ({
    heading: shownValue(heading),
    column: null,
    match: null,
    suggestions: [],
    format: null,
    unit: null,
    values: [],
    filledShare: 0,
    examples: [],
  }));
}

export async function describeColumns(
  session: StagingSession,
  source: LoadedSource,
  header: MatchedHeader,
  decided: readonly DecidedColumn[],
): Promise<ReadColumn[]> {
  const relation = identifier(source.relation);
  const cells = header.columns.map(({ position }) => cellColumn(position));
  // Empty cells are null; those of spaces count as filled, which spares a look at every cell.
  const filledCells = new Map(decided.map(({ position, filled }) => [position, filled]));
  const others = header.columns.filter(({ position }) => !filledCells.has(position));
  if (others.length > 0) {
    const counts = others.map(({ position }) => `count(${cellColumn(position)})::DOUBLE`);
    const [row = []] = await queryRows(session.connection, `SELECT ${counts.join(", ")} FROM ${relation}`);
    for (const [at, { position }] of others.entries()) filledCells.set(position, Number(row[at]));
  }
  const first = await queryRows(
    session.connection,
    `SELECT ${cells.join(", ")} FROM ${relation} LIMIT ${exampleRows}`,
  );
  const rows = source.loadedRows;
  return header.columns.map(({ heading, column, position }, at) => {
    const filled = filledCells.get(position) ?? 0;
    const own = decided.find((each) => each.position === position);
    const hidden = column === null ? source.definition.aboutPeople : isMasked(source.definition, column);
    const texts = first.flatMap((row) => {
      const text = row[at];
      return typeof text === "string" && text.trim() !== "" ? [shownValue(text)] : [];
    });
    return {
      heading: shownValue(heading),
      column: column?.name ?? null,
      match: null,
      suggestions: [],
      unit: null,
      values: [],
      format: own === undefined || filled === 0 ? null : formatOf(own),
      filledShare: rows === 0 ? 0 : filled / rows,
      examples: hidden ? [] : [...new Set(texts)].slice(0, exampleValues),
    };
  });
}
