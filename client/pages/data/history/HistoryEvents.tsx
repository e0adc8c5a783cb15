/** What happened to an import, by whom, in that order; and the choices with which its files were read. */
import type { ImportRecord } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { buttonClass } from "#client/ui/Button.tsx";
import { historyDetailsMessages } from "./history-details-messages.ts";
import { useDoneBy } from "../use-doer.ts";
import styles from "./HistoryDetails.module.css";

export function HistoryEvents(props: { readonly entry: ImportRecord; readonly timeZone: string }) {
  const say = useSay(historyDetailsMessages);
  const doneBy = useDoneBy();
  const format = useFormat();
  const { importId, events, mapping } = props.entry;
  const hasChoices =
    mapping !== null && Object.keys(mapping.files).length + (mapping.shapes?.length ?? 0) > 0;
  return (
    <div>
      <h3>{say("events")}</h3>
      <ol className={styles["events"]}>
        {events.map(({ event, at, by }) => (
          <li key={`${at} ${event}`}>
            {say("event", {
              when: format.instant(at, props.timeZone),
              what: say(event),
              by: doneBy(by),
            })}
          </li>
        ))}
      </ol>
      {hasChoices ? (
        <>
          <a
            className={`${buttonClass("quiet")} ${styles["mapping"]}`}
            href={`/api/imports/${encodeURIComponent(importId)}/mapping.json`}
            download
          >
            {say("mapping")}
          </a>
          <p className={styles["note"]}>{say("mapping.how")}</p>
        </>
      ) : props.entry.origin === "files" ? (
        <p className={styles["note"]}>{say("mapping.none")}</p>
      ) : null}
    </div>
  );
}
