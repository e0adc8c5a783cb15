/** Where the public data lie that the product is run against; they are no part of the project. */
import { join } from "node:path";

const folder = process.env["REAL_DATA"];

/** Why the tests on public data are skipped; null when they can run. */
export const skipReason =
  folder === undefined || folder === ""
    ? "skipped: REAL_DATA does not name the folder of the public data"
    : null;

/** A file of the public data, by its path in their folder. */
export function realDataFile(...path: string[]): string {
  return join(folder ?? "", ...path);
}

/** The name of a group of tests; where they are skipped it says why, and so does the run. */
export function realDataTitle(title: string): string {
  if (skipReason === null) return title;
  process.stderr.write(`${title}: ${skipReason}\n`);
  return `${title} (${skipReason})`;
}
