/** Types the rows of a source for one table of the ledger. */
import { tableDefinition, type LedgerColumn } from "#shared/schema/ledger.ts";
import { deriveColumns, type ColumnRecipe } from "../derive/derive-columns.ts";
import { MissingHeading, unitRecipe } from "../derive/recipe-sql.ts";
import type { FedSource } from "./describe-columns.ts";
import type { FoundTable } from "./found-table.ts";
import type { MatchedFeed } from "./match-feed.ts";
import { createTypedSql, landedName, type LoadedSource, type StagingSession } from "../staging-session.ts";
import type { LoadedRows } from "./table-source.ts";
import { decideColumns } from "../typing/decide-columns.ts";
import { typeRows } from "../typing/type-rows.ts";

interface FeedRows {
  /** The feed's number within its source. */
  readonly number: number;
  readonly matched: MatchedFeed;
  /** The rows as they stand in the file, and as a person put them right. */
  readonly raw: string;
  readonly relation: string;
  readonly headings: readonly string[];
  readonly loaded: LoadedRows;
}

/** The recipes of a feed: those of the mapping, then those that turn a column in another unit into the ledger's. */
function recipesOf({ feed, header }: MatchedFeed): { recipes: ColumnRecipe[]; inUnits: ReadonlySet<string> } {
  const { columns } = tableDefinition(feed.table);
  const find = (name: string): LedgerColumn[] => columns.filter((column) => column.name === name);
  const recipes = Object.entries(feed.recipes ?? {}).flatMap(([name, recipe]) =>
    find(name).map((column) => ({ column, recipe })),
  );
  const units = header.columns.flatMap(({ heading, column, unit }) =>
    column === null || unit === null ? [] : [{ column, recipe: unitRecipe(heading, unit) }],
  );
  return { recipes: [...recipes, ...units], inUnits: new Set(units.map(({ column }) => column.name)) };
}

async function targetOf(session: StagingSession, loaded: LoadedSource): Promise<string> {
  const { definition, mapping, source, feed } = loaded;
  const landed = landedName(definition.table);
  if (!session.landed.has(definition.table)) {
    session.landed.add(definition.table);
    await session.connection.run(createTypedSql(landed, definition));
  }
  if (mapping.lines === undefined) return landed;
  const relation = `lines_${source}_${feed}`;
  await session.connection.run(createTypedSql(relation, definition));
  session.lines.push({ loaded, mode: mapping.lines, relation });
  return relation;
}

/** Types the rows; null when a recipe names a heading that the file does not have. */
export async function readFeed(
  found: FoundTable,
  { number, matched, raw, relation, headings, loaded: rows }: FeedRows,
): Promise<FedSource | null> {
  const { session, source, name, mapping, serialEpoch } = found;
  const { feed, header } = matched;
  const { accept, deny } = mapping;
  const { recipes, inUnits } = recipesOf(matched);
  const feeding: LoadedSource = {
    source,
    feed: number,
    file: name,
    mapping: {
      ...feed,
      ...(accept === undefined ? {} : { accept }),
      ...(deny === undefined ? {} : { deny }),
    },
    definition: tableDefinition(feed.table),
    relation,
    raw,
    columns: header.columns.flatMap(({ position, column }) =>
      column === null || inUnits.has(column.name) ? [] : [{ position, column }],
    ),
    serialEpoch,
    exactNumbers: found.format !== "csv",
    width: headings.length,
    dropped: header.problems.flatMap(({ code, position }) =>
      code === "HEALTH_DETAIL" && position !== null ? [position] : [],
    ),
    rows: rows.rows,
    loadedRows: rows.rows - rows.unreadable,
  };
  let loaded: LoadedSource;
  try {
    loaded = await deriveColumns(session, feeding, headings, recipes);
  } catch (error) {
    if (!(error instanceof MissingHeading)) throw error;
    session.findings.add({ code: "HEADER_MISSING", source, table: feed.table, column: error.heading });
    return null;
  }
  session.sources.push(loaded);
  const decided = await decideColumns(session.connection, loaded, session.request.timeZone);
  await typeRows(session, loaded, decided, await targetOf(session, loaded));
  return { loaded, decided, recipes };
}
