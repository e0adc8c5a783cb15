/** The text of a Parquet value, in SQL, as the importer's readers take it. */

/** `1.234` is open to two readings where `1.2340` is not. A number whose fourth last character is a point is such a one. */
function unambiguous(text: string): string {
  return `CASE WHEN substring(${text}, -4, 1) = '.' THEN ${text} || '0' ELSE ${text} END`;
}

/** Whole numbers up to here are exact in a double, and never need an exponent. */
const mostExact = 2 ** 53;

/**
 * A double to 15 significant digits, as spreadsheets show it: 0.1 + 0.2 is 0.3. A whole one has no decimals, since
 * programs keep numbered keys with gaps as doubles.
 */
function doubleText(value: string): string {
  return `CASE WHEN abs(${value}) <= ${mostExact} AND ${value} = trunc(${value}) THEN ${value}::BIGINT::VARCHAR
    ELSE ${unambiguous(`format('{:.15g}', ${value})`)} END`;
}

/** A float keeps its own shortest text: as a double it would have digits that nobody wrote. */
function floatText(value: string): string {
  return unambiguous(`regexp_replace(${value}::VARCHAR, '\\.0$', '')`);
}

/**
 * The text of `value`, an expression of the DuckDB type `type`: days and time stamps in ISO form, instants as `zone`
 * shows them (a literal), numbers with a point and never with exactly three decimals, `true` and `false`. Bytes are
 * taken as the UTF-8 text that older programs write as bytes; bytes that are no text, lists and structures have the
 * engine's notation, which no reader takes for a value.
 */
export function cellTextSql(value: string, type: string, zone: string): string {
  if (type === "DOUBLE") return doubleText(value);
  if (type === "FLOAT") return floatText(value);
  if (type.startsWith("DECIMAL") && !type.endsWith("[]")) return unambiguous(`${value}::VARCHAR`);
  if (type === "TIMESTAMP WITH TIME ZONE") return `timezone(${zone}, ${value})::VARCHAR`;
  if (type === "BLOB") return `coalesce(try(decode(${value})), ${value}::VARCHAR)`;
  return `${value}::VARCHAR`;
}
