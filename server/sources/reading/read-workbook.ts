/** Reads the sheets of a workbook as so many tables. */
import type { FileMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { digestFile, type FileDigest } from "#server/ledger/durable-file.ts";
import type { FoundTable, NamedFile } from "./found-table.ts";
import { logKnown, logRemark, type OpenSource } from "./log-source.ts";
import { numberSource } from "./number-source.ts";
import { noteUnread, readTable } from "./read-table.ts";
import { speaksForHeader, tableOfFile, tableOfSheet } from "../recognise/recognise-table.ts";
import { withChoices } from "../recognise/shape-of.ts";
import type { StagingSession } from "../staging-session.ts";
import type { TableSource } from "./table-source.ts";
import type { Sheet } from "./workbook.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";

interface OpenedSheet {
  readonly found: FoundTable;
  readonly rows: TableSource;
}

/**
 * What is chosen for a sheet; null leaves it out. The choices of the file hold for every sheet, below its own, unless it is
 * another table.
 */
function choicesFor({ sheets, skip: _skip, ...own }: FileMapping, sheet: string): SourceMapping | null {
  const chosen = sheets !== undefined && Object.hasOwn(sheets, sheet) ? sheets[sheet] : {};
  if (chosen === null) return null;
  const differs = chosen.table !== undefined && own.table !== undefined && chosen.table !== own.table;
  return differs ? chosen : withChoices(chosen, own);
}

/** Lists a sheet that was left out, so that it can be taken back. */
function noteLeftOut(session: StagingSession, { name }: NamedFile, sheet: string, digest: FileDigest): void {
  const source = numberSource(session, name, sheet);
  noteUnread({
    session,
    source,
    name,
    mapping: {},
    table: null,
    sheet,
    digest,
    format: "xlsx",
    encoding: null,
    serialEpoch: null,
  });
}

/** Opens the sheets that hold something and are not left out. */
async function openSheets(
  session: StagingSession,
  file: NamedFile,
  mapping: FileMapping,
  digest: FileDigest,
  workbook: { readonly sheets: readonly Sheet[]; readonly serialEpoch: 1900 | 1904 },
): Promise<OpenedSheet[]> {
  const opened: OpenedSheet[] = [];
  for (const sheet of workbook.sheets) {
    const own = choicesFor(mapping, sheet.name);
    if (own === null) {
      noteLeftOut(session, file, sheet.name, digest);
      continue;
    }
    const table = own.table ?? tableOfSheet(sheet.name);
    const rows = await sheet.open({
      isKnown: speaksForHeader(table, own),
      headerLine: own.headerLine ?? null,
      signal: session.signal,
    });
    if (rows === null) continue;
    const found: FoundTable = {
      session,
      source: numberSource(session, file.name, sheet.name),
      name: file.name,
      mapping: own,
      table,
      sheet: sheet.name,
      digest,
      format: "xlsx",
      encoding: null,
      serialEpoch: workbook.serialEpoch,
    };
    if (sheet.hidden) {
      logRemark(found, { code: "HIDDEN_PARTS", line: null, value: sheet.name, hint: "sheet" });
    }
    opened.push({ found, rows });
  }
  return opened;
}

/** The one sheet that holds something is what the file is called. */
function namedByFile(file: NamedFile, opened: readonly OpenedSheet[]): readonly OpenedSheet[] {
  const [only, ...others] = opened;
  if (only === undefined || others.length > 0 || only.found.table !== null) return opened;
  return [{ ...only, found: { ...only.found, table: tableOfFile(file.name, only.found.mapping) } }];
}

/** Reads every sheet that holds something. Several sheets of which one is not recognised are asked about, together. */
export async function readWorkbook(
  session: StagingSession,
  file: NamedFile,
  mapping: FileMapping,
): Promise<void> {
  const digest = await digestFile(file.path, session.signal);
  const workbook = await openWorkbook(file.path, { signal: session.signal });
  try {
    const opened = namedByFile(file, await openSheets(session, file, mapping, digest, workbook));
    const whole: OpenSource = opened[0]?.found ?? {
      session,
      source: numberSource(session, file.name, null),
      name: file.name,
      mapping: {},
      table: tableOfFile(file.name, mapping),
    };
    logKnown(whole, digest);
    for (const remark of workbook.remarks) logRemark(whole, remark);
    if (opened.length === 0) {
      logRemark(whole, { code: "FILE_EMPTY", line: null, value: null, hint: null });
      noteUnread({ ...whole, sheet: null, digest, format: "xlsx", encoding: null, serialEpoch: null });
    }
    const asksSheet = opened.length > 1;
    for (const { found, rows } of opened) {
      session.signal.throwIfAborted();
      await readTable({ ...found, asksSheet }, rows);
    }
  } finally {
    await workbook.close();
  }
}
