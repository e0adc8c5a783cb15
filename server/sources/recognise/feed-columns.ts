/** The steps by which headings come to feed a table's columns, the most certain first. */
import type { ColumnMatch } from "#shared/schema/imports.ts";
import type { Feed, Unit } from "#shared/schema/mapping.ts";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { foldName, signedName } from "./fold-name.ts";
import { tableDictionary } from "./headings/dictionary.ts";
import { plainHeading } from "./plain-heading.ts";
import { withoutUnit } from "./unit-of-heading.ts";
import { findView, type KnownView } from "./views/find-view.ts";

/** What a person chose for a table's columns. */
export type ColumnChoices = Pick<Feed, "columns" | "recipes"> & {
  /** Whether the choices were made for this import, or come from a saved mapping, and its name. */
  readonly how?: "mapping" | "remembered";
  readonly origin?: string | null;
};

interface FedColumn {
  readonly column: LedgerColumn;
  readonly match: ColumnMatch;
  readonly unit: Unit | null;
}

interface FedColumns {
  /** By position: the column that the heading feeds; null when none. */
  readonly fed: readonly (FedColumn | null)[];
  /** Ledger column → the positions of the headings that stand for it with equal right, where there are several. */
  readonly rivals: ReadonlyMap<string, readonly number[]>;
  /** The program's list that the header is; null when it is none. */
  readonly view: KnownView | null;
  /** By position: null when a person left the heading out, a name when it was mapped to no column of the table. */
  readonly leftOut: readonly (string | null | undefined)[];
}

/**
 * What a mapping says about each heading: a ledger column's name, null to ignore it, undefined when it says nothing. Where
 * no heading is written as the mapping has it, one that differs by case, accents or spaces is meant.
 */
function chosenColumns(
  { columns }: ColumnChoices,
  headings: readonly string[],
): (string | null | undefined)[] {
  // A map, not a look-up: a heading may be called `__proto__`.
  const exact = new Map(Object.entries(columns ?? {}));
  const written = new Set(headings);
  const folded = new Map(
    Array.from(exact, ([name, column]) => [foldName(name), written.has(name) ? undefined : column]),
  );
  return headings.map((heading) => (exact.has(heading) ? exact.get(heading) : folded.get(foldName(heading))));
}

/** The headings, by position, that a rank of names means. */
type FindRank = (rank: readonly string[]) => readonly number[];

/** Lets names decide: for each free column the first rank that a heading is of; several headings of it are rivals. */
function decideByNames(
  names: ReadonlyMap<string, readonly (readonly string[])[]>,
  isFree: (column: string) => boolean,
  find: FindRank,
): { readonly sure: ReadonlyMap<string, number>; readonly rivals: ReadonlyMap<string, readonly number[]> } {
  const sure = new Map<string, number>();
  const rivals = new Map<string, readonly number[]>();
  for (const [column, ranks] of names) {
    if (!isFree(column)) continue;
    const found = ranks.map(find).find((positions) => positions.length > 0) ?? [];
    const [only] = found;
    if (only !== undefined && found.length === 1) sure.set(column, only);
    else if (found.length > 1) rivals.set(column, found);
  }
  return { sure, rivals };
}

/** Feeds the columns of a table from the headings of a file. What a recipe makes is fed by no heading. */
export function feedColumns(
  definition: LedgerTableDefinition,
  headings: readonly string[],
  choices: ColumnChoices,
): FedColumns {
  const byName = new Map(definition.columns.map((column) => [column.name, column]));
  const made = new Set(Object.keys(choices.recipes ?? {}));
  const fed: (FedColumn | null)[] = headings.map(() => null);
  const taken = new Set(made);
  const feed = (position: number, column: string, match: ColumnMatch, unit: Unit | null = null): void => {
    const known = byName.get(column);
    if (known !== undefined) fed[position] = { column: known, match, unit };
    taken.add(column);
  };

  const chosen = chosenColumns(choices, headings);
  const { how = "mapping", origin = null } = choices;
  for (const [position, column] of chosen.entries()) {
    if (typeof column === "string" && byName.has(column) && !made.has(column)) {
      feed(position, column, { how, origin: how === "mapping" ? null : origin });
    }
  }

  const view = findView(headings, definition.table);
  const labels = headings.map(signedName);
  // What a program's list calls by a name is what it means: the status of a transfer is no status of the order.
  const meansOther = (position: number, column: string): boolean => {
    const label = labels[position] ?? "";
    return view?.labels.has(label) === true && view.columns.get(column)?.flat().includes(label) !== true;
  };
  const open = headings.map((_, position) => chosen[position] === undefined);
  const canonical = headings.map((heading, position): string | null => {
    const name = [foldName(heading), foldName(withoutUnit(heading))].find((each) => byName.has(each));
    return name === undefined || meansOther(position, name) ? null : name;
  });
  // All headings that are one canonical name feed it: a header that has it twice is refused, not guessed at.
  const notTaken = new Set([...byName.keys()].filter((name) => !taken.has(name)));
  for (const [position, name] of canonical.entries()) {
    if (name !== null && open[position] && notTaken.has(name))
      feed(position, name, { how: "canonical", origin: null });
  }

  const isCandidate = (position: number): boolean =>
    open[position] && fed[position] === null && canonical[position] === null;
  const rivals = new Map<string, readonly number[]>();
  const decide = (
    names: ReadonlyMap<string, readonly (readonly string[])[]>,
    texts: readonly (readonly string[])[],
    match: ColumnMatch,
    units: ReadonlyMap<string, Unit>,
  ): void => {
    const decided = decideByNames(
      names,
      (column) => byName.has(column) && !taken.has(column) && !rivals.has(column),
      (rank) => {
        const wanted = new Set(rank);
        return texts.flatMap((own, at) =>
          isCandidate(at) && own.some((text) => wanted.has(text)) ? [at] : [],
        );
      },
    );
    for (const [column, position] of decided.sure) feed(position, column, match, units.get(column) ?? null);
    for (const [column, positions] of decided.rivals) rivals.set(column, positions);
  };

  if (view !== null) {
    const erp = { how: "erp" as const, origin: view.program };
    decide(
      view.columns,
      labels.map((label) => [label]),
      erp,
      view.units,
    );
  }
  const plain = headings.map((heading, position) =>
    view?.labels.has(labels[position] ?? "") === true
      ? []
      : [plainHeading(heading), plainHeading(withoutUnit(heading))],
  );
  decide(tableDictionary(definition.table), plain, { how: "synonym", origin: null }, new Map());
  const leftOut = chosen.map((column, position) => (fed[position] === null ? column : undefined));
  return { fed, rivals, leftOut, view };
}
