/** The name that a correspondence is given unless a person says another. Pure. */
import type { ImportPreview } from "#shared/schema/imports.ts";

const longestName = 120;

/** `ventes` of `exports/ventes 2025-06.csv`: the files' own names without folder, ending and what changes by period. */
export function mappingName(preview: ImportPreview): string {
  const bases = preview.files.map(({ name }) => {
    const base = (name.split(/[/\\]/u).at(-1) ?? name).replace(/\.[^.]*$/u, "");
    const plain = base
      .replaceAll(/[\d_.-]+/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .trim();
    return plain === "" ? base : plain;
  });
  return [...new Set(bases)].join(", ").slice(0, longestName);
}
