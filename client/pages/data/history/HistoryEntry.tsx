/** One import: when, by whom, what, and changing whether it counts. */
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ImportRecord } from "#shared/schema/imports.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { ChangeImport } from "./ChangeImport.tsx";
import { HistoryDetails } from "./HistoryDetails.tsx";
import { historyMessages } from "./history-messages.ts";
import { useDoneBy } from "../use-doer.ts";
import styles from "./HistoryEntry.module.css";

export function HistoryEntry(props: {
  readonly entry: ImportRecord;
  readonly timeZone: string;
  readonly onChanged: () => void;
}) {
  const say = useSay(historyMessages);
  const { format } = useSpoken();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { entry, timeZone, onChanged } = props;
  // The focus goes back to the button that asked.
  const close = () => {
    flushSync(() => setAsking(false));
    button.current?.focus();
  };
  const when = format.instant(entry.committedAt, timeZone);
  const doneBy = useDoneBy();
  const active = entry.undoneAt === null;
  const landed = entry.tables.reduce((total, table) => total + table.landed, 0);
  const bytes = entry.files.reduce((total, file) => total + file.bytes, 0);
  const names = entry.files.map(({ name }) => name).join(", ");
  return (
    <li className={styles["entry"]}>
      <div className={styles["line"]}>
        <div>
          <b>{when}</b>
          <span className={styles["by"]}>{doneBy(entry.by)}</span>
        </div>
        <div>
          <span className={styles["names"]}>{entry.origin === "demo" ? say("demo") : names}</span>
          <span className={styles["by"]}>
            {say("files.count", { files: entry.files.length, size: format.bytes(bytes) })}
          </span>
        </div>
        <div className={styles["rows"]}>
          {format.count(landed)}
          <span className={styles["by"]}>{say("tables.count", { tables: entry.tables.length })}</span>
        </div>
        <div>
          {entry.undoneAt === null ? (
            <Tag state="ok">{say("active")}</Tag>
          ) : (
            <Tag>{say("undone", { when: format.instant(entry.undoneAt, timeZone) })}</Tag>
          )}
        </div>
        <div className={styles["change"]}>
          {asking ? null : (
            <Button
              ref={button}
              look="quiet"
              aria-label={say(active ? "undo.of" : "redo.of", { when })}
              onClick={() => setAsking(true)}
            >
              {say(active ? "undo" : "redo")}
            </Button>
          )}
        </div>
      </div>
      {asking ? (
        <ChangeImport
          entry={entry}
          onClose={close}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
        />
      ) : null}
      <HistoryDetails entry={entry} timeZone={timeZone} />
    </li>
  );
}
