/** What was put right in an earlier reading of these files; each can go back to what the file says. */
import type { ReadFile } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { correctionsIn, takenBack, targetOf, type Correction } from "./corrections.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import { correctionDesk } from "./use-correction-draft.ts";
import styles from "./Rejects.module.css";

const mostShown = 100;

export function CorrectionsMade(props: {
  readonly mapping: ImportMapping;
  readonly files: readonly ReadFile[];
}) {
  const say = useSay(rejectsMessages);
  const made = correctionsIn(props.mapping, props.files);
  if (made.length === 0) return null;
  const sentence = (correction: Correction) => {
    const { sheet } = correction.place;
    const file = sheet === null ? correction.place.file : `${correction.place.file} · ${sheet}`;
    if (correction.kind === "cell") {
      const { row, heading: column, value } = correction;
      return say("made.cell", {
        file,
        row,
        column,
        value: value === "" || value === null ? say("will.empty") : value,
      });
    }
    if (correction.kind === "row") return say("made.out", { file, row: correction.row });
    const { column, text, reading } = correction;
    return say("made.word", { file, column, text, reading: reading ?? "" });
  };
  return (
    <details className={styles["made"]}>
      <summary>{say("made.title", { count: made.length })}</summary>
      <ul>
        {made.slice(0, mostShown).map((correction) => (
          <li key={targetOf(correction)}>
            <span>{sentence(correction)}</span>
            <Button
              look="quiet"
              aria-label={`${say("made.back")} : ${sentence(correction)}`}
              onClick={() => correctionDesk.add([takenBack(correction)])}
            >
              {say("made.back")}
            </Button>
          </li>
        ))}
      </ul>
      {made.length > mostShown ? <p>{say("made.more", { count: made.length - mostShown })}</p> : null}
    </details>
  );
}
