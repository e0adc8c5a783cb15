/** What comes out of an archive that was given as one file. */
import type { ZipLimits } from "./guarded-zip.ts";

export interface ExpandOptions {
  /** An existing folder of ours for what comes out. */
  readonly folder: string;
  readonly limits: ZipLimits;
  readonly signal: AbortSignal;
}

export interface ExpandedArchive {
  /** Single files in the order of the archive: `path` is ours, `name` a label such as `exports.zip/2025/orders.csv`. */
  readonly entries: readonly { readonly name: string; readonly path: string }[];
  /** Labels of files that nobody reads here: pictures, documents. What systems leave is not among them. */
  readonly ignored: readonly string[];
}
