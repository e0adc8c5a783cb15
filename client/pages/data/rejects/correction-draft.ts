/** Corrections that were made on the page and wait to be applied together, with undo and redo. Pure. */
import type { ReadFile } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { holds, targetOf, type Correction } from "./corrections.ts";

/** What one press brought: two cells when dates are swapped, many when a proposal is accepted for all rows. */
export type CorrectionStep = readonly Correction[];

export interface CorrectionDraft {
  readonly done: readonly CorrectionStep[];
  /** The step that was undone last comes last. */
  readonly undone: readonly CorrectionStep[];
}

export const emptyDraft: CorrectionDraft = { done: [], undone: [] };

/** The draft with one more step; what was undone before it cannot be redone. */
export function withStep(draft: CorrectionDraft, step: CorrectionStep): CorrectionDraft {
  return step.length === 0 ? draft : { done: [...draft.done, step], undone: [] };
}

export function undoStep({ done, undone }: CorrectionDraft): CorrectionDraft {
  const last = done.at(-1);
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [...undone, last] };
}

export function redoStep({ done, undone }: CorrectionDraft): CorrectionDraft {
  const last = undone.at(-1);
  return last === undefined ? { done, undone } : { done: [...done, last], undone: undone.slice(0, -1) };
}

/**
 * What the draft comes to: the last correction of each target, in the order in which they were made, and only those of
 * files that are still as they were read then.
 */
export function draftedCorrections(draft: CorrectionDraft, files: readonly ReadFile[]): Correction[] {
  const read = new Set(files.map(({ name, sheet, sha256 }) => JSON.stringify([name, sheet, sha256])));
  const last = new Map<string, Correction>();
  for (const correction of draft.done.flat()) {
    const { file, sheet, sha256 } = correction.place;
    if (!read.has(JSON.stringify([file, sheet, sha256]))) continue;
    const target = targetOf(correction);
    last.delete(target);
    last.set(target, correction);
  }
  return [...last.values()];
}

/** Those of them that a reading with this mapping has not taken into account. */
export function pendingCorrections(
  draft: CorrectionDraft,
  mapping: ImportMapping,
  files: readonly ReadFile[],
): Correction[] {
  return draftedCorrections(draft, files).filter((correction) => !holds(mapping, correction));
}
