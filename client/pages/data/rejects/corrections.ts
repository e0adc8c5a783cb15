/** Rows put right by hand, as parts of the mapping with which the files are read again. Pure. */
import type { ReadFile } from "#shared/schema/imports.ts";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { ImportMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { chooseValue, withFeed, type FeedChoices } from "../mapping/edit-mapping.ts";
import { mappingPlace, memberOf, withoutEmpty, type Place } from "../mapping/mapping-place.ts";

/** The table of a file that is put right: a text file, or one sheet of a workbook, with the content that it had. */
export interface CorrectedPlace extends Place {
  readonly sha256: string;
}

/** One thing put right; null or false takes it back. */
export type Correction = { readonly place: CorrectedPlace } & (
  | {
      readonly kind: "cell";
      readonly row: number;
      readonly heading: string;
      readonly value: string | null;
    }
  | { readonly kind: "row"; readonly row: number; readonly out: boolean }
  | {
      /** A text of a ledger column, read as another one wherever it stands. */
      readonly kind: "word";
      /** The further table that the same rows feed; null is the place's own. */
      readonly feed: LedgerTable | null;
      readonly column: string;
      readonly text: string;
      readonly reading: string | null;
    }
);

/** The place of a read file. */
export function placeOf({ name, sheet, sha256 }: ReadFile): CorrectedPlace {
  return { file: name, sheet, sha256 };
}

/** What a correction is about: a later one about the same takes the place of an earlier one. */
export function targetOf(correction: Correction): string {
  const { place, kind } = correction;
  const at =
    kind === "word"
      ? [correction.feed, correction.column, correction.text]
      : [correction.row, kind === "cell" ? correction.heading : null];
  return JSON.stringify([place.file, place.sheet, place.sha256, kind, ...at]);
}

function correctedSource(source: SourceMapping, correction: Correction): SourceMapping {
  if (correction.kind === "cell") {
    const { row, heading, value } = correction;
    const others = (source.corrections ?? []).filter((one) => one.row !== row || one.heading !== heading);
    return { ...source, corrections: value === null ? others : [...others, { row, heading, value }] };
  }
  if (correction.kind === "row") {
    const { row, out } = correction;
    const others = (source.leaveOut ?? []).filter((one) => one !== row);
    return { ...source, leaveOut: out ? [...others, row] : others };
  }
  const { feed, column, text, reading } = correction;
  const change = (choices: FeedChoices) => chooseValue(choices, column, text, reading ?? undefined);
  return withFeed(source, feed, change);
}

/** What a mapping says of a place. */
function sourceAt(mapping: ImportMapping, { file, sheet }: CorrectedPlace): SourceMapping {
  return mappingPlace(mapping, file, sheet).choices;
}

/** The mapping with these corrections, the later ones last. Nothing else in it changes. */
export function corrected(mapping: ImportMapping, corrections: readonly Correction[]): ImportMapping {
  return corrections.reduce((result, correction) => {
    const place = mappingPlace(result, correction.place.file, correction.place.sheet);
    return place.withChoices(withoutEmpty(correctedSource(place.choices, correction)));
  }, mapping);
}

type Of<Kind extends Correction["kind"]> = Extract<Correction, { kind: Kind }>;

function cellValue({ corrections }: SourceMapping, { row, heading }: Of<"cell">): string | null {
  return corrections?.find((one) => one.row === row && one.heading === heading)?.value ?? null;
}

function wordReading(source: SourceMapping, { feed, column, text }: Of<"word">): string | null {
  const fed = feed === null ? source : source.also?.find(({ table }) => table === feed);
  return memberOf(memberOf(fed?.values, column), text) ?? null;
}

/** Whether a mapping says already what a correction says. */
export function holds(mapping: ImportMapping, correction: Correction): boolean {
  const source = sourceAt(mapping, correction.place);
  if (correction.kind === "cell") return cellValue(source, correction) === correction.value;
  if (correction.kind === "row")
    return (source.leaveOut?.includes(correction.row) ?? false) === correction.out;
  return wordReading(source, correction) === correction.reading;
}

/** Texts of a feed that are read as others. Words of codes are settled with their column, and not listed here. */
function wordsIn(
  place: CorrectedPlace,
  feed: LedgerTable | null,
  table: LedgerTable | null,
  choices: FeedChoices,
): Correction[] {
  if (table === null) return [];
  const codes = tableDefinition(table).columns.filter(({ kind }) => kind === "choice" || kind === "flag");
  return Object.entries(choices.values ?? {})
    .filter(([column]) => codes.every(({ name }) => name !== column))
    .flatMap(([column, words]) =>
      Object.entries(words).map(([text, reading]): Correction => ({
        kind: "word",
        place,
        feed,
        column,
        text,
        reading,
      })),
    );
}

/** What a mapping has put right in the files that were read. */
export function correctionsIn(mapping: ImportMapping, files: readonly ReadFile[]): Correction[] {
  return files.flatMap((file): Correction[] => {
    const place = placeOf(file);
    const source = sourceAt(mapping, place);
    const { corrections = [], leaveOut = [], also = [] } = source;
    return [
      ...wordsIn(place, null, file.table, source),
      ...also.flatMap((feed) => wordsIn(place, feed.table, feed.table, feed)),
      ...corrections.map((one): Correction => ({ kind: "cell", place, ...one })),
      ...leaveOut.map((row): Correction => ({ kind: "row", place, row, out: true })),
    ];
  });
}

/** What undoes a correction that a mapping holds. */
export function takenBack(correction: Correction): Correction {
  if (correction.kind === "cell") return { ...correction, value: null };
  if (correction.kind === "row") return { ...correction, out: false };
  return { ...correction, reading: null };
}

/** What brings a correction's target back to what a mapping says of it. */
export function asIn(mapping: ImportMapping, correction: Correction): Correction {
  const source = sourceAt(mapping, correction.place);
  if (correction.kind === "cell") return { ...correction, value: cellValue(source, correction) };
  if (correction.kind === "row")
    return { ...correction, out: source.leaveOut?.includes(correction.row) ?? false };
  return { ...correction, reading: wordReading(source, correction) };
}
