/** Files and their tables before any row of them is read. */
import type { ReadFile } from "#shared/schema/imports.ts";
import type { FileDigest } from "#server/ledger/durable-file.ts";
import type { OpenSource } from "./log-source.ts";

/** A table of a file that was opened. */
export interface FoundTable extends OpenSource {
  readonly sheet: string | null;
  readonly digest: FileDigest;
  readonly format: ReadFile["format"];
  readonly encoding: ReadFile["encoding"];
  readonly separator?: ReadFile["separator"];
  readonly serialEpoch: 1900 | 1904 | null;
  /** One of several sheets: which table it holds is asked together with the others. */
  readonly asksSheet?: boolean;
}

/** A file to read. `path` is ours, `name` is what its owner called it. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}
