/** Reads one table of a file: recognised, loaded, mended, and typed for every table of the ledger that it feeds. */
import type { FindingCode } from "#shared/error-code.ts";
import type { ReadFeed, ReadFile } from "#shared/schema/imports.ts";
import { ledger, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { Feed } from "#shared/schema/mapping.ts";
import { mendRows } from "../derive/mend-rows.ts";
import { describeFeed, describeUnread, peoplePositions, unreadColumns } from "./describe-columns.ts";
import type { FoundTable } from "./found-table.ts";
import { logHeader, logRemark, logUnreadable } from "./log-source.ts";
import { feedsOf, matchFeed, usedPositions, type MatchedFeed } from "./match-feed.ts";
import { readFeed } from "./read-feed.ts";
import { mappingOf, withChoices } from "../recognise/shape-of.ts";
import { choicesOfView } from "../recognise/views/choices-of-view.ts";
import { tableOfHeadings, tableSuggestions } from "../recognise/recognise-table.ts";
import type { StagingSession } from "../staging-session.ts";
import { mostColumns } from "../outline/find-header.ts";
import type { LoadedRows, TableSource } from "./table-source.ts";

function described(found: FoundTable): ReadFile {
  const { name, sheet, digest, format, table, encoding, separator } = found;
  return {
    name,
    sheet,
    sha256: digest.sha256,
    bytes: digest.bytes,
    format,
    table,
    tableSuggestions: [],
    remembered: null,
    made: [],
    also: [],
    encoding,
    separator: separator ?? null,
    rows: 0,
    columns: [],
  };
}

/** What is not read may hold rows of any table: none can be said to lack a key. */
export function holdsRowsOfAnyTable({ incomplete }: StagingSession): void {
  for (const { table } of ledger) incomplete.add(table);
}

/** Describes a table of which nothing could be read. */
export function noteUnread(found: FoundTable): void {
  if (found.table !== null) found.session.incomplete.add(found.table);
  found.session.files.push(described(found));
}

/** Rows that the import may still bring. */
function rowsLeft({ request, rowsRead }: StagingSession): number | null {
  return request.maximumRows === null ? null : Math.max(0, request.maximumRows - rowsRead);
}

/** Loads the rows as texts, once for all tables that they feed. */
async function loadRows(
  found: FoundTable,
  rows: TableSource,
  feeds: readonly MatchedFeed[],
): Promise<LoadedRows> {
  const { session, source, name, mapping, digest } = found;
  const [first] = feeds;
  let done = 0;
  const loaded = await rows.load({
    connection: session.connection,
    relation: `raw_${source}`,
    folder: session.request.folder,
    required: (first?.header.columns ?? [])
      .filter(({ column }) => column?.optional === false)
      .map(({ position }) => position),
    used: new Set(feeds.flatMap((feed) => usedPositions(feed, rows.headings))),
    keepLastRow: mapping.deny?.includes("TOTAL_ROW") ?? false,
    maximumRows: rowsLeft(session),
    onUnreadable: (row) => {
      for (const { feed, header } of feeds) logUnreadable(found, feed.table, header, row);
    },
    onProgress: (bytes) => {
      // Text in another encoding grows on its way to UTF-8.
      done = Math.min(digest.bytes, done + bytes);
      session.report({ phase: "reading", file: name, done, total: digest.bytes });
    },
    signal: session.signal,
  });
  for (const remark of loaded.remarks) logRemark(found, remark);
  session.rowsRead += loaded.rows;
  return loaded;
}

interface ReadRows {
  readonly rows: number;
  readonly feeds: readonly ReadFeed[];
  /** False where the header alone could be read. */
  readonly isRead: boolean;
}

/** Loads, mends and types the rows; null when the file is refused on the way. */
async function readRows(
  found: FoundTable,
  rows: TableSource,
  feeds: readonly MatchedFeed[],
): Promise<ReadRows | null> {
  const { session, source, mapping } = found;
  const { headings } = rows;
  const loaded = await loadRows(found, rows, feeds);
  if (!loaded.loaded) return null;
  const raw = `raw_${source}`;
  const definitions = feeds.map(({ feed }) => tableDefinition(feed.table));
  const { relation } = await mendRows({ session, source, relation: raw, headings, mapping, definitions });
  session.report({ phase: "typing", file: found.name, done: 0, total: loaded.rows });
  const aboutPeople = peoplePositions(feeds, headings);
  const read: ReadFeed[] = [];
  for (const [number, matched] of feeds.entries()) {
    const fed = await readFeed(found, { number, matched, raw, relation, headings, loaded });
    if (fed === null) return null;
    read.push({
      table: matched.feed.table,
      ...(await describeFeed(session, fed, matched.header, aboutPeople)),
    });
  }
  session.report({ phase: "typing", file: found.name, done: loaded.rows, total: loaded.rows });
  return { rows: loaded.rows, feeds: read, isRead: true };
}

/** Asks which table the source holds. Its rows may be of any. */
function askTable(found: FoundTable, headings: readonly string[]): void {
  const code: FindingCode = found.asksSheet === true ? "SHEET" : "TABLE_UNKNOWN";
  const suggested =
    tableSuggestions(found.name, found.sheet, headings)[0]?.table ?? tableOfHeadings(headings);
  logRemark(found, { code, line: null, value: null, hint: suggested ?? null });
  holdsRowsOfAnyTable(found.session);
}

/** Logs what is wrong with the headers of all feeds; false when one of them cannot be read. */
function logHeaders(found: FoundTable, rows: TableSource, feeds: readonly MatchedFeed[]): boolean {
  const sound = feeds.map(({ feed, header }) =>
    logHeader(found, feed.table, header.problems, rows.headerLine),
  );
  return sound.every(Boolean);
}

async function readKnown(
  found: FoundTable,
  rows: TableSource,
  feeds: readonly (Feed & { readonly table: LedgerTable })[],
  remembered: string | null,
): Promise<ReadRows | null> {
  const matched = feeds.map((feed, at) =>
    matchFeed(found, rows.headings, feed, feeds.slice(0, at), remembered),
  );
  return logHeaders(found, rows, matched)
    ? readRows(found, rows, matched)
    : { rows: 0, feeds: matched.map(describeUnread), isRead: false };
}

/** Reads what an open source holds and describes it in the session's files. */
export async function readTable(opened: FoundTable, rows: TableSource): Promise<void> {
  const { headings } = rows;
  const { session } = opened;
  const { mapping: chosen, name } = mappingOf(opened.mapping, session.request.shapes, headings);
  const table = chosen.table ?? opened.table;
  // What is known of a program's list comes after all that a person said.
  const mapping = table === null ? chosen : withChoices(chosen, choicesOfView(headings, table));
  const found: FoundTable = { ...opened, mapping, table };
  const isSettled = mapping.encoding === found.encoding;
  for (const remark of rows.remarks) {
    if (remark.code !== "ENCODING_UNSURE" || !isSettled) logRemark(found, remark);
  }
  const tooWide = rows.remarks.some(({ code }) => code === "TOO_MANY_COLUMNS");
  let read: ReadRows | null = null;
  if (table === null) askTable(found, headings);
  else if (!tooWide) {
    read = await readKnown(found, rows, feedsOf(mapping, table), name);
  }
  const [first, ...also] = read?.feeds ?? [];
  for (const { table: fed } of table === null ? [] : feedsOf(mapping, table)) {
    if (read?.isRead !== true) session.incomplete.add(fed);
  }
  session.files.push({
    ...described(found),
    rows: read?.rows ?? 0,
    remembered: name,
    tableSuggestions: table === null ? tableSuggestions(found.name, found.sheet, headings) : [],
    columns: first?.columns ?? unreadColumns(headings.slice(0, mostColumns)),
    made: first?.made ?? [],
    also,
  });
}
