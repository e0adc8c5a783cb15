/** Finds the files in what was dropped or chosen, folders within folders, and tells those that can be read. */
import type { SetAside } from "./wizard-state.ts";

/** A file and where it stood in what was given, `exports/2025/orders.csv`. */
export interface FoundFile {
  readonly path: string;
  readonly file: File;
}

/** The part of the browser's FileSystemEntry that is used here. */
export interface DroppedEntry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly fullPath: string;
}
interface DroppedFile extends DroppedEntry {
  file(found: (file: File) => void, failed: (error: DOMException) => void): void;
}
interface DroppedFolder extends DroppedEntry {
  createReader(): {
    readEntries(found: (entries: DroppedEntry[]) => void, failed: (error: DOMException) => void): void;
  };
}

/** Formats that the importer reads, and archives that it unfolds. */
export const readableExtensions: readonly string[] = ["csv", "tsv", "txt", "xlsx", "parquet", "zip", "gz"];
/** The most files of one import. */
export const mostFiles = 500;

const systemNames = new Set(["thumbs.db", "desktop.ini"]);

const isFile = (entry: DroppedEntry): entry is DroppedFile => entry.isFile;
const isFolder = (entry: DroppedEntry): entry is DroppedFolder => entry.isDirectory;

async function childrenOf(folder: DroppedFolder): Promise<DroppedEntry[]> {
  const reader = folder.createReader();
  const children: DroppedEntry[] = [];
  for (;;) {
    // A browser answers in batches (Chromium: 100); an empty one is the end.
    const batch = await new Promise<DroppedEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}

/** Every file in dropped entries, however deep. @throws DOMException when the browser may not read one */
export async function filesOfEntries(entries: readonly DroppedEntry[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (isFile(entry)) {
      const one = entry;
      const file = await new Promise<File>((read, failed) => one.file(read, failed));
      found.push({ path: entry.fullPath.replace(/^\//u, ""), file });
    } else if (isFolder(entry)) {
      waiting.push(...(await childrenOf(entry)));
    }
  }
  return found;
}

/** The files of an `<input>`; a folder's carry their path within it. */
export function filesOfList(files: Iterable<File>): FoundFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

function whyAside(path: string): SetAside["why"] | null {
  const name = path.split("/").at(-1)?.toLowerCase() ?? "";
  // Hidden files, and the lock files that office programs leave beside an open document.
  if (/^(?:\.|~\$)/u.test(name) || systemNames.has(name)) return "system";
  const extension = /\.(?<extension>[^.]+)$/u.exec(name)?.groups?.["extension"];
  return extension === undefined || readableExtensions.includes(extension) ? null : "format";
}

/** Which files are sent, by path, and which are set aside. None is left out unsaid. */
export function sortFiles(found: readonly FoundFile[]): {
  readonly kept: readonly FoundFile[];
  readonly setAside: readonly SetAside[];
} {
  const sorted = [...found].sort((one, other) => one.path.localeCompare(other.path, "en"));
  const kept: FoundFile[] = [];
  const setAside: SetAside[] = [];
  for (const one of sorted) {
    const why = whyAside(one.path) ?? (kept.length === mostFiles ? "too-many" : null);
    if (why === null) kept.push(one);
    else setAside.push({ path: one.path, why });
  }
  return { kept, setAside };
}
