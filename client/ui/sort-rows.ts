/** Sorting of table rows. */

/** What a row is sorted by; undefined is a missing value. */
export type SortValue = number | string | undefined;

/**
 * The rows by a value. Rows of the same value keep their order; missing values come last whichever way it is sorted.
 * Texts are compared as the language does, digits in them as numbers.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  descending: boolean,
  language: string,
): readonly Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const known: { readonly row: Row; readonly value: number | string }[] = [];
  const missing: Row[] = [];
  for (const row of rows) {
    const value = valueOf(row);
    if (value === undefined) missing.push(row);
    else known.push({ row, value });
  }
  known.sort((first, second) => {
    const order =
      typeof first.value === "number" && typeof second.value === "number"
        ? first.value - second.value
        : collator.compare(String(first.value), String(second.value));
    return descending ? -order : order;
  });
  return [...known.map(({ row }) => row), ...missing];
}
