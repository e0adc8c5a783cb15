/** Finds the files that a path on the command line stands for. */
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { AppError } from "#server/errors.ts";
import { fileLabel } from "#server/file-label.ts";
import { fileUse } from "#server/file-use.ts";
import type { SourceFile } from "#server/ledger/staged-import.ts";

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  /** Labels of files that are not read. What systems leave beside them is not worth a word. */
  readonly passedOver: readonly string[];
}

/**
 * A file, whatever it is called; or those of a folder and its folders that can be read, by name, with `/` in it.
 * @throws AppError NO_SUCH_PATH
 */
export async function findFiles(path: string): Promise<FoundFiles> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new AppError("NO_SUCH_PATH", { path });
  if (!found.isDirectory()) return { files: [{ name: fileLabel(basename(path)), path }], passedOver: [] };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();
  const files: SourceFile[] = [];
  const passedOver: string[] = [];
  for (const name of names) {
    const label = fileLabel(name);
    const use = fileUse(label);
    if (use === "read" || use === "unfold") files.push({ name: label, path: join(path, name) });
    else if (use !== "system") passedOver.push(label);
  }
  return { files, passedOver };
}
