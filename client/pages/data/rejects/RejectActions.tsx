/** What can be pressed beside a reject: its proposal, an edit, leaving the row out; or what waits, and taking it back. */
import type { Finding } from "#shared/schema/imports.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import type { Correction } from "./corrections.ts";
import type { CorrectionStep } from "./correction-draft.ts";
import type { Proposal, Remedy } from "./reject-proposals.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import styles from "./RejectsTable.module.css";

const proposalKeys = {
  swap: "swap",
  "keep-first": "keepFirst",
  "keep-this": "keepThis",
  "take-back": "takeBack",
} as const;

function useProposalText(proposal: Proposal | null, rows: number | null): string {
  const say = useSay(rejectsMessages);
  if (proposal === null) return "";
  if (proposal.kind !== "read-as") return say(proposalKeys[proposal.kind]);
  const reading = proposal.reading ?? "";
  const known = proposal.rows ?? rows;
  return known === null ? say("readAs", { reading }) : say("readAsRows", { reading, rows: known });
}

/** What becomes of the row, in a few words. */
function useOutlook(finding: Finding, waiting: readonly Correction[]): string {
  const say = useSay(rejectsMessages);
  const row = waiting.find((one) => one.kind === "row");
  if (row?.kind !== "row") return say("will.read");
  // It is the other row with this key that is left out.
  if (row.row !== finding.row || row.place.file !== finding.file) return say("will.kept");
  return say(row.out ? "will.out" : "will.back");
}

export function RejectActions(props: {
  readonly finding: Finding;
  readonly heading: string | null;
  readonly remedy: Remedy;
  readonly waiting: readonly Correction[];
  readonly rows: number | null;
  readonly onEdit: () => void;
  readonly onStep: (step: CorrectionStep) => void;
  readonly onDrop: () => void;
}) {
  const say = useSay(rejectsMessages);
  const { finding, heading, remedy, waiting, onEdit, onStep, onDrop } = props;
  const { proposal, cell, leaveOut } = remedy;
  const proposed = useProposalText(proposal, props.rows);
  const outlook = useOutlook(finding, waiting);
  /** Which row the button is about, for a reader who hears it alone. */
  const named = (action: string) =>
    heading === null
      ? say("edit.rowOnly", { row: finding.row ?? 0, action })
      : say("edit.row", { row: finding.row ?? 0, column: heading, action });
  const button = (action: string, onClick: () => void) => (
    <Button look="quiet" aria-label={named(action)} onClick={onClick}>
      {action}
    </Button>
  );
  if (waiting.length > 0) {
    return (
      <>
        <span className={styles["outlook"]}>{outlook}</span> {button(say("will.drop"), onDrop)}
      </>
    );
  }
  return (
    <>
      {proposal === null ? null : (
        <span className={styles["proposal"]}>{button(proposed, () => onStep(proposal.step))}</span>
      )}
      {cell === null ? null : button(say("edit"), onEdit)}
      {leaveOut === null ? null : button(say("leaveOut"), () => onStep([leaveOut]))}
    </>
  );
}
