/** Where files are awaited: the drop zone, the way into the demonstration, and how far sending and reading are. */
import type { CompanyStatus } from "#shared/schema/company.ts";
import { useEffect } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { EnterDemo } from "./EnterDemo.tsx";
import { FileButtons } from "./FileButtons.tsx";
import { ImportActivity } from "./ImportActivity.tsx";
import { ImportFailure } from "./ImportFailure.tsx";
import type { ImportWizard } from "./import-wizard.ts";
import { importMessages } from "./import-messages.ts";
import { ReadDatabase } from "../database/ReadDatabase.tsx";
import { SetAsideNote } from "./SetAsideNote.tsx";
import { correctionDesk } from "../rejects/use-correction-draft.ts";
import type { WizardState } from "./wizard-state.ts";
import styles from "./StartImport.module.css";

export function StartImport(props: {
  readonly state: WizardState;
  readonly wizard: ImportWizard;
  readonly status: CompanyStatus | undefined;
}) {
  const say = useSay(importMessages);
  const { state, wizard, status } = props;
  const busy = state.activity.kind !== "none";
  // Corrections belong to the files of one import, and another one begins here. A reload only finds the first again.
  useEffect(() => {
    if (busy) correctionDesk.clear();
  }, [busy]);
  const empty = status !== undefined && status.tables.every(({ rows }) => rows === 0);
  return (
    <div className={styles["start"]}>
      <ImportFailure state={state} wizard={wizard} />
      <div className={styles["ways"]}>
        <div className={styles["zone"]}>
          {busy ? (
            <ImportActivity state={state} wizard={wizard} />
          ) : (
            <>
              <h2 className={styles["title"]}>{say("drop.title")}</h2>
              <p className={styles["how"]}>{say("drop.anywhere")}</p>
              <FileButtons wizard={wizard} disabled={busy} use="start" />
              <p className={styles["names"]}>
                {say.rich("drop.names", {
                  clients: <code>clients.csv</code>,
                  orders: <code>orders.csv</code>,
                })}{" "}
                <a href="#coverage">{say("drop.templates")}</a>
              </p>
            </>
          )}
        </div>
        {empty && !busy ? (
          <div className={styles["other"]}>
            <p className={styles["or"]}>{say("or")}</p>
            <EnterDemo />
            <p className={styles["how"]}>{say("demo.how")}</p>
          </div>
        ) : null}
      </div>
      <SetAsideNote setAside={state.setAside} />
      {busy ? null : <ReadDatabase wizard={wizard} />}
    </div>
  );
}
