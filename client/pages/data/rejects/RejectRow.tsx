/** One reject: its place, value and reason, and what is done about it. */
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { asIn, targetOf, type Correction } from "./corrections.ts";
import { findingAdvice } from "../preview/finding-advice.ts";
import { findingSentence } from "../preview/finding-sentence.ts";
import { previewMessages } from "../preview/preview-messages.ts";
import { RejectActions } from "./RejectActions.tsx";
import { RejectEdit } from "./RejectEdit.tsx";
import { headingOf, remedyOf, type Remedy } from "./reject-proposals.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import { correctionDesk } from "./use-correction-draft.ts";
import styles from "./RejectsTable.module.css";

function ValueRead(props: { readonly value: string | null; readonly next: string | null }) {
  const say = useSay(previewMessages);
  const shown = (text: string) =>
    text === "" ? <span className={styles["empty"]}>{say("rejects.empty")}</span> : text;
  const { value, next } = props;
  if (next === null) {
    return value === null ? null : value === "" ? (
      shown(value)
    ) : (
      <code className={styles["value"]}>{value}</code>
    );
  }
  return (
    <>
      {value === null || value === "" ? null : <del className={styles["before"]}>{value}</del>}{" "}
      <ins className={styles["after"]}>{shown(next)}</ins>
    </>
  );
}

/** The corrections that wait and concern what can be done about a reject, the one of its own cell last. */
function waitingFor(remedy: Remedy, pending: ReadonlyMap<string, Correction>): Correction[] {
  const targets = [...(remedy.proposal?.step ?? []), remedy.leaveOut, remedy.cell]
    .filter((one) => one !== null)
    .map(targetOf);
  return [...new Set(targets)].flatMap((target) => pending.get(target) ?? []);
}

/** What the rejected cell will be read as; null where nothing waits that changes it. */
function nextText(waiting: readonly Correction[], cell: Remedy["cell"]): string | null {
  const own = waiting.findLast((one) => one.kind === "cell" && one.heading === cell?.heading);
  if (own?.kind === "cell") return own.value;
  const word = waiting.find((one) => one.kind === "word");
  return word?.kind === "word" ? word.reading : null;
}

export function RejectRow(props: {
  readonly finding: Finding;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  /** What waits to be applied, by its target. */
  readonly pending: ReadonlyMap<string, Correction>;
  /** Rows in which the same value stands; null where it is not known. */
  readonly rows: number | null;
}) {
  const say = useSay(previewMessages);
  const sayEdit = useSay(rejectsMessages);
  const advice = useSay(findingAdvice);
  const format = useFormat();
  const { language } = useSpoken();
  const [editing, setEditing] = useState(false);
  const actions = useRef<HTMLTableCellElement>(null);
  const { finding, preview, mapping, pending } = props;
  const remedy = remedyOf(finding, preview);
  const heading = headingOf(finding, preview);
  const waiting = waitingFor(remedy, pending);
  /** What was pressed is gone: the focus goes to what stands there now. */
  const change = (act: () => void) => {
    flushSync(act);
    actions.current?.querySelector("button")?.focus();
  };
  const { cell } = remedy;
  const next = nextText(waiting, cell);
  return (
    <tr>
      <td className={styles["file"]}>
        {finding.file}
        {finding.sheet === null ? null : <span className={styles["sheet"]}> {finding.sheet}</span>}
      </td>
      <td className={`num ${styles["row"]}`}>
        <span className={styles["rowWord"]}>{say("rejects.row")} </span>
        {finding.row === null ? null : format.count(finding.row)}
      </td>
      <td className={styles["column"]}>{heading}</td>
      <td className={styles["read"]}>
        {editing && cell !== null ? (
          <RejectEdit
            finding={finding}
            heading={cell.heading}
            text={next ?? finding.value ?? ""}
            onSave={(value) =>
              change(() => {
                setEditing(false);
                correctionDesk.add([{ ...cell, value }]);
              })
            }
            onCancel={() => change(() => setEditing(false))}
          />
        ) : (
          <ValueRead value={finding.value} next={next} />
        )}
      </td>
      <td className={styles["reason"]}>
        {findingSentence(finding, language)}
        <span className={styles["advice"]}>
          {remedy.instead === null ? advice(finding.code) : sayEdit(remedy.instead)}
        </span>
      </td>
      <td ref={actions} className={styles["actions"]}>
        {editing ? null : (
          <RejectActions
            finding={finding}
            heading={heading}
            remedy={remedy}
            waiting={waiting}
            rows={props.rows}
            onEdit={() => setEditing(true)}
            onStep={(step) => change(() => correctionDesk.add(step))}
            onDrop={() => change(() => correctionDesk.add(waiting.map((one) => asIn(mapping, one))))}
          />
        )}
      </td>
    </tr>
  );
}
