/** Files that are something else than their name says, known by how they begin. */

// oxlint-disable no-control-regex -- the bytes of other formats are what is looked for
const signatures: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["pdf", /^%PDF-/],
  ["zip", /^PK(?:\x03\x04|\x05\x06)/],
  ["png", /^\x89PNG\r\n/],
  ["jpeg", /^\xFF\xD8\xFF/],
  ["gif", /^GIF8[79]a/],
  ["ole", /^\xD0\xCF\x11\xE0/],
  ["gzip", /^\x1F\x8B/],
  ["parquet", /^PAR1/],
  ["sqlite", /^SQLite format 3\0/],
  ["rtf", /^\{\\rtf/],
  ["html", /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body|table)[\s>]/i],
  ["xml", /^(?:\xEF\xBB\xBF)?\s*<\?xml\s/i],
];

/** Control characters that a text file has no use for; NUL is one, tab, line ends and escape are not. */
const controls = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/g;
/** A tenth of control characters: a text with a damaged spot stays far below, UTF-16 is told apart before. */
const binaryShare = 0.1;

/** What a file is when it is no table of text, such as `pdf`; null when nothing speaks against text. */
export function otherFileType(head: Buffer, isUtf16: boolean): string | null {
  const latin = head.toString("latin1");
  const known = signatures.find(([, pattern]) => pattern.test(latin));
  if (known !== undefined) return known[0];
  const found = isUtf16 ? 0 : (latin.match(controls)?.length ?? 0);
  return found > latin.length * binaryShare ? "binary" : null;
}
