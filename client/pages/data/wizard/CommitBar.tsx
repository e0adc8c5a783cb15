/** The decision: consent where it is needed, then commit or abandon. */
import { useState, type ReactNode } from "react";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import type { ImportWizard } from "./import-wizard.ts";
import { importMessages } from "./import-messages.ts";
import { refusedFiles } from "../preview/refused-files.ts";
import { tableNames } from "../table-names.ts";
import { totalsOf } from "./wizard-state.ts";
import styles from "./CommitBar.module.css";

/** Rejects in these tables make every total wrong: they land only with consent. */
const consentTables = new Set(["clients", "orders"]);

export function CommitBar(props: {
  readonly preview: ImportPreview;
  readonly wizard: ImportWizard;
  /** The demo company is open, and this import replaces it. */
  readonly demo: boolean;
  /** Choices wait that these rows were not read with. */
  readonly isOutdated: boolean;
  /** Where what was chosen can be kept. */
  readonly children?: ReactNode;
}) {
  const say = useSay(importMessages);
  const names = useSay(tableNames);
  const format = useFormat();
  const [consent, setConsent] = useState(false);
  const { preview, wizard, demo, isOutdated } = props;
  const { status } = preview;
  const { landed, rejected } = totalsOf(preview);
  const needsConsent = status === "needs-acceptance";
  const possible = status === "ready" || needsConsent;
  const concerned = preview.tables.filter((table) => consentTables.has(table.table) && table.rejected > 0);
  const note = isOutdated
    ? say("commit.outdated")
    : status === "refused" && refusedFiles(preview).length === 0
      ? say("commit.missing")
      : status === "asking" || status === "refused" || status === "unchanged"
        ? say(`commit.${status}`)
        : needsConsent && !consent
          ? say("commit.needsConsent")
          : rejected > 0
            ? say("commit.noteRejects", { rejected })
            : say("commit.note");
  return (
    <section id="commit" tabIndex={-1} className={styles["bar"]}>
      {needsConsent ? (
        <label className={styles["consent"]}>
          <input type="checkbox" checked={consent} onChange={(event) => setConsent(event.target.checked)} />
          <span>
            {say("consent", {
              rejected: concerned.reduce((total, table) => total + table.rejected, 0),
              tables: format.list(concerned.map(({ table }) => names(table))),
            })}
          </span>
        </label>
      ) : null}
      <div className={styles["row"]}>
        <Button onClick={wizard.abandon}>{say("abandon")}</Button>
        <p className={styles["note"]}>
          {note} {demo && possible ? say("commit.demo") : null}
        </p>
        {props.children}
        {possible ? (
          <Button
            look="primary"
            disabled={isOutdated || (needsConsent && !consent)}
            onClick={() => wizard.commit(consent)}
          >
            {say("commit.ready", { landed })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
