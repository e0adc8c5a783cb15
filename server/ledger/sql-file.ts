/** The only source of SQL for the snapshot: `.sql` files that stand beside the code which uses them. */
import { readFileSync } from "node:fs";

declare const fromFile: unique symbol;
/** The text of an `.sql` file. Plain strings are not accepted where this is asked for. */
export type SqlText = string & { readonly [fromFile]: true };

const read = new Map<string, SqlText>();

/** The one place where a text gets its mark: it was read from a file just before. */
function assertFromFile(_text: string): asserts _text is SqlText {}

/** The text of an `.sql` file of this program: `readSqlFile(new URL("./x.sql", import.meta.url))`. Read once. */
export function readSqlFile(url: URL): SqlText {
  const known = read.get(url.href);
  if (known !== undefined) {
    return known;
  }
  if (url.protocol !== "file:" || !url.pathname.endsWith(".sql")) {
    throw new Error(`Not an .sql file: ${url.href}`);
  }
  const text = readFileSync(url, "utf8");
  assertFromFile(text);
  read.set(url.href, text);
  return text;
}
