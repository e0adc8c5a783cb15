/** Adds to a source's rows the columns that a mapping makes, and puts mapped values in the place of cells. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { recipeHeadings } from "#shared/recipe-headings.ts";
import type { Recipe } from "#shared/schema/mapping.ts";
import { isMasked, type FeedingColumn, type LoadedSource, type StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import { makeCell, type MadeCell } from "./recipe-sql.ts";

export interface ColumnRecipe {
  readonly column: LedgerColumn;
  readonly recipe: Recipe;
}

interface MadeColumn extends FeedingColumn {
  readonly recipe: Recipe;
  readonly cell: MadeCell;
}

/** A cell with the texts that the mapping replaces under a name: a ledger column's, or the heading of a part. */
function replaced({ mapping }: LoadedSource, name: string, cell: string): string {
  const given = mapping.values;
  const values = Object.entries(given !== undefined && Object.hasOwn(given, name) ? given[name] : {});
  if (values.length === 0) return cell;
  const whens = values.map(
    ([text, value]) => ` WHEN ${literal(text.trim())} THEN nullif(${literal(value)}, '')`,
  );
  return `CASE trim(${cell})${whens.join("")} ELSE ${cell} END`;
}

async function makeCells(
  session: StagingSession,
  loaded: LoadedSource,
  headings: readonly string[],
  recipes: readonly ColumnRecipe[],
): Promise<MadeColumn[]> {
  const made = new Map(
    loaded.columns.map(({ position, column }) => [column.name, `r.${cellColumn(position)}`]),
  );
  let parts = 0;
  const number = () => {
    parts += 1;
    return parts;
  };
  // The last day of a spell needs its first.
  const ordered = [...recipes].sort(
    (one, other) => Number(one.recipe.kind === "last-day") - Number(other.recipe.kind === "last-day"),
  );
  const columns: MadeColumn[] = [];
  for (const [at, { column, recipe }] of ordered.entries()) {
    const cell = await makeCell({ session, loaded, number, headings, made }, recipe, column);
    made.set(column.name, cell.sql);
    columns.push({ position: loaded.width + at, column, recipe, cell });
  }
  return columns;
}

/** The source with the words of its parts replaced: a dash that stands for nothing among discounts. */
async function withPartWords(
  session: StagingSession,
  loaded: LoadedSource,
  headings: readonly string[],
  recipes: readonly ColumnRecipe[],
): Promise<LoadedSource> {
  const parts = new Set(recipes.flatMap(({ recipe }) => recipeHeadings(recipe)));
  const cells = headings.map((heading, position) => {
    const cell = cellColumn(position);
    return parts.has(heading) ? replaced(loaded, heading, cell) : cell;
  });
  if (cells.every((cell, position) => cell === cellColumn(position))) return loaded;
  const relation = `worded_${loaded.source}_${loaded.feed}`;
  const columns = cells.map((cell, position) => `${cell} AS ${cellColumn(position)}`);
  await session.connection.run(
    `CREATE VIEW ${identifier(relation)} AS SELECT line, ${columns.join(", ")} FROM ${identifier(loaded.relation)}`,
  );
  return { ...loaded, relation };
}

/** Says which cells of the parts could not be read: they reject their row, or were passed over for another. */
async function logParts(
  session: StagingSession,
  { source, relation, definition }: LoadedSource,
  { column, cell }: MadeColumn,
  joins: string,
): Promise<void> {
  const from = `FROM ${identifier(relation)} r ${joins}`;
  const hidden = isMasked(definition, column);
  const log = (part: MadeCell["parts"][number], code: string, effect: string, hint: string, where: string) =>
    session.findings.insert(
      `SELECT ${source}, r.line, ${part.position}, ${code}, ${literal(effect)}, ${literal(definition.table)},
         ${literal(part.heading)}, ${hidden ? "NULL" : `r.${cellColumn(part.position)}`}, ${hint} ${from} WHERE ${where}`,
    );
  for (const [at, part] of cell.parts.entries()) {
    if (part.problem !== "NULL" && cell.passesOver) {
      const before = cell.parts.slice(0, at).map(({ value }) => `(${value}) IS NULL`);
      const where = [`${part.problem} IS NOT NULL`, ...before].join(" AND ");
      await log(part, "'PASSED_OVER'", "warn", literal(column.name), where);
    } else if (part.problem !== "NULL") {
      await log(part, part.problem, "reject", "NULL", `${part.problem} IS NOT NULL`);
    }
  }
  if (cell.outOfRange !== null) {
    await log(cell.outOfRange.part, "'RANGE'", "reject", "NULL", cell.outOfRange.sql);
  }
}

/**
 * The source with its made columns, whose positions follow those of the file. Without anything to make or to replace
 * the rows are read as they stand.
 * @throws MissingHeading for a recipe that names a heading which the file does not have.
 */
export async function deriveColumns(
  session: StagingSession,
  feeding: LoadedSource,
  headings: readonly string[],
  recipes: readonly ColumnRecipe[],
): Promise<LoadedSource> {
  const loaded = await withPartWords(session, feeding, headings, recipes);
  const made = await makeCells(session, loaded, headings, recipes);
  const cells = headings.map((_, position) => {
    const cell = `r.${cellColumn(position)}`;
    const feeding = loaded.columns.find((each) => each.position === position);
    const value = feeding === undefined ? cell : replaced(loaded, feeding.column.name, cell);
    return { position, value, changed: value !== cell };
  });
  if (made.length === 0 && cells.every(({ changed }) => !changed)) return loaded;
  const joins = [...new Set(made.flatMap(({ cell }) => cell.parts.map(({ join }) => join)))].join("\n");
  const columns = [
    ...cells.map(({ position, value }) => `${value} AS ${cellColumn(position)}`),
    ...made.map(
      ({ position, column, cell }) => `${replaced(loaded, column.name, cell.sql)} AS ${cellColumn(position)}`,
    ),
  ];
  const relation = `fed_${loaded.source}_${loaded.feed}`;
  // What only replaces words costs less to repeat than to keep.
  const kind = made.length === 0 ? "VIEW" : "TABLE";
  await session.connection.run(
    `CREATE ${kind} ${identifier(relation)} AS SELECT r.line, ${columns.join(", ")}
     FROM ${identifier(loaded.relation)} r ${joins} ${kind === "TABLE" ? "ORDER BY r.line" : ""}`,
  );
  for (const column of made) await logParts(session, loaded, column, joins);
  return {
    ...loaded,
    relation,
    columns: [...loaded.columns, ...made.map(({ position, column }) => ({ position, column }))],
  };
}
