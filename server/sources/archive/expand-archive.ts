/** Makes single files of an archive that was given as one. */
import { detectFormat } from "./detect-format.ts";
import type { ExpandedArchive, ExpandOptions } from "./expanded-archive.ts";
import { expandGzip } from "./expand-gzip.ts";
import { expandZip } from "./expand-zip.ts";

/**
 * Takes out of the zip or gzip `name` at `path` the files that can be read, under names of ours in `options.folder`.
 * There may be none.
 * @throws FileRefusal ZIP_LAYOUT for archives within it, too many entries and names that climb or come twice; ZIP_RATIO
 * past the limits, by counted bytes; ZIP_BROKEN; FORMAT for a password or a tar
 */
export async function expandArchive(
  path: string,
  name: string,
  options: ExpandOptions,
): Promise<ExpandedArchive> {
  const format = await detectFormat(path, options.signal);
  return format === "gzip" ? expandGzip(path, name, options) : expandZip(path, name, options);
}
