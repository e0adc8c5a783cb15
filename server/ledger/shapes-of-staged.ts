/** How a staged import reads its files, put so that it holds for every later file with the same headings. */
import type { FindingCode } from "#shared/error-code.ts";
import type { ReadColumn, ReadFile } from "#shared/schema/imports.ts";
import type { Feed, ImportMapping, ShapeMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { mappingOf, shapeKey } from "#server/sources/recognise/shape-of.ts";
import type { StagedEntry } from "./record.ts";

/**
 * Answers that hold for the program that writes the file and not only for this file: its title lines, its merged cells and
 * its last line of totals, which is set aside only where it lacks what a row must have. All other answers are about rows,
 * keys or hidden parts of one file, and are asked for again.
 */
const lastingAnswers: ReadonlySet<FindingCode> = new Set(["PREAMBLE", "MERGED_CELLS", "TOTAL_ROW"]);

type FeedChoices = Omit<Feed, "table">;

/** What was chosen for a table of a file by its name; what is said of a sheet alone holds in place of it. */
function ownChoices({ files }: ImportMapping, { name, sheet }: ReadFile): SourceMapping {
  const { sheets = {}, skip: _skip, ...whole } = Object.hasOwn(files, name) ? (files[name] ?? {}) : {};
  return sheet !== null && Object.hasOwn(sheets, sheet) ? (sheets[sheet] ?? {}) : whole;
}

/** The keys that hold something: an empty record or list says the same as none. */
function filledOnly<Fields extends object>(fields: Fields): Fields {
  const filled = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && (typeof value !== "object" || value === null || Object.keys(value).length > 0),
  );
  // Fewer optional keys are still these fields.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(filled) as Fields;
}

/**
 * The part of a feed that lasts: the columns as they were matched, and what was chosen. A heading that nobody chose to
 * ignore stays open, so that what is known of it later can be used. Formats that a file proved by itself are left to the
 * next file's own proof, which the choice of a person would overrule.
 */
function lastingFeed(chosen: FeedChoices, columns: readonly ReadColumn[]): FeedChoices {
  const ignored = new Set(
    Object.entries(chosen.columns ?? {}).flatMap(([heading, column]) =>
      column === null ? [shapeKey([heading])] : [],
    ),
  );
  const matched = columns.flatMap(({ heading, column }): [string, string | null][] =>
    column !== null || ignored.has(shapeKey([heading])) ? [[heading, column]] : [],
  );
  const units = columns.flatMap(({ column, unit }) =>
    column === null || unit === null ? [] : [[column, unit] as const],
  );
  const { recipes, values, dates, decimals, serialDates, notSerialDates, lines, combine } = chosen;
  return filledOnly({
    columns: Object.fromEntries(matched),
    units: { ...Object.fromEntries(units), ...chosen.units },
    ...(recipes === undefined ? {} : { recipes }),
    ...(values === undefined ? {} : { values }),
    ...(dates === undefined ? {} : { dates }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(serialDates === undefined ? {} : { serialDates }),
    ...(notSerialDates === undefined ? {} : { notSerialDates }),
    ...(lines === undefined ? {} : { lines }),
    ...(combine === undefined ? {} : { combine }),
  });
}

/** A table of a file as a mapping by shape; null where it feeds no table. */
function lastingSource(file: ReadFile, chosen: SourceMapping): SourceMapping | null {
  if (file.table === null) return null;
  const { fillDown, encoding, separator } = chosen;
  const also = file.also.map(({ table, columns }): Feed => {
    const feed = chosen.also?.find((each) => each.table === table);
    return { table, ...lastingFeed(feed ?? {}, columns) };
  });
  return filledOnly({
    table: file.table,
    ...lastingFeed(chosen, file.columns),
    also,
    accept: (chosen.accept ?? []).filter((code) => lastingAnswers.has(code)),
    ...(fillDown === undefined ? {} : { fillDown }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
  });
}

/**
 * One shape for each set of headings among the files and sheets that feed a table, the first of equal ones. What concerns
 * rows of these very files (cells put right, rows left out, the line of the header) is not in it.
 */
export function shapesOfStaged({
  preview,
  mapping,
}: Pick<StagedEntry, "mapping" | "preview">): ShapeMapping[] {
  const shapes = new Map<string, ShapeMapping>();
  const given = (mapping.shapes ?? []).map((shape) => ({ ...shape, name: null }));
  for (const file of preview.files) {
    const headings = file.columns.map(({ heading }) => heading);
    const key = shapeKey(headings);
    const source = lastingSource(file, mappingOf(ownChoices(mapping, file), given, headings).mapping);
    if (source !== null && headings.length > 0 && !shapes.has(key)) shapes.set(key, { headings, source });
  }
  return [...shapes.values()];
}
