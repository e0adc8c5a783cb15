/** What a file is called to people: the path that its owner sent, made harmless. It is a label, never a path on the disk. */

/** The longest label, in UTF-16 units. Of a longer one the end is kept: the file's own name stands there. */
export const longestLabel = 200;

// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const invisible = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
const driveLetters = /^(?:[a-z]:)+/iu;

/**
 * `exports/2025/orders.csv` from a relative or absolute path with `/` or `\`. Control characters and marks that turn the
 * direction of writing are taken out, as are drive letters and steps such as `..`. Empty when nothing is left.
 */
export function fileLabel(path: string): string {
  const visible = path.normalize("NFC").replaceAll(invisible, "");
  return (
    visible
      .slice(-longestLabel)
      // The cut may fall within a character of two units.
      .replace(/^[\uDC00-\uDFFF]/, "")
      .split(/[\\/]/u)
      .map((segment) => segment.replace(driveLetters, ""))
      .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
      .join("/")
  );
}
