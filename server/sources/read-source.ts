/** Reads one file into the staging database: opened, recognised, loaded and typed. */
import type { FindingCode } from "#shared/error-code.ts";
import type { FileMapping, ReadColumn } from "#shared/schema/imports.ts";
import { ledger, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { identifier } from "#server/ledger/winning-rows.ts";
import { openCsv, type CsvSource } from "./csv/csv-source.ts";
import { inspectBytes } from "./csv/inspect-bytes.ts";
import { shownValue } from "./findings/shown-value.ts";
import { queryRows } from "./query.ts";
import { foldName } from "./recognise/fold-name.ts";
import { matchColumns, type MatchedHeader } from "./recognise/match-columns.ts";
import { tableOfFile, tableOfHeadings } from "./recognise/recognise-table.ts";
import { createLandedSql, isMasked, type LoadedSource, type StagingSession } from "./staging-session.ts";
import { cellColumn, type SourceRemark, type UnreadableRow } from "./table-source.ts";
import { decideColumns, type DecidedColumn } from "./typing/decide-columns.ts";
import { typeRows } from "./typing/type-rows.ts";

const exampleValues = 3;
const exampleRows = 200;

/** The file as the steps below see it. */
interface OpenFile {
  readonly session: StagingSession;
  readonly source: number;
  readonly name: string;
  readonly mapping: FileMapping;
  readonly table: LedgerTable | null;
}

function accepts({ mapping }: OpenFile, code: FindingCode): boolean {
  return mapping.accept?.includes(code) ?? false;
}

function remark(file: OpenFile, { code, line, value, hint }: SourceRemark): void {
  if (accepts(file, code)) return;
  const aboutPeople = file.table !== null && tableDefinition(file.table).aboutPeople;
  const shown = code === "TOTAL_ROW" || code === "TRUNCATED" ? !aboutPeople : true;
  file.session.findings.add({
    code,
    source: file.source,
    table: file.table,
    line,
    value: shown ? value : null,
    hint,
  });
}

/** Logs what the header lacks, repeats or has too much. True when the file can be read all the same. */
function remarkHeader(file: OpenFile, header: MatchedHeader, line: number): boolean {
  let readable = true;
  for (const { code, position, column, hint } of header.problems) {
    file.session.findings.add({
      code,
      source: file.source,
      table: file.table,
      line,
      position,
      column,
      hint,
    });
    if (code === "HEADER_DUPLICATE" || code === "HEADER_MISSING") readable = false;
  }
  return readable;
}

function logUnreadable(file: OpenFile, header: MatchedHeader, row: UnreadableRow): void {
  const dropsHealth = header.problems.some(({ code }) => code === "HEALTH_DETAIL");
  const aboutPeople = file.table !== null && tableDefinition(file.table).aboutPeople;
  const heading = row.position === null ? null : (header.columns[row.position] ?? null);
  file.session.findings.add({
    code: row.code,
    source: file.source,
    table: file.table,
    line: row.line,
    position: row.position,
    column: heading?.column?.name ?? heading?.heading ?? null,
    value: aboutPeople ? null : row.value,
    hint: row.hint,
    // In a row that is out of step with its header, no cell is known not to be about health.
    cells: dropsHealth ? null : row.cells,
  });
}

/** The format by which a column was read, where there was something to decide. */
function formatOf({ column, reading, questions }: DecidedColumn): string | null {
  if (questions.length > 0) return null;
  if (column.kind === "date" || column.kind === "timestamp") return reading.dates ?? "iso";
  return reading.decimal;
}

async function describeColumns(
  session: StagingSession,
  source: LoadedSource,
  header: MatchedHeader,
  decided: readonly DecidedColumn[],
): Promise<ReadColumn[]> {
  const relation = identifier(source.relation);
  const cells = header.columns.map(({ position }) => cellColumn(position));
  // Empty cells are null; those of spaces count as filled here, which spares a look at every cell.
  const filled = cells.map((cell) => `count(${cell})::DOUBLE`);
  const [counts = []] = await queryRows(
    session.connection,
    `SELECT count(*)::DOUBLE, ${filled.join(", ")} FROM ${relation}`,
  );
  const first = await queryRows(
    session.connection,
    `SELECT ${cells.join(", ")} FROM ${relation} LIMIT ${exampleRows}`,
  );
  const rows = Number(counts[0] ?? 0);
  return header.columns.map(({ heading, column, position }, at) => {
    const filled = Number(counts[at + 1] ?? 0);
    const own = decided.find((each) => each.position === position);
    const hidden = column === null ? source.definition.aboutPeople : isMasked(source.definition, column);
    const texts = first.flatMap((row) => {
      const text = row[at];
      return typeof text === "string" && text.trim() !== "" ? [shownValue(text)] : [];
    });
    return {
      heading: shownValue(heading),
      column: column?.name ?? null,
      format: own === undefined || filled === 0 ? null : formatOf(own),
      filledShare: rows === 0 ? 0 : filled / rows,
      examples: hidden ? [] : [...new Set(texts)].slice(0, exampleValues),
    };
  });
}

/** Whether a heading speaks for a header: a ledger column of the table, or of any, or one that the mapping names. */
function knownHeadings(table: LedgerTable | null, mapping: FileMapping): (heading: string) => boolean {
  const tables = table === null ? ledger : [tableDefinition(table)];
  const names = tables.flatMap(({ columns }) => columns.map(({ name }) => name));
  const known = new Set([...names, ...Object.keys(mapping.columns ?? {}).map(foldName)]);
  return (heading) => known.has(foldName(heading));
}

async function loadAndType(
  file: OpenFile,
  table: LedgerTable,
  csv: CsvSource,
  header: MatchedHeader,
): Promise<{ rows: number; columns: ReadColumn[] } | null> {
  const { session } = file;
  const definition = tableDefinition(table);
  const feeding = header.columns.flatMap(({ position, column }) =>
    column === null ? [] : [{ position, column }],
  );
  const { request } = session;
  const already = session.sources.reduce((sum, { rows }) => sum + rows, 0);
  const relation = `raw_${file.source}`;
  const total = session.files[file.source]?.bytes ?? 0;
  let done = 0;
  const loaded = await csv.load({
    connection: session.connection,
    relation,
    folder: request.folder,
    required: feeding.filter(({ column }) => !column.optional).map(({ position }) => position),
    maximumRows: request.maximumRows === null ? null : Math.max(0, request.maximumRows - already),
    onUnreadable: (row) => logUnreadable(file, header, row),
    onProgress: (bytes) => {
      done += bytes;
      session.report({ phase: "reading", file: file.name, done: Math.min(done, total), total });
    },
    signal: session.signal,
  });
  for (const each of loaded.remarks) remark(file, each);
  if (!loaded.loaded) return null;
  const source: LoadedSource = {
    source: file.source,
    file: file.name,
    mapping: file.mapping,
    definition,
    relation,
    columns: feeding,
    width: csv.headings.length,
    dropped: header.problems.flatMap(({ code, position }) =>
      code === "HEALTH_DETAIL" && position !== null ? [position] : [],
    ),
    rows: loaded.rows,
    landing: loaded.rows - loaded.unreadable,
  };
  if (!session.sources.some((each) => each.definition.table === table)) {
    await session.connection.run(createLandedSql(definition));
  }
  session.sources.push(source);
  session.report({ phase: "typing", file: file.name, done: 0, total: loaded.rows });
  const decided = await decideColumns(session.connection, source, request.timeZone);
  await typeRows(session, source, decided);
  session.report({ phase: "typing", file: file.name, done: loaded.rows, total: loaded.rows });
  return { rows: loaded.rows, columns: await describeColumns(session, source, header, decided) };
}

function mappingOf(session: StagingSession, name: string): FileMapping {
  return Object.hasOwn(session.request.mapping, name) ? (session.request.mapping[name] ?? {}) : {};
}

/**
 * Reads the file of a number. What it holds is described in the session's files; everything found is logged. A question
 * about the file as a whole does not stop its reading: the most likely answer shows what else there is.
 */
export async function readSource(session: StagingSession, source: number): Promise<void> {
  const { name, path } = session.request.files[source];
  const mapping = mappingOf(session, name);
  const table = tableOfFile(name, mapping);
  const file: OpenFile = { session, source, name, mapping, table };
  const inspected = await inspectBytes(path, mapping.encoding, session.signal);
  const { sha256, bytes, encoding, problem } = inspected;
  const duplicate =
    session.request.knownFiles.includes(sha256) || session.files.some((each) => each.sha256 === sha256);
  session.files.push({ name, sha256, bytes, table, encoding, separator: null, rows: 0, columns: [] });
  const whole = (code: FindingCode, hint: string | null) =>
    remark(file, { code, line: null, value: null, hint });
  if (duplicate) whole("DUPLICATE_FILE", null);
  if (problem !== null) whole(problem.code, problem.hint);
  if (problem !== null && problem.code !== "ENCODING_UNSURE") {
    if (table !== null) session.incomplete.add(table);
    return;
  }
  const csv = await openCsv(path, inspected, mapping, knownHeadings(table, mapping), session.signal);
  if (csv === null) {
    whole("FILE_EMPTY", null);
    if (table !== null) session.incomplete.add(table);
    return;
  }
  for (const each of csv.remarks) remark(file, each);
  const headings = csv.headings.map((heading) => ({
    heading: shownValue(heading),
    column: null,
    format: null,
    filledShare: 0,
    examples: [],
  }));
  let read: { rows: number; columns: ReadColumn[] } | null = null;
  if (table === null) {
    whole("TABLE_UNKNOWN", tableOfHeadings(csv.headings));
    for (const each of ledger) session.incomplete.add(each.table);
  } else if (!csv.remarks.some(({ code }) => code === "TOO_MANY_COLUMNS")) {
    const header = matchColumns(tableDefinition(table), csv.headings, mapping);
    if (remarkHeader(file, header, csv.headerLine)) read = await loadAndType(file, table, csv, header);
  }
  if (table !== null && read === null) session.incomplete.add(table);
  session.files[source] = {
    ...session.files[source],
    separator: csv.separator,
    rows: read?.rows ?? 0,
    columns: read?.columns ?? (headings.length > 1000 ? [] : headings),
  };
}
