/** Values of a query's named parameters (`$from`), without the dollar sign. */
export type QueryValues = Record<string, string | number | boolean | null>;

/**
 * Runs one fixed query of the read-only snapshot.
 *
 * @param sqlFile the `.sql` file; its text is the whole query
 * @param parameters values of its named parameters (`$from`), without the dollar sign
 * @returns its rows: text and civil days as strings, numbers as JavaScript numbers, lists as arrays
 */
export type ReadSnapshot = <Row>(sqlFile: URL, parameters?: QueryValues) => Promise<Row[]>;
