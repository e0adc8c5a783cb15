/** How a preview shows the columns of a source. */
import type { ChoiceValue, MadeColumn, ReadColumn, ReadFeed } from "#shared/schema/imports.ts";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { recipeHeadings } from "#shared/recipe-headings.ts";
import { identifier } from "#server/ledger/winning-rows.ts";
import { readCell } from "../cells/read-cell.ts";
import type { ColumnRecipe } from "../derive/derive-columns.ts";
import { shownValue } from "../findings/shown-value.ts";
import { usedPositions, type MatchedFeed } from "./match-feed.ts";
import { queryRows } from "../query.ts";
import type { MatchedHeader } from "../recognise/match-columns.ts";
import { suggestByContent } from "../recognise/suggest-columns.ts";
import { isMasked, type LoadedSource, type StagingSession } from "../staging-session.ts";
import { cellColumn } from "./table-source.ts";
import { answersName } from "../typing/read-distinct-cells.ts";
import type { DecidedColumn } from "../typing/decide-columns.ts";

/** A source that was typed for one table. */
export interface FedSource {
  readonly loaded: LoadedSource;
  readonly decided: readonly DecidedColumn[];
  readonly recipes: readonly ColumnRecipe[];
}

const exampleValues = 3;
/** Examples are looked for in so many rows. */
const exampleRows = 200;
/** Words of a column of codes that are listed: more are no list that a person maps by hand. */
const listedValues = 60;
/** In a table about people, more words than these are no codes and may be names: none is shown. */
const listedOfPeople = 20;

/** The format by which a column was read, where there was something to decide. */
function formatOf({ column, reading, questions }: DecidedColumn): string | null {
  if (questions.length > 0) return null;
  if (column.kind === "date" || column.kind === "timestamp") return reading.dates ?? "iso";
  return reading.decimal;
}

/** A feed whose header cannot be read as it is: what was recognised so far, from which a person goes on. */
export function describeUnread({ feed, header }: MatchedFeed): ReadFeed {
  const plain = unreadColumns(header.columns.map(({ heading }) => heading));
  return {
    table: feed.table,
    columns: header.columns.map(({ column, match, suggestions, unit }, at) => ({
      ...plain[at],
      column: column?.name ?? null,
      match,
      suggestions: [...suggestions],
      unit,
    })),
    made: [],
  };
}

/** The columns of a file that was not read further. */
export function unreadColumns(headings: readonly string[]): ReadColumn[] {
  return headings.map((heading) => ({
    heading: shownValue(heading),
    column: null,
    match: null,
    suggestions: [],
    format: null,
    unit: null,
    values: [],
    filledShare: 0,
    examples: [],
  }));
}

/** The words of a column of codes as they stand in the file, and what each is read as. */
async function choiceValues(
  session: StagingSession,
  source: LoadedSource,
  decided: DecidedColumn,
): Promise<ChoiceValue[]> {
  const { column, position, reading } = decided;
  const { raw, relation, mapping } = source;
  if (column.kind !== "choice" && column.kind !== "flag") return [];
  // Texts first, words after: a column of codes has far fewer texts than rows, and its reader has counted them.
  const isCounted = column.kind === "choice" && relation === raw && decided.odd > 0;
  const texts = isCounted
    ? identifier(answersName(source, decided))
    : `(SELECT ${cellColumn(position)} AS text, count(*) AS rows FROM ${identifier(raw)} GROUP BY 1)`;
  const rows = await queryRows(
    session.connection,
    `SELECT trim(text) AS word, sum(rows)::DOUBLE FROM ${texts}
     WHERE trim(text) <> '' GROUP BY word ORDER BY 2 DESC, 1 LIMIT ${listedValues}`,
  );
  if (source.definition.aboutPeople && rows.length > listedOfPeople) return [];
  const replaced = new Map(Object.entries(mapping.values?.[column.name] ?? {}));
  return rows.map(([text, count]) => {
    const word = String(text);
    const result = readCell(column, reading, replaced.get(word) ?? word, session.request.timeZone);
    return {
      text: shownValue(word),
      rows: Number(count),
      code: result.status === "read" ? result.value : null,
    };
  });
}

interface Filled {
  /** Non-empty cells by position. */
  readonly filled: ReadonlyMap<number, number>;
  /** The first texts by position. */
  readonly examples: ReadonlyMap<number, string[]>;
}

/** Counts and first texts of columns of a relation; what was counted before is not counted again. */
async function lookAt(
  session: StagingSession,
  relation: string,
  positions: readonly number[],
  counted: ReadonlyMap<number, number> = new Map(),
): Promise<Filled> {
  if (positions.length === 0) return { filled: new Map(), examples: new Map() };
  const from = `FROM ${identifier(relation)}`;
  const open = positions.filter((position) => !counted.has(position));
  const counts = open.map((position) => `count(${cellColumn(position)})::DOUBLE`);
  const [row = []] =
    counts.length === 0 ? [] : await queryRows(session.connection, `SELECT ${counts.join(", ")} ${from}`);
  const cells = positions.map(cellColumn).join(", ");
  const first = await queryRows(session.connection, `SELECT ${cells} ${from} LIMIT ${exampleRows}`);
  const textsAt = (at: number) =>
    first.flatMap((each) => {
      const text = each[at];
      return typeof text === "string" && text.trim() !== "" ? [shownValue(text)] : [];
    });
  return {
    filled: new Map([...counted, ...open.map((position, at) => [position, Number(row[at])] as const)]),
    examples: new Map(
      positions.map((position, at) => [position, [...new Set(textsAt(at))].slice(0, exampleValues)]),
    ),
  };
}

/**
 * Positions of a source's columns whose texts are about people for one of its tables: another table that the same rows feed
 * does not show them either.
 */
export function peoplePositions(
  feeds: readonly MatchedFeed[],
  headings: readonly string[],
): ReadonlySet<number> {
  const tells = feeds.some(({ feed }) => tableDefinition(feed.table).aboutPeople);
  const used = new Set(feeds.flatMap((feed) => usedPositions(feed, headings)));
  return new Set([
    ...feeds.flatMap((matched) => {
      const definition = tableDefinition(matched.feed.table);
      if (definition.aboutPeople) return usedPositions(matched, headings);
      return matched.header.columns.flatMap(({ column, position }) =>
        column !== null && isMasked(definition, column) ? [position] : [],
      );
    }),
    // What nothing reads may be a name.
    ...headings.flatMap((_, position) => (tells && !used.has(position) ? [position] : [])),
  ]);
}

/** The columns of the file as the feed reads them, and those that it makes. */
export async function describeFeed(
  session: StagingSession,
  { loaded, decided, recipes }: FedSource,
  header: MatchedHeader,
  aboutPeople: ReadonlySet<number>,
): Promise<Omit<ReadFeed, "table">> {
  const { definition, loadedRows, width } = loaded;
  const shareOf = (count: number | undefined) => (loadedRows === 0 ? 0 : (count ?? 0) / loadedRows);
  // Where nothing was replaced, the cells that were typed are those of the file.
  const known = loaded.relation === loaded.raw ? decided : [];
  const inFile = await lookAt(
    session,
    loaded.raw,
    header.columns.map(({ position }) => position),
    new Map(known.map(({ position, filled }) => [position, filled])),
  );
  const fed = new Set([...decided, ...recipes].map(({ column }) => column.name));
  const free = new Set(definition.columns.map(({ name }) => name).filter((name) => !fed.has(name)));
  // Not what a person left out, nor what may tell of health.
  const open = new Set(
    header.problems.flatMap(({ code, position }) => (code === "COLUMN_IGNORED" ? [position] : [])),
  );
  const columns: ReadColumn[] = [];
  for (const { heading, column, position, match, suggestions, unit } of header.columns) {
    // A column in another unit is read by way of a made one.
    const own = decided.find(
      (each) => each.position === position || (unit !== null && each.column.name === column?.name),
    );
    const hidden = aboutPeople.has(position) || (column !== null && isMasked(definition, column));
    const share = shareOf(inFile.filled.get(position));
    columns.push({
      heading: shownValue(heading),
      column: column?.name ?? null,
      match,
      suggestions: open.has(position)
        ? suggestByContent(definition, free, suggestions, inFile.examples.get(position) ?? [])
        : [...suggestions],
      format: own === undefined || share === 0 ? null : formatOf(own),
      unit,
      values: own === undefined || own.position >= width ? [] : await choiceValues(session, loaded, own),
      filledShare: share,
      examples: hidden ? [] : (inFile.examples.get(position) ?? []),
    });
  }
  const made = decided.filter(
    ({ position, column }) =>
      position >= width && header.columns.every((each) => each.column?.name !== column.name),
  );
  const cells = await lookAt(
    session,
    loaded.relation,
    made.map(({ position }) => position),
  );
  return {
    columns,
    made: made.flatMap(({ column, position }): MadeColumn[] => {
      const recipe = recipes.find((each) => each.column.name === column.name)?.recipe;
      if (recipe === undefined) return [];
      const parts = recipeHeadings(recipe);
      const hidden =
        isMasked(definition, column) ||
        header.columns.some(({ heading, position: at }) => aboutPeople.has(at) && parts.includes(heading));
      return [
        {
          column: column.name,
          kind: recipe.kind,
          headings: parts,
          filledShare: shareOf(cells.filled.get(position)),
          examples: hidden ? [] : (cells.examples.get(position) ?? []),
        },
      ];
    }),
  };
}
