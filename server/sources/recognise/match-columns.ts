/** Which column of the ledger each column of a file feeds. */
import type { FindingCode } from "#shared/error-code.ts";
import type { FileMapping } from "#shared/schema/mapping.ts";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { foldName } from "./fold-name.ts";
import { nearestName } from "./nearest-name.ts";

interface MatchedColumn {
  /** Its position in the file, from 0. */
  readonly position: number;
  readonly heading: string;
  /** Null when it is left out. */
  readonly column: LedgerColumn | null;
}

interface HeaderProblem {
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

/** Headings under which an absence list tells what people suffer from: GDPR article 9, and nothing here needs it. */
const healthDetail =
  /diagnos|patholog|symptom|maladie|affection|traitement|treatment|illness|disease|medic|cim_?10|icd_?\d*|motif|comment|remarque|observation|note|reason|cause/u;

/**
 * What a mapping says about each heading: a ledger column's name, null to ignore it, undefined when it says nothing. Where
 * no heading is written as the mapping has it, one that differs by case, accents or spaces is meant.
 */
function chosenColumns(mapping: FileMapping, headings: readonly string[]): (string | null | undefined)[] {
  // A map, not a look-up: a heading may be called `__proto__`.
  const exact = new Map(Object.entries(mapping.columns ?? {}));
  const written = new Set(headings);
  const folded = new Map(
    Array.from(exact, ([name, column]) => [foldName(name), written.has(name) ? undefined : column]),
  );
  return headings.map((heading) => (exact.has(heading) ? exact.get(heading) : folded.get(foldName(heading))));
}

function ignoredCode(definition: LedgerTableDefinition, heading: string): FindingCode {
  const health = definition.table === "absences" && healthDetail.test(foldName(heading));
  return health ? "HEALTH_DETAIL" : "COLUMN_IGNORED";
}

function duplicates(columns: readonly MatchedColumn[]): HeaderProblem[] {
  const first = new Map<string, MatchedColumn>();
  const problems: HeaderProblem[] = [];
  for (const column of columns) {
    // A heading of signs alone, such as `%`, folds to nothing.
    const name = column.column?.name ?? (foldName(column.heading) || column.heading.trim());
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

function missing(definition: LedgerTableDefinition, columns: readonly MatchedColumn[]): HeaderProblem[] {
  const fed = new Set(columns.map(({ column }) => column?.name));
  const free = columns.filter(({ column }) => column === null).map(({ heading }) => heading);
  return definition.columns
    .filter(({ name, optional }) => !optional && !fed.has(name))
    .map(({ name }) => {
      const nearest = nearestName(name, free.map(foldName));
      return {
        code: "HEADER_MISSING",
        position: null,
        column: name,
        hint: free.find((heading) => foldName(heading) === nearest) ?? null,
      };
    });
}

/** Matches headings with a table's columns: the mapping first, then the name without case, accents and spaces. */
export function matchColumns(
  definition: LedgerTableDefinition,
  headings: readonly string[],
  mapping: FileMapping,
): MatchedHeader {
  const problems: HeaderProblem[] = [];
  const choices = chosenColumns(mapping, headings);
  const columns = headings.map((heading, position): MatchedColumn => {
    const chosen = choices[position];
    const name = chosen === undefined ? foldName(heading) : chosen;
    const column = definition.columns.find((each) => each.name === name) ?? null;
    if (column === null && chosen !== null) {
      problems.push({
        code: ignoredCode(definition, heading),
        position,
        column: heading,
        hint: chosen ?? null,
      });
    }
    return { position, heading, column };
  });
  const counted = columns.filter(({ column, position }) => column !== null || choices[position] !== null);
  problems.push(...duplicates(counted), ...missing(definition, columns));
  return { columns, problems };
}
