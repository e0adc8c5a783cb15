/** The corrections of this browser tab that wait to be applied: they outlive a look at another page, and a reload. */
import { useSyncExternalStore } from "react";
import { z } from "zod";
import { ledgerTableSchema } from "#shared/schema/ledger.ts";
import {
  emptyDraft,
  redoStep,
  undoStep,
  withStep,
  type CorrectionDraft,
  type CorrectionStep,
} from "./correction-draft.ts";

const memoryKey = "contrepoids.corrections";
const place = z.object({ file: z.string(), sheet: z.string().nullable(), sha256: z.string() });
const correctionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("cell"),
    place,
    row: z.number(),
    heading: z.string(),
    value: z.string().nullable(),
  }),
  z.object({ kind: z.literal("row"), place, row: z.number(), out: z.boolean() }),
  z.object({
    kind: z.literal("word"),
    place,
    feed: ledgerTableSchema.nullable(),
    column: z.string(),
    text: z.string(),
    reading: z.string().nullable(),
  }),
]);
const steps = z.array(z.array(correctionSchema));
const draftSchema = z.object({ done: steps, undone: steps });

function recall(): CorrectionDraft {
  try {
    const text = sessionStorage.getItem(memoryKey);
    return text === null ? emptyDraft : (draftSchema.safeParse(JSON.parse(text)).data ?? emptyDraft);
  } catch {
    return emptyDraft;
  }
}

let draft: CorrectionDraft | null = null;
const listeners = new Set<() => void>();

function current(): CorrectionDraft {
  draft ??= recall();
  return draft;
}

function change(next: CorrectionDraft): void {
  if (next === current()) return;
  draft = next;
  try {
    if (next.done.length + next.undone.length === 0) sessionStorage.removeItem(memoryKey);
    else sessionStorage.setItem(memoryKey, JSON.stringify(next));
  } catch {
    // Storage is forbidden or full: the corrections last as long as the tab does not reload.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface CorrectionDesk {
  readonly add: (step: CorrectionStep) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
}

/** Changes to the draft, for every part of the page. */
export const correctionDesk: CorrectionDesk = {
  add: (step) => change(withStep(current(), step)),
  undo: () => change(undoStep(current())),
  redo: () => change(redoStep(current())),
  clear: () => change(emptyDraft),
};

/** The draft as it is now. */
export function useCorrectionDraft(): CorrectionDraft {
  return useSyncExternalStore(subscribe, current);
}
