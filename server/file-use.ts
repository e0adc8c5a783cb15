/** What becomes of a file in a folder or an archive, by its name. */

/** Endings of formats that are read. */
const readable = new Set(["csv", "tsv", "txt", "xlsx", "parquet"]);
/** Archives that are unfolded. */
const unfolded = new Set(["zip", "gz"]);
const otherArchives = new Set(["tgz", "7z", "rar", "tar", "bz2", "xz", "zst"]);
/** What systems and office programs leave beside the files of people. */
const system = /(?:^|\/)(?:__MACOSX\/|\.|~\$|(?:thumbs\.db|desktop\.ini)$)/iu;

/**
 * `read`; `unfold`; `look` for a name without an ending, whose bytes decide; `system` for what nobody put there on
 * purpose; `archive` for one that is not unfolded; `other` for a format that is not read.
 */
export type FileUse = "read" | "unfold" | "look" | "system" | "archive" | "other";

/** @param name a path with `/` */
export function fileUse(name: string): FileUse {
  if (system.test(name)) return "system";
  const ending = /\.(?<ending>[^./]+)$/u.exec(name)?.groups?.["ending"]?.toLowerCase();
  if (ending === undefined) return "look";
  if (readable.has(ending)) return "read";
  if (unfolded.has(ending)) return "unfold";
  return otherArchives.has(ending) ? "archive" : "other";
}
