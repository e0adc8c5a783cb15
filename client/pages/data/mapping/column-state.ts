/** What each column of a feed has come to under the choices that stand, and what of it needs a look. Pure. */
import type { FindingCode } from "#shared/error-code.ts";
import type {
  ChoiceValue,
  ColumnSuggestion,
  ImportPreview,
  MadeColumn,
  ReadColumn,
} from "#shared/schema/imports.ts";
import { tableDefinition, type LedgerColumn, type LedgerTable } from "#shared/schema/ledger.ts";
import { columnOf, type FeedChoices, type FeedReading } from "./edit-mapping.ts";
import { memberOf, type Place } from "./mapping-place.ts";

/** A feed of a file as the page works on it. */
export interface FeedView extends FeedReading, Place {
  /** The table of a further feed; null is the first one. */
  readonly also: LedgerTable | null;
  readonly table: LedgerTable;
  readonly made: readonly MadeColumn[];
  /** Its rows were read: how much of each column is filled is known. */
  readonly isRead: boolean;
  /** The choices that stand now. */
  readonly choices: FeedChoices;
}

export interface ColumnState {
  readonly read: ReadColumn;
  /** The ledger column that it feeds under the choices that stand; null when it is not imported. */
  readonly column: LedgerColumn | null;
  /** It feeds something else than when it was read. */
  readonly isChanged: boolean;
  /** It would be read otherwise now: what is said of its reading has to wait. */
  readonly isPending: boolean;
  /** The best suggestion, where nobody has decided. */
  readonly suggestion: ColumnSuggestion | null;
  /** Words whose code is neither known nor chosen. */
  readonly openWords: readonly ChoiceValue[];
  readonly isAsked: boolean;
  /** The most frequent reason for which its cells are rejected; `isMore` where not every finding is at hand. */
  readonly rejects: { readonly code: FindingCode; readonly count: number; readonly isMore: boolean } | null;
}

/** Rejects that the column's words tell better: each unknown word is listed with its rows. */
const ofWords: ReadonlySet<FindingCode> = new Set(["CHOICE_UNKNOWN", "FLAG_UNKNOWN"]);

/** How a word is read: as chosen, else as the importer knows it; null when neither says. */
export function codeOf(choices: FeedChoices, column: string, { text, code }: ChoiceValue): string | null {
  return memberOf(memberOf(choices.values, column), text) ?? code;
}

function rejectsOf(view: FeedView, read: ReadColumn, preview: ImportPreview): ColumnState["rejects"] {
  const counts = new Map<FindingCode, number>();
  for (const { code, effect, file, sheet, table, column } of preview.findings) {
    const isHere = file === view.file && sheet === view.sheet && table === view.table;
    const isOfColumn =
      column !== null && column === read.column && !(ofWords.has(code) && read.values.length > 0);
    if (effect === "reject" && isHere && isOfColumn) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined) return null;
  const all = preview.findingCounts.reduce((sum, { count }) => sum + count, 0);
  return { code: most[0], count: most[1], isMore: all > preview.findings.length };
}

export function columnState(view: FeedView, read: ReadColumn, preview: ImportPreview): ColumnState {
  const { choices, readWith, table } = view;
  const name = columnOf(choices, read);
  const column = tableDefinition(table).columns.find((one) => one.name === name) ?? null;
  const isChanged = name !== read.column;
  const isDecided = [choices, readWith].some(({ columns }) => memberOf(columns, read.heading) !== undefined);
  const asks = preview.findings.some(
    ({ effect, file, sheet, table: askedTable, column: asked }) =>
      effect === "ask" &&
      file === view.file &&
      sheet === view.sheet &&
      askedTable === table &&
      asked !== null &&
      (asked === read.column || asked === read.heading),
  );
  return {
    read,
    column,
    isChanged,
    isPending: isChanged || (name !== null && answersOf(choices, name) !== answersOf(view.readWith, name)),
    suggestion: name === null && !isDecided ? (read.suggestions[0] ?? null) : null,
    openWords:
      isChanged || name === null ? [] : read.values.filter((word) => codeOf(choices, name, word) === null),
    isAsked: asks && !isChanged && name !== null && !isAnswered(choices, name),
    rejects: isChanged ? null : rejectsOf(view, read, preview),
  };
}

function isAnswered({ dates, decimals, serialDates, notSerialDates }: FeedChoices, column: string): boolean {
  const named = [dates, decimals].some((answers) => memberOf<unknown>(answers, column) !== undefined);
  return named || [serialDates, notSerialDates].some((columns) => columns?.includes(column) === true);
}

/** All that is chosen about how a column's cells are read, as a text to compare. */
function answersOf(choices: FeedChoices, column: string): string {
  const { dates, decimals, units, values, serialDates, notSerialDates } = choices;
  const named = [dates, decimals, units, values].map((answers) => memberOf<unknown>(answers, column) ?? null);
  const listed = [serialDates, notSerialDates].map((columns) => columns?.includes(column) === true);
  return JSON.stringify([...named, ...listed]);
}

/** Whether somebody should look at the column before anything lands. */
export function needsLook(state: ColumnState): boolean {
  return state.suggestion !== null || state.openWords.length > 0 || state.isAsked || state.rejects !== null;
}

/** The required columns that no heading feeds and no recipe makes. */
export function missingColumns({ table, columns, choices, made }: FeedView): LedgerColumn[] {
  const fed = new Set(columns.map((read) => columnOf(choices, read)));
  const isMade = (name: string) =>
    memberOf(choices.recipes, name) !== undefined || made.some(({ column }) => column === name);
  return tableDefinition(table).columns.filter(
    ({ name, optional }) => !optional && !fed.has(name) && !isMade(name),
  );
}
