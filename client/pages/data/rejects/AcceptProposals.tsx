/** Accepts what is proposed for all the rejects of a reason at once; each can still be taken back. */
import { useMemo } from "react";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { pendingCorrections, withStep, type CorrectionDraft } from "./correction-draft.ts";
import { allProposed } from "./reject-proposals.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import { correctionDesk } from "./use-correction-draft.ts";
import styles from "./Rejects.module.css";

export function AcceptProposals(props: {
  /** The rejects of the reason, as many as are told together, and how many there are. */
  readonly findings: readonly Finding[];
  readonly total: number;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly draft: CorrectionDraft;
}) {
  const say = useSay(rejectsMessages);
  const { findings, preview, mapping, draft } = props;
  const { rejects, step } = useMemo(() => allProposed(findings, preview), [findings, preview]);
  const count = (with_: CorrectionDraft) => pendingCorrections(with_, mapping, preview.files).length;
  // Gone once all of them wait: pressing it again would change nothing.
  if (rejects < 2 || count(withStep(draft, step)) === count(draft)) return null;
  return (
    <div className={styles["accept"]}>
      <Button onClick={() => correctionDesk.add(step)}>{say("all", { rows: rejects })}</Button>
      <span>{say("all.note", { rows: rejects, all: props.total })}</span>
    </div>
  );
}
