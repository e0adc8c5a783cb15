/** What would land: questions and refused files first, then columns, counts, rejects, remarks and the decision. */
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { CommitBar } from "./CommitBar.tsx";
import { FileButtons } from "./FileButtons.tsx";
import { ImportActivity } from "./ImportActivity.tsx";
import { ImportFailure } from "./ImportFailure.tsx";
import type { ImportWizard } from "./import-wizard.ts";
import { Questions } from "./Questions.tsx";
import { questionsOf } from "./questions.ts";
import { ReadFiles } from "./ReadFiles.tsx";
import { refusedFiles } from "./refused-files.ts";
import { RefusedFiles } from "./RefusedFiles.tsx";
import { Rejects } from "./Rejects.tsx";
import { SetAsideNote } from "./SetAsideNote.tsx";
import { Sums } from "./Sums.tsx";
import { Unlocks } from "./Unlocks.tsx";
import { Warnings } from "./Warnings.tsx";
import { totalsOf, type Staged, type WizardState } from "./wizard-state.ts";
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
  const busy = state.activity.kind !== "none";
  const settled = questionsOf(preview).length + refusedFiles(preview).length === 0;
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
          key={stagedId}
          preview={preview}
          mapping={state.mapping}
          onAnswer={wizard.answer}
          onRemove={(file) => wizard.remove([file])}
          {...(hasAnswers ? { onForget: () => wizard.answer(noAnswers) } : {})}
        />
        <RefusedFiles preview={preview} onRemove={(file) => wizard.remove([file])} />
        <div className={styles["columns"]}>
          <ReadFiles preview={preview} onRemove={(file) => wizard.remove([file])} unruled={settled} />
          <Unlocks preview={preview} status={status} unruled={settled} />
        </div>
        <Sums preview={preview} />
        {totalsOf(preview).rejected === 0 ? null : (
          <Rejects key={`rejects ${stagedId}`} importId={stagedId} preview={preview} />
        )}
        <Warnings preview={preview} />
        <CommitBar
          key={`commit ${stagedId}`}
          preview={preview}
          wizard={wizard}
          demo={status?.demo === true}
        />
      </div>
    </>
  );
}
