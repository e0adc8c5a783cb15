/** Choices that the files have not been read with yet: read with them, or go back. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import type { ImportWizard } from "../wizard/import-wizard.ts";
import type { Staged, WizardState } from "../wizard/wizard-state.ts";
import { mappingMessages } from "./mapping-messages.ts";
import { sameMapping } from "./same-mapping.ts";
import styles from "./DraftButtons.module.css";

export function DraftButtons(props: {
  readonly staged: Staged;
  readonly state: WizardState;
  readonly wizard: ImportWizard;
}) {
  const say = useSay(mappingMessages);
  const { staged, state, wizard } = props;
  const isWaiting = !sameMapping(staged.mapping, state.mapping);
  return (
    <>
      <output className={isWaiting ? styles["note"] : "visually-hidden"}>
        {isWaiting ? say("draft.waiting") : ""}
      </output>
      {isWaiting ? (
        <span className={styles["buttons"]}>
          <Button onClick={() => wizard.edit(staged.mapping)}>{say("draft.forget")}</Button>
          <Button look="primary" onClick={wizard.readAgain}>
            {say("draft.read")}
          </Button>
        </span>
      ) : null}
    </>
  );
}
