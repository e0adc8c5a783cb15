/** A table of a file before its rows are read. */
import type { ReadFile } from "#shared/schema/imports.ts";
import type { FileDigest } from "#server/ledger/durable-file.ts";
import type { OpenSource } from "./log-source.ts";

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
