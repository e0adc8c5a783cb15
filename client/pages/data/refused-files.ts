/** Files that are refused as a whole, with what refuses each. Pure. */
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";

export interface RefusedFile {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** The refused files in the order in which they were read; one whose table is only not known is asked about instead. */
export function refusedFiles(preview: ImportPreview): RefusedFile[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of preview.findings) {
    if (finding.effect !== "refuse" || finding.code === "TABLE_UNKNOWN") continue;
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  return [...byFile].map(([name, findings]) => ({ name, findings }));
}
