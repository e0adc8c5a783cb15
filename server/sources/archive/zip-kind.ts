/** What a zip is: a plain archive, or a program's document that is packed as one. */
import type { GuardedEntry, GuardedZip } from "./guarded-zip.ts";

/** A document says what it is in its first kilobytes. */
const mostBytes = 256 * 1024;

const openDocuments: readonly (readonly [kind: string, mimeType: string])[] = [
  ["ods", "application/vnd.oasis.opendocument.spreadsheet"],
  ["odt", "application/vnd.oasis.opendocument.text"],
  ["odp", "application/vnd.oasis.opendocument.presentation"],
];

/** The beginning of an entry as text. @throws FileRefusal */
async function beginning(entry: GuardedEntry | undefined): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of entry?.open() ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= mostBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, mostBytes).toString("utf8");
}

function officeKind(names: readonly string[], contentTypes: string): string {
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has("word/")) return "docx";
  if (has("ppt/")) return "pptx";
  if (names.includes("xl/workbook.bin")) return "xlsb";
  if (has("xl/")) return /macroEnabled/iu.test(contentTypes) ? "xlsm" : "xlsx";
  return "office";
}

/**
 * `archive` for a plain zip, else the usual ending of the document's format: `xlsx`, `xlsm`, `xlsb`, `ods`, `docx`…; by
 * what is inside, whatever the file is called.
 * @throws FileRefusal when what is inside cannot be read
 */
export async function zipKind({ entries }: GuardedZip): Promise<string> {
  const entryOf = (wanted: string) => entries.find(({ name }) => name === wanted);
  const mimeEntry = entryOf("mimetype");
  if (mimeEntry !== undefined) {
    const mimeType = await beginning(mimeEntry);
    const known = openDocuments.find(([, type]) => mimeType.startsWith(type));
    if (known !== undefined) return known[0];
    if (mimeType.startsWith("application/vnd.oasis.")) return "opendocument";
  }
  const contentTypes = entryOf("[Content_Types].xml");
  const names = entries.map(({ name }) => name);
  if (contentTypes !== undefined) return officeKind(names, await beginning(contentTypes));
  return names.some((name) => name.startsWith("Index/") && name.endsWith(".iwa")) ? "numbers" : "archive";
}
