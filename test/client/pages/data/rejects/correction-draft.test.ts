/** Corrections that wait. Oracle: a walk of four presses worked by hand; then laws over all walks. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import {
  draftedCorrections,
  emptyDraft,
  pendingCorrections,
  redoStep,
  undoStep,
  withStep,
  type CorrectionDraft,
} from "#client/pages/data/rejects/correction-draft.ts";
import { readFile } from "#test/builders/read-column.ts";
import { corrected, placeOf, type Correction } from "#client/pages/data/rejects/corrections.ts";

const file = readFile("orders.csv", { sha256: "a".repeat(64) });
const files = [file];
const none: ImportMapping = { version: 1, files: {} };
const at = (row: number, value: string | null): Correction => ({
  kind: "cell",
  place: placeOf(file),
  row,
  heading: "Montant",
  value,
});

describe("a draft", () => {
  it("counts each cell once, undoes and redoes a press at a time", () => {
    let draft = withStep(emptyDraft, [at(2, "10")]);
    draft = withStep(draft, [at(3, "20"), at(4, "30")]);
    draft = withStep(draft, [at(2, "11")]);
    expect(pendingCorrections(draft, none, files)).toEqual([at(3, "20"), at(4, "30"), at(2, "11")]);
    draft = undoStep(undoStep(draft));
    expect(pendingCorrections(draft, none, files)).toEqual([at(2, "10")]);
    draft = redoStep(draft);
    expect(pendingCorrections(draft, none, files)).toHaveLength(3);
    expect(undoStep(emptyDraft)).toEqual(emptyDraft);
  });

  it("waits for nothing once the files were read with it", () => {
    const draft = withStep(withStep(emptyDraft, [at(2, "10")]), [at(2, "11")]);
    const mapping = corrected(none, pendingCorrections(draft, none, files));
    expect(pendingCorrections(draft, mapping, files)).toEqual([]);
  });

  it("of a file that was given anew, or is gone, does not hold for another content", () => {
    const draft = withStep(emptyDraft, [at(2, "10")]);
    expect(draftedCorrections(draft, [{ ...file, sha256: "b".repeat(64) }])).toEqual([]);
    expect(draftedCorrections(draft, [{ ...file, sheet: "Feuil1" }])).toEqual([]);
    expect(draftedCorrections(draft, [])).toEqual([]);
  });
});

type Press = "undo" | "redo" | Correction[];
const anyPress: fc.Arbitrary<Press> = fc.oneof(
  fc.constantFrom<Press[]>("undo", "redo"),
  fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("1", "2", null))
      .map(([row, value]) => at(row, value)),
    { minLength: 1, maxLength: 3 },
  ),
);
const pressed = (draft: CorrectionDraft, press: Press): CorrectionDraft =>
  press === "undo" ? undoStep(draft) : press === "redo" ? redoStep(draft) : withStep(draft, press);
const anyDraft = fc.array(anyPress, { maxLength: 12 }).map((presses) => presses.reduce(pressed, emptyDraft));

describe("any walk", () => {
  it("is brought back by undoing as often as there was something to undo, and forward again", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const back = draft.done.reduce(undoStep, draft);
        expect(back.done).toEqual([]);
        const forth = draft.done.reduce(redoStep, back);
        expect(forth).toEqual(draft);
      }),
    );
  });

  it("never waits twice for one cell, nor for what a mapping holds", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (draft, other) => {
        const mapping = corrected(none, draftedCorrections(other, files));
        const pending = pendingCorrections(draft, mapping, files);
        expect(new Set(pending.map((one) => (one.kind === "cell" ? one.row : 0))).size).toBe(pending.length);
        expect(pendingCorrections(draft, corrected(mapping, pending), files)).toEqual([]);
      }),
    );
  });
});
