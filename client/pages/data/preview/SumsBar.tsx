/** The sum rule and the corrections that wait, at the lower edge of the window as long as an import is looked at. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { corrected } from "../rejects/corrections.ts";
import { pendingCorrections } from "../rejects/correction-draft.ts";
import type { ImportWizard } from "../wizard/import-wizard.ts";
import { DraftButtons } from "../mapping/DraftButtons.tsx";
import { rejectsMessages } from "../rejects/rejects-messages.ts";
import { correctionDesk, useCorrectionDraft } from "../rejects/use-correction-draft.ts";
import { totalsOf, type Staged, type WizardState } from "../wizard/wizard-state.ts";
import styles from "./SumsBar.module.css";

export function SumsBar(props: {
  readonly staged: Staged;
  readonly state: WizardState;
  readonly wizard: ImportWizard;
}) {
  const say = useSay(rejectsMessages);
  const { staged, state, wizard } = props;
  const draft = useCorrectionDraft();
  const pending = pendingCorrections(draft, staged.mapping, staged.preview.files);
  const totals = totalsOf(staged.preview);
  const count = pending.length;
  const drafting = count > 0 || draft.undone.length > 0;
  return (
    <section aria-label={say("bar.label")} className={styles["bar"]}>
      {staged.preview.tables.length === 0 ? null : (
        <p className={styles["equation"]}>{say("bar.equation", totals)}</p>
      )}
      <output className={drafting ? styles["pending"] : "visually-hidden"}>
        {count > 0 ? say("bar.pending", { count }) : drafting ? say("bar.none") : ""}
      </output>
      {drafting ? (
        <div className={styles["buttons"]}>
          <Button disabled={count === 0} onClick={correctionDesk.undo}>
            {say("bar.undo")}
          </Button>
          <Button disabled={draft.undone.length === 0} onClick={correctionDesk.redo}>
            {say("bar.redo")}
          </Button>
          <Button
            look="primary"
            disabled={count === 0}
            onClick={() => wizard.answer(corrected(state.mapping, pending))}
          >
            {say("bar.apply", { count })}
          </Button>
        </div>
      ) : null}
      {/* Corrections are applied together with what was chosen above. */}
      {count > 0 ? null : <DraftButtons staged={staged} state={state} wizard={wizard} />}
    </section>
  );
}
