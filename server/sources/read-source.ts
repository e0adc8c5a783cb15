/** Reads one file into the staging database: opened, recognised, loaded and typed. */
import type { FindingCode } from "#shared/error-code.ts";
import type { ReadColumn } from "#shared/schema/imports.ts";
import type { FileMapping } from "#shared/schema/mapping.ts";
import { ledger, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { mostColumns, openCsv, type CsvSource } from "./csv/csv-source.ts";
import { inspectBytes } from "./csv/inspect-bytes.ts";
import { describeColumns, unreadColumns } from "./describe-columns.ts";
import { logHeader, logRemark, logUnreadable, type OpenFile } from "./log-source.ts";
import { foldName } from "./recognise/fold-name.ts";
import { matchColumns, type MatchedHeader } from "./recognise/match-columns.ts";
import { tableOfFile, tableOfHeadings } from "./recognise/recognise-table.ts";
import { createLandedSql, type LoadedSource, type StagingSession } from "./staging-session.ts";
import type { LoadOptions } from "./table-source.ts";
import { decideColumns } from "./typing/decide-columns.ts";
import { typeRows } from "./typing/type-rows.ts";

interface ReadRows {
  readonly rows: number;
  readonly columns: ReadColumn[];
}

/** Whether a heading speaks for a header: a ledger column of the table, or of any, or one that the mapping names. */
function knownHeadings(table: LedgerTable | null, mapping: FileMapping): (heading: string) => boolean {
  const tables = table === null ? ledger : [tableDefinition(table)];
  const names = tables.flatMap(({ columns }) => columns.map(({ name }) => name));
  const known = new Set([...names, ...Object.keys(mapping.columns ?? {}).map(foldName)]);
  return (heading) => known.has(foldName(heading));
}

/** Rows that the import may still bring. */
function rowsLeft({ request, sources }: StagingSession): number | null {
  const already = sources.reduce((sum, { rows }) => sum + rows, 0);
  return request.maximumRows === null ? null : Math.max(0, request.maximumRows - already);
}

function loadOptions(file: OpenFile, relation: string, header: MatchedHeader, total: number): LoadOptions {
  const { session, name } = file;
  let done = 0;
  return {
    connection: session.connection,
    relation,
    folder: session.request.folder,
    required: header.columns
      .filter(({ column }) => column?.optional === false)
      .map(({ position }) => position),
    maximumRows: rowsLeft(session),
    onUnreadable: (row) => logUnreadable(file, header, row),
    onProgress: (bytes) => {
      // Text in another encoding grows on its way to UTF-8.
      done = Math.min(total, done + bytes);
      session.report({ phase: "reading", file: name, done, total });
    },
    signal: session.signal,
  };
}

/** Loads and types the rows of a table; null when the file is refused on the way. */
async function readRows(
  file: OpenFile,
  table: LedgerTable,
  csv: CsvSource,
  header: MatchedHeader,
): Promise<ReadRows | null> {
  const { session } = file;
  const definition = tableDefinition(table);
  const relation = `raw_${file.source}`;
  const total = session.files[file.source].bytes;
  const loaded = await csv.load(loadOptions(file, relation, header, total));
  for (const remark of loaded.remarks) logRemark(file, remark);
  if (!loaded.loaded) return null;
  const source: LoadedSource = {
    source: file.source,
    file: file.name,
    mapping: file.mapping,
    definition,
    relation,
    columns: header.columns.flatMap(({ position, column }) =>
      column === null ? [] : [{ position, column }],
    ),
    width: csv.headings.length,
    dropped: header.problems.flatMap(({ code, position }) =>
      code === "HEALTH_DETAIL" && position !== null ? [position] : [],
    ),
    rows: loaded.rows,
    loadedRows: loaded.rows - loaded.unreadable,
  };
  if (!session.sources.some((each) => each.definition.table === table)) {
    await session.connection.run(createLandedSql(definition));
  }
  session.sources.push(source);
  session.report({ phase: "typing", file: file.name, done: 0, total: loaded.rows });
  const decided = await decideColumns(session.connection, source, session.request.timeZone);
  await typeRows(session, source, decided);
  session.report({ phase: "typing", file: file.name, done: loaded.rows, total: loaded.rows });
  return { rows: loaded.rows, columns: await describeColumns(session, source, header, decided) };
}

/** Reads what an open file holds; null when it, or its header, cannot be read. */
async function readTable(file: OpenFile, csv: CsvSource): Promise<ReadRows | null> {
  const { session, table, mapping } = file;
  for (const remark of csv.remarks) logRemark(file, remark);
  if (table === null) {
    const hint = tableOfHeadings(csv.headings);
    logRemark(file, { code: "TABLE_UNKNOWN", line: null, value: null, hint });
    // It may hold rows of any table.
    for (const each of ledger) session.incomplete.add(each.table);
    return null;
  }
  if (csv.remarks.some(({ code }) => code === "TOO_MANY_COLUMNS")) return null;
  const header = matchColumns(tableDefinition(table), csv.headings, mapping);
  return logHeader(file, header, csv.headerLine) ? readRows(file, table, csv, header) : null;
}

function mappingOf({ request }: StagingSession, name: string): FileMapping {
  return Object.hasOwn(request.mapping, name) ? request.mapping[name] : {};
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
  const isKnown =
    session.request.knownFiles.includes(sha256) || session.files.some((each) => each.sha256 === sha256);
  const described = {
    name,
    sheet: null,
    sha256,
    bytes,
    format: "csv" as const,
    table,
    tableSuggestions: [],
    remembered: null,
    made: [],
    also: [],
    encoding,
    separator: null,
    rows: 0,
    columns: [],
  };
  session.files.push(described);
  const log = (code: FindingCode, hint: string | null) =>
    logRemark(file, { code, line: null, value: null, hint });
  if (isKnown) log("DUPLICATE_FILE", null);
  if (problem !== null) log(problem.code, problem.hint);
  const isText = problem === null || problem.code === "ENCODING_UNSURE";
  const csv = isText
    ? await openCsv(path, inspected, mapping, knownHeadings(table, mapping), session.signal)
    : null;
  if (isText && csv === null) log("FILE_EMPTY", null);
  const read = csv === null ? null : await readTable(file, csv);
  if (table !== null && read === null) session.incomplete.add(table);
  if (csv === null) return;
  session.files[source] = {
    ...described,
    separator: csv.separator,
    rows: read?.rows ?? 0,
    columns: read?.columns ?? unreadColumns(csv.headings.slice(0, mostColumns)),
  };
}
