/** Reads one file into the staging database, whatever its format: its tables one by one, its archives file by file. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { digestFile } from "#server/ledger/durable-file.ts";
import { archiveLimits } from "../archive/archive-limits.ts";
import { detectFormat } from "../archive/detect-format.ts";
import { expandArchive } from "../archive/expand-archive.ts";
import { openCsv } from "../csv/csv-source.ts";
import { inspectBytes } from "../csv/inspect-bytes.ts";
import { FileRefusal } from "./file-refusal.ts";
import type { FoundTable, NamedFile } from "./found-table.ts";
import { logKnown, logRemark, type OpenSource } from "./log-source.ts";
import { numberSource } from "./number-source.ts";
import { openParquet } from "../parquet/parquet-source.ts";
import { holdsRowsOfAnyTable, noteUnread, readTable } from "./read-table.ts";
import { speaksForHeader, tableOfFile } from "../recognise/recognise-table.ts";
import type { StagingSession } from "../staging-session.ts";

const noSheet = null;

function mappingOf({ request }: StagingSession, name: string): FileMapping {
  return Object.hasOwn(request.mapping, name) ? request.mapping[name] : {};
}

/** The choices for the one table of a file that has no sheets. */
function ownChoices({ sheets: _sheets, skip: _skip, ...own }: FileMapping): SourceMapping {
  return own;
}

function openSource(session: StagingSession, name: string, mapping: SourceMapping): OpenSource {
  const source = numberSource(session, name, noSheet);
  return { session, source, name, mapping, table: tableOfFile(name, mapping) };
}

async function readText(session: StagingSession, { name, path }: NamedFile): Promise<void> {
  const mapping = ownChoices(mappingOf(session, name));
  const file = openSource(session, name, mapping);
  const inspected = await inspectBytes(path, mapping.encoding, session.signal);
  const { encoding, problem } = inspected;
  const found: FoundTable = {
    ...file,
    sheet: noSheet,
    digest: inspected,
    format: "csv",
    encoding,
    serialEpoch: null,
  };
  logKnown(file, inspected);
  const remarks = problem === null ? [] : [{ ...problem, line: null, value: null }];
  if (problem !== null && problem.code !== "ENCODING_UNSURE") {
    for (const remark of remarks) logRemark(file, remark);
    noteUnread({ ...found, format: null });
    return;
  }
  const csv = await openCsv(path, inspected, mapping, speaksForHeader(file.table, mapping), session.signal);
  if (csv === null) {
    logRemark(file, { code: "FILE_EMPTY", line: null, value: null, hint: null });
    noteUnread(found);
    return;
  }
  // Whether the encoding is still open shows once a mapping of this shape has been looked for.
  await readTable({ ...found, separator: csv.separator }, { ...csv, remarks: [...remarks, ...csv.remarks] });
}

async function readParquet(session: StagingSession, { name, path }: NamedFile): Promise<void> {
  const mapping = ownChoices(mappingOf(session, name));
  const file = openSource(session, name, mapping);
  const digest = await digestFile(path, session.signal);
  logKnown(file, digest);
  const parquet = await openParquet(path, {
    connection: session.connection,
    timeZone: session.request.timeZone,
  });
  await readTable(
    { ...file, sheet: noSheet, digest, format: "parquet", encoding: null, serialEpoch: null },
    parquet,
  );
}

async function readArchive(session: StagingSession, { name, path }: NamedFile): Promise<void> {
  const folder = join(session.request.folder, `archive_${session.nextSource}`);
  await mkdir(folder, { mode: 0o700 });
  const { entries, ignored } = await expandArchive(path, name, {
    folder,
    limits: archiveLimits(session.request.unpackedBytes),
    signal: session.signal,
  });
  if (entries.length === 0) throw new FileRefusal("FILE_EMPTY");
  const archive: OpenSource = {
    session,
    source: numberSource(session, name, noSheet),
    name,
    mapping: {},
    table: null,
  };
  logKnown(archive, await digestFile(path, session.signal));
  for (const entry of ignored) {
    logRemark(archive, { code: "ENTRY_IGNORED", line: null, value: entry, hint: null });
  }
  for (const entry of entries) {
    session.signal.throwIfAborted();
    await readFile(session, entry);
  }
}

async function readByFormat(session: StagingSession, file: NamedFile): Promise<void> {
  // A file that brings the process down is the one that was told last.
  session.report({ phase: "reading", file: file.name, done: 0, total: 0 });
  const format = await detectFormat(file.path, session.signal);
  switch (format) {
    case "text":
      return readText(session, file);
    case "parquet":
      return readParquet(session, file);
    case "workbook": {
      // Text files, by far the most, need none of what a workbook takes to read.
      const { readWorkbook } = await import("./read-workbook.ts");
      return readWorkbook(session, file, mappingOf(session, file.name));
    }
    default:
      return readArchive(session, file);
  }
}

/** Describes a file of which nothing is read. */
async function noteWhole(whole: OpenSource, { path }: NamedFile, table: OpenSource["table"]): Promise<void> {
  const digest = await digestFile(path, whole.session.signal);
  noteUnread({ ...whole, table, sheet: noSheet, digest, format: null, encoding: null, serialEpoch: null });
}

/**
 * Reads a file. What it holds is described in the session's files; everything found is logged. A question about the file as
 * a whole does not stop its reading: the most likely answer shows what else there is.
 */
export async function readFile(session: StagingSession, file: NamedFile): Promise<void> {
  const mapping = mappingOf(session, file.name);
  if (mapping.skip === true) {
    await noteWhole(openSource(session, file.name, {}), file, null);
    return;
  }
  try {
    await readByFormat(session, file);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const refused = openSource(session, file.name, ownChoices(mapping));
    logRemark(refused, { code: error.code, line: null, value: error.value, hint: error.hint });
    if (refused.table === null) holdsRowsOfAnyTable(session);
    await noteWhole(refused, file, refused.table);
  }
}
