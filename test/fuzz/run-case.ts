/** Puts a case to the importer and judges the answer. */
import { isDeepStrictEqual } from "node:util";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { asAppError } from "#server/errors.ts";
import { judgeStaging } from "#test/oracles/naive-staging.ts";
import { stageOnce, type DeskResult } from "#test/server/sources/staging-desk.ts";
import type { ChildDesk } from "./child-desk.ts";
import type { FuzzCase } from "./fuzz-case.ts";

export interface CaseOutcome {
  /** The preview's status, or the code of the failure. */
  readonly status: string;
  /** What is wrong; empty when nothing is. */
  readonly complaints: readonly string[];
}

const longestShown = 80;

/** Findings that do not keep to their form. */
function malformedFindings({ findings }: DeskResult, files: readonly string[]): string[] {
  return findings.flatMap(({ code, file, value, hint, column }) => {
    const named = files.some((name) => file === name || file.startsWith(`${name}/`) || name === `${file}.gz`);
    const long = [value, hint, column].some((text) => Array.from(text ?? "").length > longestShown);
    return [
      ...(named ? [] : [`${code} names the file ${file}`]),
      ...(long ? [`${code} shows too much`] : []),
    ];
  });
}

/** Tables of which neither the preview nor a finding says a word, in an import that may land. */
function unsaidTables({ preview, findings }: DeskResult, tables: number): string[] {
  if (preview.status === "refused" || preview.status === "asking") return [];
  const said = preview.files.length + findings.filter(({ code }) => code === "ENTRY_IGNORED").length;
  return said < tables ? [`${tables} tables were sent and ${said} are told of`] : [];
}

/** What is wrong with an answer to a case. */
export function judgeAnswer(fuzzed: FuzzCase, result: DeskResult): string[] {
  const sources = result.preview.files.flatMap((read) => fuzzed.sourceOf(read) ?? []);
  const complaints = [
    ...judgeStaging(result, sources, fuzzed.truth),
    ...malformedFindings(result, Object.keys(fuzzed.files)),
    ...unsaidTables(result, fuzzed.tables),
  ];
  // A valid file may still leave open which number of its dates is the day.
  const objections = result.findings.filter(
    ({ code, effect }) => effect !== "warn" && code !== "DATE_AMBIGUOUS",
  );
  if (fuzzed.damage.length === 0 && objections.length > 0) {
    complaints.push(`valid files are ${result.preview.status}: ${JSON.stringify(objections[0])}`);
  }
  return complaints;
}

/** A failure is right when its code is of the closed list; anything else is a crash. */
function judgeFailure(error: unknown): CaseOutcome {
  const expected = asAppError(error);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: expected?.code ?? "crash", complaints: expected === null ? [`crash: ${text}`] : [] };
}

async function previewInChild(fuzzed: FuzzCase, child: ChildDesk): Promise<ImportPreview | CaseOutcome> {
  try {
    return await child.preview(fuzzed.files);
  } catch (error) {
    return judgeFailure(error);
  }
}

/**
 * Stages a case in this process, which is faster, and compares with a child when one is given; what may bring a process
 * down is read in the child alone.
 */
export async function runCase(fuzzed: FuzzCase, child: ChildDesk | null): Promise<CaseOutcome> {
  if (fuzzed.isExplosive) {
    if (child === null) return { status: "left out", complaints: [] };
    const seen = await previewInChild(fuzzed, child);
    return "complaints" in seen ? seen : { status: seen.status, complaints: [] };
  }
  let result: DeskResult;
  try {
    result = await stageOnce(fuzzed.files);
  } catch (error) {
    return judgeFailure(error);
  }
  const complaints = judgeAnswer(fuzzed, result);
  if (child !== null) {
    const seen = await previewInChild(fuzzed, child);
    if ("complaints" in seen) complaints.push(...seen.complaints, `the child answers ${seen.status}`);
    else if (!isDeepStrictEqual(seen, result.preview)) complaints.push("the child's preview is another");
  }
  return { status: result.preview.status, complaints };
}
