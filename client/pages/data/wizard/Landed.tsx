/** What landed, and where to go from here. */
import { Link } from "@tanstack/react-router";
import type { ImportOutcome } from "#shared/schema/imports.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import type { ImportWizard } from "./import-wizard.ts";
import { importMessages } from "./import-messages.ts";
import { SaveMapping } from "../mapping/SaveMapping.tsx";
import { RejectsDownload } from "../rejects/RejectsDownload.tsx";
import { Sums } from "../preview/Sums.tsx";
import { totalsOf, type Staged } from "./wizard-state.ts";
import styles from "./Landed.module.css";

export function Landed(props: {
  readonly outcome: ImportOutcome;
  /** What landed, as it was read; null when the page was not there to see it. */
  readonly staged: Staged | null;
  readonly wizard: ImportWizard;
}) {
  const say = useSay(importMessages);
  const { importId, preview } = props.outcome;
  const { rejected } = totalsOf(preview);
  return (
    <div className={styles["landed"]}>
      <div className={styles["row"]}>
        <Link to="/" className={buttonClass("primary")}>
          {say("landed.portfolio")}
        </Link>
        <Button onClick={props.wizard.abandon}>{say("landed.more")}</Button>
        {props.staged === null ? null : <SaveMapping staged={props.staged} />}
      </div>
      {rejected === 0 || importId === null ? null : (
        <div>
          <RejectsDownload importId={importId} tables={preview.tables} />
          <p className={styles["note"]}>{say("landed.rejectsNote")}</p>
        </div>
      )}
      <p className={styles["note"]}>{say("landed.undo")}</p>
      <Sums preview={preview} landed />
    </div>
  );
}
