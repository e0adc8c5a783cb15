/** Writes all findings as the record keeps them, and picks those that a preview shows. */
import { join } from "node:path";
import { z } from "zod";
import {
  findingCountSchema,
  findingSchema,
  type Finding,
  type ImportPreview,
} from "#shared/schema/imports.ts";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { markedSql, queryNumber, queryRows, wholeText } from "../query.ts";
import type { LoadedSource, StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import { shownValue } from "./shown-value.ts";

const previewFindings = 200;
const stoppingFirst = ["refuse", "ask", "reject", "warn"];
const inFileOrder = "source, line NULLS FIRST, position NULLS LAST";

/** Adds to each rejected row's findings the cells of the row as they stood in the file, but those about health. */
async function addCells(session: StagingSession, feeds: readonly LoadedSource[]): Promise<void> {
  const [source] = feeds;
  if (source === undefined) return;
  const dropped = new Set(feeds.flatMap((feed) => feed.dropped));
  const cells = Array.from({ length: source.width }, (_, position) =>
    dropped.has(position) ? "''" : `coalesce(r.${cellColumn(position)}, '')`,
  );
  await session.connection.run(
    `UPDATE finding SET cells = [${cells.join(", ")}] FROM ${identifier(source.raw)} r
     WHERE finding.source = ${source.source} AND finding.effect = 'reject' AND finding.cells IS NULL
       AND r.line = finding.line`,
  );
}

/** Cuts and escapes what is shown. Few texts need it, so only those are brought here. */
async function makeShowable(session: StagingSession): Promise<void> {
  const { connection } = session;
  await connection.run("CREATE TABLE showable (text VARCHAR, shown VARCHAR)");
  const texts = await connection.stream(
    `SELECT DISTINCT text, ${markedSql("text")} FROM (
       SELECT value AS text FROM finding UNION ALL SELECT hint FROM finding UNION ALL SELECT column_name FROM finding)
     WHERE length(text) > 80 OR regexp_matches(text, '[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}]')`,
  );
  const appender = await session.writer.createAppender("showable");
  for await (const rows of texts.yieldRows()) {
    for (const [shown, marked] of rows) {
      if (typeof shown === "string") {
        const text = wholeText(shown, marked);
        appender.appendVarchar(text);
        appender.appendVarchar(shownValue(text));
        appender.endRow();
      }
    }
  }
  appender.closeSync();
  if ((await queryNumber(connection, "SELECT count(*)::DOUBLE FROM showable")) === 0) return;
  for (const name of ["value", "hint", "column_name"]) {
    await connection.run(
      `UPDATE finding SET ${name} = s.shown FROM showable s WHERE finding.${name} = s.text`,
    );
  }
}

export interface WrittenFindings {
  readonly path: string | null;
  readonly counts: ImportPreview["findingCounts"];
  readonly first: Finding[];
}

/** Writes the findings file in the order of file, row and column; no file when there is nothing to say. */
export async function writeFindings(session: StagingSession): Promise<WrittenFindings> {
  const { connection } = session;
  session.findings.flush();
  const bySource = Map.groupBy(session.sources, ({ source }) => source);
  for (const feeds of bySource.values()) await addCells(session, feeds);
  await makeShowable(session);
  const columns = `code, effect, file, sheet, table_name AS "table", line AS "row", column_name AS "column",
    value, hint`;
  const from = "FROM finding JOIN source_file USING (source)";
  const order = stoppingFirst.map((effect, rank) => ` WHEN '${effect}' THEN ${rank}`).join("");
  const first = await queryRows(
    connection,
    `SELECT ${columns} ${from} ORDER BY CASE effect${order} END, ${inFileOrder} LIMIT ${previewFindings}`,
  );
  const counted = await queryRows(
    connection,
    `SELECT code, effect, table_name, count(*)::DOUBLE ${from} GROUP BY ALL
     ORDER BY min(CASE effect${order} END), code, table_name`,
  );
  const names = ["code", "effect", "file", "sheet", "table", "row", "column", "value", "hint"];
  let path: string | null = null;
  if (counted.length > 0) {
    path = join(session.request.folder, "findings.parquet");
    await connection.run(
      `COPY (SELECT ${columns}, cells ${from} ORDER BY ${inFileOrder}) TO ${literal(path)}
       (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
  return {
    path,
    counts: z
      .array(findingCountSchema)
      .parse(counted.map(([code, effect, table, count]) => ({ code, effect, table, count }))),
    first: z
      .array(findingSchema)
      .parse(first.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])))),
  };
}
