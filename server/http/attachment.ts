/** How a download is named. */

/** What no file system takes in a name, and what a header or a folder could be broken with. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const unsafe = /[\u0000-\u001F\u007F"<>|:*?\\/\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const longestName = 120;

/** A name that any system can save a file under: the end of a path, without signs that it could trip over. */
export function safeFileName(label: string, fallback: string): string {
  const last = label.split(/[\\/]/u).at(-1) ?? "";
  const plain = Array.from(last.replaceAll(unsafe, "_").replace(/^[.\s]+|[.\s]+$/gu, ""));
  // The end says the format.
  const name = plain.slice(-longestName).join("");
  if (name === "") return fallback;
  return device.test(name) ? `_${name}` : name;
}

/** `Content-Disposition` of a download: the name in plain letters for old readers, and as it is (RFC 6266). */
export function attachment(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\x20-\x7E]/gu, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
