/** The feeds of every file of a preview, with the choices that stand and those with which they were read. Pure. */
import type { ImportPreview, ReadFile } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { feedChoices } from "./edit-mapping.ts";
import { mappingPlace } from "./mapping-place.ts";
import { columnState, missingColumns, needsLook, type FeedView } from "./column-state.ts";

/** The first table of a file, then those that its rows feed as well; none while its table is not known. */
export function feedViews(file: ReadFile, readWith: ImportMapping, mapping: ImportMapping): FeedView[] {
  const place = { file: file.name, sheet: file.sheet };
  const { choices, isLeftOut } = mappingPlace(mapping, place.file, place.sheet);
  const asRead = mappingPlace(readWith, place.file, place.sheet).choices;
  if (file.table === null || isLeftOut || (choices.table ?? file.table) !== file.table) return [];
  const { table, columns, made } = file;
  const isRead = file.rows > 0;
  const first: FeedView = { ...place, also: null, table, columns, made, isRead, choices, readWith: asRead };
  return [
    first,
    ...file.also.map((feed) => ({
      ...place,
      ...feed,
      also: feed.table,
      isRead,
      choices: feedChoices(choices, feed.table),
      readWith: feedChoices(asRead, feed.table),
    })),
  ];
}

/** How many columns and required fields of a file wait for a person. */
export function fileToCheck(
  file: ReadFile,
  preview: ImportPreview,
  readWith: ImportMapping,
  mapping: ImportMapping,
): number {
  return feedViews(file, readWith, mapping).reduce(
    (sum, view) =>
      sum +
      missingColumns(view).length +
      view.columns.filter((read) => needsLook(columnState(view, read, preview))).length,
    0,
  );
}

/** The same over all files. */
export function countToCheck(
  preview: ImportPreview,
  readWith: ImportMapping,
  mapping: ImportMapping,
): number {
  return preview.files.reduce((sum, file) => sum + fileToCheck(file, preview, readWith, mapping), 0);
}
