/** What would land: questions and refused files first, then columns, counts, rejects, remarks and the decision. */
import { useEffect, useRef } from "react";
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { CommitBar } from "../wizard/CommitBar.tsx";
import { pendingCorrections } from "../rejects/correction-draft.ts";
import { FileButtons } from "../wizard/FileButtons.tsx";
import { ImportActivity } from "../wizard/ImportActivity.tsx";
import { ImportFailure } from "../wizard/ImportFailure.tsx";
import type { ImportWizard } from "../wizard/import-wizard.ts";
import { sameMapping } from "../mapping/same-mapping.ts";
import { SaveMapping } from "../mapping/SaveMapping.tsx";
import { Questions } from "./Questions.tsx";
import { questionsOf } from "./questions.ts";
import { ReadFiles } from "./ReadFiles.tsx";
import { refusedFiles } from "./refused-files.ts";
import { RefusedFiles } from "./RefusedFiles.tsx";
import { Rejects } from "../rejects/Rejects.tsx";
import { SetAsideNote } from "../wizard/SetAsideNote.tsx";
import { Sums } from "./Sums.tsx";
import { SumsBar } from "./SumsBar.tsx";
import { Unlocks } from "./Unlocks.tsx";
import { useCorrectionDraft } from "../rejects/use-correction-draft.ts";
import { Warnings } from "./Warnings.tsx";
import { totalsOf, type Staged, type WizardState } from "../wizard/wizard-state.ts";
import styles from "./Preview.module.css";

const noAnswers: ImportMapping = { version: 1, files: {} };

export function Preview(props: {
  readonly staged: Staged;
  readonly state: WizardState;
  readonly wizard: ImportWizard;
  readonly status: CompanyStatus | undefined;
}) {
  const { staged, state, wizard, status } = props;
  const { preview, stagedId } = staged;
  const hasPending = pendingCorrections(useCorrectionDraft(), staged.mapping, preview.files).length > 0;
  const busy = state.activity.kind !== "none";
  const settled = questionsOf(preview).length + refusedFiles(preview).length === 0;
  const shown = useRef(stagedId);
  // What was pressed to read again is gone: the focus goes to what is to be done next.
  useEffect(() => {
    if (shown.current === stagedId) return;
    shown.current = stagedId;
    if (document.activeElement !== document.body) return;
    const next = document.getElementById("questions") ?? document.getElementById("columns");
    next?.focus({ preventScroll: true });
  }, [stagedId]);
  const hasAnswers = Object.keys(state.mapping.files).length > 0;
  return (
    <>
      <div className={styles["tools"]}>
        <ImportFailure state={state} wizard={wizard} />
        {busy ? (
          <ImportActivity state={state} wizard={wizard} />
        ) : (
          <FileButtons wizard={wizard} disabled={false} use="add" />
        )}
        <SetAsideNote setAside={state.setAside} />
      </div>
      <div className={busy ? styles["waiting"] : ""} inert={busy}>
        <Questions
          preview={preview}
          mapping={state.mapping}
          onEdit={wizard.edit}
          onRemove={(file) => wizard.remove([file])}
          {...(hasAnswers ? { onForget: () => wizard.answer(noAnswers) } : {})}
        />
        <RefusedFiles preview={preview} onRemove={(file) => wizard.remove([file])} />
        <div className={styles["columns"]}>
          <ReadFiles
            staged={staged}
            mapping={state.mapping}
            onEdit={wizard.edit}
            onRemove={(file) => wizard.remove([file])}
            unruled={settled}
          />
          <Unlocks preview={preview} status={status} unruled={settled} />
        </div>
        <Sums preview={preview} />
        {totalsOf(preview).rejected === 0 ? null : (
          <Rejects
            key={`rejects ${stagedId}`}
            importId={stagedId}
            preview={preview}
            mapping={staged.mapping}
            onGive={(file) => wizard.give([file], [])}
          />
        )}
        <Warnings preview={preview} />
        <SumsBar staged={staged} state={state} wizard={wizard} />
        <CommitBar
          key={`commit ${stagedId}`}
          preview={preview}
          wizard={wizard}
          demo={status?.demo === true}
          isOutdated={hasPending || !sameMapping(staged.mapping, state.mapping)}
        >
          <SaveMapping staged={staged} />
        </CommitBar>
      </div>
    </>
  );
}
