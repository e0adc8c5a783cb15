/** Undoing or redoing an import: what would come back or go, then doing it, then what came of it. */
import { useEffect, useRef } from "react";
import type { ImportRecord } from "#shared/schema/imports.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { client } from "#client/lib/api.ts";
import { useRecordJob } from "#client/lib/use-record-job.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import { failureSentence } from "../wizard/failure-sentence.ts";
import { historyMessages } from "./history-messages.ts";
import styles from "./ChangeImport.module.css";

function useConfirmation(entry: ImportRecord, change: "undo" | "redo"): string {
  const say = useSay(historyMessages);
  if (entry.origin === "demo") return say(`${change}.demo`);
  const landed = entry.tables.reduce((total, table) => total + table.landed, 0);
  const replaced = entry.tables.reduce((total, table) => total + table.replaced, 0);
  if (change === "redo") return say("redo.confirm", { landed });
  return replaced === 0 ? say("undo.confirmPlain", { landed }) : say("undo.confirm", { landed, replaced });
}

export function ChangeImport(props: {
  readonly entry: ImportRecord;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const say = useSay(historyMessages);
  const { language, format } = useSpoken();
  const { entry, onClose, onDone } = props;
  const { importId } = entry;
  const change = entry.undoneAt === null ? "undo" : "redo";
  const confirmation = useConfirmation(entry, change);
  const job = useRecordJob(() => client.imports[change].mutate({ importId }));
  const box = useRef<HTMLDivElement>(null);
  // The button that opened this is gone.
  useEffect(() => box.current?.focus(), []);
  const done = job.state === "done";
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return (
    <div ref={box} tabIndex={-1} className={styles["change"]}>
      {job.failure === null ? (
        <p>{confirmation}</p>
      ) : (
        <Fault>{failureSentence(job.failure, language, format)}</Fault>
      )}
      {job.state === "running" ? (
        <Progress
          label={say(change === "undo" ? "undoing" : "redoing")}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
        />
      ) : (
        <div className={styles["buttons"]}>
          <Button look="primary" onClick={job.start}>
            {say(`${change}.do`)}
          </Button>
          <Button onClick={onClose}>{say("keep")}</Button>
        </div>
      )}
    </div>
  );
}
