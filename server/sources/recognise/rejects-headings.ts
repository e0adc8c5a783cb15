/** The columns that a download of rejected rows adds to those of the file: where each row stood and why it was rejected. */
const added = new Set(["_file", "_sheet", "_row", "_code", "_column"]);

/** Whether a heading is one of them: such a column is no part of what the file holds. */
export function isRejectsHeading(heading: string): boolean {
  return added.has(heading.trim());
}
