/** Rows as a person put them right: cells corrected by hand, empty cells filled from above, rows set aside. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { SourceMapping } from "#shared/schema/mapping.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { queryRows } from "../query.ts";
import { foldName } from "../recognise/fold-name.ts";
import type { StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";

export interface MendedRows {
  /** The relation to read on from; the one that was given when nothing was mended. */
  readonly relation: string;
}

interface Place {
  readonly session: StagingSession;
  readonly source: number;
  readonly relation: string;
  readonly headings: readonly string[];
  readonly mapping: SourceMapping;
  readonly definitions: readonly LedgerTableDefinition[];
}

/** The position of a heading: as it is written, else without case, accents and spaces; -1 when it is not there. */
export function positionOf(headings: readonly string[], heading: string): number {
  const exact = headings.indexOf(heading);
  if (exact !== -1) return exact;
  const folded = foldName(heading);
  return headings.findIndex((each) => foldName(each) === folded);
}

/** Says each correction that meets a row, once for the source: its value is the cell as it stood, its hint the new one. */
async function applyCorrections(place: Place, name: string): Promise<string> {
  const { session, source, relation, headings, mapping, definitions } = place;
  const corrections = (mapping.corrections ?? [])
    .map((each) => ({ ...each, position: positionOf(headings, each.heading) }))
    .filter(({ position }) => position !== -1);
  if (corrections.length === 0) return relation;
  const cells = [...new Set(corrections.map(({ position }) => position))];
  const rows = corrections.map(({ row }) => row).join(", ");
  const found = await queryRows(
    session.connection,
    `SELECT line::DOUBLE, ${cells.map(cellColumn).join(", ")} FROM ${identifier(relation)} WHERE line IN (${rows})`,
  );
  const lines = new Map(found.map(([line, ...values]) => [Number(line), values]));
  const hidden = definitions.some(({ aboutPeople }) => aboutPeople);
  for (const { row, position, value, heading } of corrections) {
    const old = lines.get(row)?.[cells.indexOf(position)];
    if (!lines.has(row)) continue;
    session.findings.add({
      code: "CELL_CORRECTED",
      source,
      table: definitions[0]?.table ?? null,
      line: row,
      position,
      column: heading,
      value: hidden || typeof old !== "string" ? null : old,
      hint: hidden ? null : value,
    });
  }
  const columns = headings.map((_, at) => {
    const cell = cellColumn(at);
    const own = corrections.filter(({ position }) => position === at);
    if (own.length === 0) return cell;
    // A later correction of a cell replaces an earlier one.
    const whens = [...new Map(own.map(({ row, value }) => [row, value]))].map(
      ([row, value]) => ` WHEN ${row} THEN nullif(${literal(value)}, '')`,
    );
    return `CASE line${whens.join("")} ELSE ${cell} END AS ${cell}`;
  });
  await session.connection.run(
    `CREATE VIEW ${identifier(name)} AS SELECT line, ${columns.join(", ")} FROM ${identifier(relation)}`,
  );
  return name;
}

/** Lets empty cells of the named columns take the last value above them. */
async function fillDown(place: Place, name: string): Promise<string> {
  const { session, relation, headings, mapping } = place;
  const filled = new Set((mapping.fillDown ?? []).map((heading) => positionOf(headings, heading)));
  filled.delete(-1);
  if (filled.size === 0) return relation;
  const columns = headings.map((_, at) => {
    const cell = cellColumn(at);
    const value = `nullif(trim(${cell}), '')`;
    return filled.has(at) ? `last_value(${value} IGNORE NULLS) OVER above AS ${cell}` : cell;
  });
  await session.connection.run(
    `CREATE TABLE ${identifier(name)} AS SELECT line, ${columns.join(", ")} FROM ${identifier(relation)}
     WINDOW above AS (ORDER BY line ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ORDER BY line`,
  );
  return name;
}

/** Rejects the rows that were set aside by hand, for every table that they would feed. */
async function logLeftOut(place: Place): Promise<void> {
  const { session, source, relation, mapping, definitions } = place;
  if (mapping.leaveOut === undefined || mapping.leaveOut.length === 0) return;
  for (const { table } of definitions) {
    await session.findings.insert(
      `SELECT ${source}, line, NULL, 'LEFT_OUT', 'reject', ${literal(table)}, NULL, NULL, NULL
       FROM ${identifier(relation)} WHERE line IN (${mapping.leaveOut.join(", ")})`,
    );
  }
}

/** Applies what a person decided about single rows and cells. The relation that was given stays as the file has it. */
export async function mendRows(place: Place): Promise<MendedRows> {
  const corrected = await applyCorrections(place, `corrected_${place.source}`);
  const relation = await fillDown({ ...place, relation: corrected }, `filled_${place.source}`);
  await logLeftOut({ ...place, relation });
  return { relation };
}
