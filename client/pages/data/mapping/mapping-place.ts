/**
 * Where a mapping keeps the choices for one table of a file: under the file's name, or under the sheet's in a workbook.
 * Pure.
 */
import type { FileMapping, ImportMapping, SourceMapping } from "#shared/schema/mapping.ts";

/** A text file, or one sheet of a workbook. */
export interface Place {
  readonly file: string;
  /** Null for a file without sheets. */
  readonly sheet: string | null;
}

export interface MappingPlace {
  /** What is chosen there; empty when nothing is, or when the sheet is left out. */
  readonly choices: SourceMapping;
  /** The sheet is left out of the import. */
  readonly isLeftOut: boolean;
  /** The mapping with other choices there, null to leave the sheet out. A place without choices leaves no trace. */
  readonly withChoices: (choices: SourceMapping | null) => ImportMapping;
}

/** An own member of a record: a file or a heading may be called `constructor`. */
export function memberOf<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A record with one member set, or without it when the value is undefined. */
export function withMember<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
  value: NoInfer<Value> | undefined,
): Record<string, Value> {
  const others = Object.entries(record ?? {}).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value] as const]);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

/** Without the keys that hold nothing: an empty list or record says the same as an absent one. */
export function withoutEmpty<Choices extends object>(choices: Choices): Choices {
  const kept = { ...choices };
  for (const key of Object.keys(kept)) if (isEmpty(Reflect.get(kept, key))) Reflect.deleteProperty(kept, key);
  return kept;
}

export function mappingPlace(mapping: ImportMapping, file: string, sheet: string | null): MappingPlace {
  const { sheets, ...ofFile } = memberOf<FileMapping>(mapping.files, file) ?? {};
  const withFile = (next: FileMapping): ImportMapping => {
    const kept = withoutEmpty(next);
    return { ...mapping, files: withMember(mapping.files, file, isEmpty(kept) ? undefined : kept) };
  };
  if (sheet === null) {
    return {
      choices: ofFile,
      isLeftOut: false,
      withChoices: (next) => withFile({ ...next, ...(sheets === undefined ? {} : { sheets }) }),
    };
  }
  const chosen = memberOf(sheets, sheet);
  return {
    choices: chosen ?? {},
    isLeftOut: chosen === null,
    withChoices(next) {
      const kept = next === null ? null : withoutEmpty(next);
      return withFile({
        ...ofFile,
        sheets: withMember(sheets, sheet, kept !== null && isEmpty(kept) ? undefined : kept),
      });
    },
  };
}
