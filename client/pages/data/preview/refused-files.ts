/** Files that are refused as a whole, with what refuses each. Pure. */
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";

export interface RefusedFile {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What a person settles on the page: which table a file holds, and which column feeds a required field. */
const settledHere: ReadonlySet<FindingCode> = new Set(["TABLE_UNKNOWN", "HEADER_MISSING"]);

/** The required fields, of all files, for which no column was found. */
export function missingFields(preview: ImportPreview): number {
  return preview.findings.filter(({ code }) => code === "HEADER_MISSING").length;
}

/** The refused files in the order in which they were read, but those that a choice on the page makes readable. */
export function refusedFiles(preview: ImportPreview): RefusedFile[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of preview.findings) {
    if (finding.effect !== "refuse" || settledHere.has(finding.code)) continue;
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  return [...byFile].map(([name, findings]) => ({ name, findings }));
}
