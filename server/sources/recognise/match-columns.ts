/** Which column of the ledger each column of a file feeds. */
import type { FindingCode } from "#shared/error-code.ts";
import type { ColumnMatch, ColumnSuggestion } from "#shared/schema/imports.ts";
import type { Unit } from "#shared/schema/mapping.ts";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { foldName, signedName } from "./fold-name.ts";
import { feedColumns, type ColumnChoices } from "./feed-columns.ts";
import { tellsOfHealth } from "./health-detail.ts";
import { nearestName } from "./nearest-name.ts";
import { suggestColumns, suggestOfView } from "./suggest-columns.ts";
import { unitOfHeading } from "./unit-of-heading.ts";

export interface MatchedColumn {
  /** Its position in the file, from 0. */
  readonly position: number;
  readonly heading: string;
  /** Null when it is left out. */
  readonly column: LedgerColumn | null;
  /** Why it feeds the column; null when it is left out. */
  readonly match: ColumnMatch | null;
  /** What it might feed, best first; empty when it feeds a column, or a person left it out. */
  readonly suggestions: readonly ColumnSuggestion[];
  /** The unit that its heading or its program's list gives, where it is not the ledger's. */
  readonly unit: Unit | null;
}

export interface HeaderProblem {
  readonly code: FindingCode;
  /** The position in the file; null for a column that is not there. */
  readonly position: number | null;
  readonly column: string;
  readonly hint: string | null;
}

export interface MatchedHeader {
  readonly columns: readonly MatchedColumn[];
  readonly problems: readonly HeaderProblem[];
}

function duplicates(columns: readonly MatchedColumn[]): HeaderProblem[] {
  const first = new Map<string, MatchedColumn>();
  const problems: HeaderProblem[] = [];
  for (const column of columns) {
    // Signs count: a list may have `Marge` beside `Marge (%)`.
    // One that bears the name of a column which another heading was chosen to feed is ignored, and no double of it.
    const name = column.column?.name ?? `= ${signedName(column.heading)}`;
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, column);
    } else if (column.heading.trim() !== "") {
      problems.push({
        code: "HEADER_DUPLICATE",
        position: column.position,
        column: column.heading,
        hint: earlier.heading,
      });
    }
  }
  return problems;
}

/** The heading, or the headings, that a missing column may be. */
function missingHint(
  name: string,
  columns: readonly MatchedColumn[],
  rivals: readonly string[],
): string | null {
  if (rivals.length > 0) return rivals.join(" | ");
  const free = columns.filter(({ column }) => column === null);
  const suggested = free.find(({ suggestions }) => suggestions[0]?.column === name);
  if (suggested !== undefined) return suggested.heading;
  const nearest = nearestName(
    name,
    free.map(({ heading }) => foldName(heading)),
  );
  return free.find(({ heading }) => foldName(heading) === nearest)?.heading ?? null;
}

/**
 * Matches headings with a table's columns: what a person chose, then the ledger's own names, then those of a known program's
 * list, then words for them in French and English, each without case, accents and spaces. Headings that stand for one column
 * with equal right feed none: they are asked about. A heading that nearly is a name is a suggestion and no more.
 */
export function matchColumns(
  definition: LedgerTableDefinition,
  headings: readonly string[],
  choices: ColumnChoices,
): MatchedHeader {
  const { fed, rivals, leftOut, view } = feedColumns(definition, headings, choices);
  const taken = new Set([
    ...fed.map((each) => each?.column.name ?? ""),
    ...Object.keys(choices.recipes ?? {}),
  ]);
  const free = new Set(definition.columns.map(({ name }) => name).filter((name) => !taken.has(name)));
  const rivalsOf = (name: string) => (rivals.get(name) ?? []).map((position) => headings[position] ?? "");
  const columns = headings.map((heading, position): MatchedColumn => {
    const own = fed[position] ?? null;
    const isOpen =
      own === null && leftOut[position] === undefined && !tellsOfHealth(definition.table, heading);
    const suggestions = (): readonly ColumnSuggestion[] => {
      const label = signedName(heading);
      if (view?.labels.has(label) === true) return suggestOfView(view, label, free);
      const certain = [...rivals].flatMap(([name, positions]) =>
        positions.includes(position) ? [name] : [],
      );
      return suggestColumns(definition.table, heading, free, certain);
    };
    return {
      position,
      heading,
      column: own?.column ?? null,
      match: own?.match ?? null,
      suggestions: isOpen ? suggestions() : [],
      unit: own === null ? null : (own.unit ?? unitOfHeading(heading, own.column)),
    };
  });
  const ignored = columns.flatMap(({ column, heading, position }): HeaderProblem[] => {
    const chosen = leftOut[position];
    if (column !== null || chosen === null) return [];
    const code = tellsOfHealth(definition.table, heading) ? "HEALTH_DETAIL" : "COLUMN_IGNORED";
    return [{ code, position, column: heading, hint: chosen ?? null }];
  });
  const missing = definition.columns
    .filter(({ name, optional }) => !optional && free.has(name))
    .map(({ name }): HeaderProblem => {
      const hint = missingHint(name, columns, rivalsOf(name));
      return { code: "HEADER_MISSING", position: null, column: name, hint };
    });
  const counted = columns.filter(({ position }) => leftOut[position] !== null);
  return { columns, problems: [...ignored, ...duplicates(counted), ...missing] };
}
