/** A heading or file name without what people write differently: case, accents, spaces, underscores, hyphens. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");
}

/** The same with the signs that tell headings apart: `Marge` and `Marge (%)`, `Customer Reference` and `Customer/Reference`. */
export function signedName(text: string): string {
  return `${foldName(text)} ${text.replaceAll(/[^%/€$#+&]/gu, "")}`.trim();
}
