/** Every import that was made, the newest first: what it brought, and undoing or redoing it. */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { Announce } from "#client/ui/Announce.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { HistoryEntry } from "./HistoryEntry.tsx";
import { historyMessages } from "./history-messages.ts";
import { Section } from "../Section.tsx";
import styles from "./History.module.css";

export function History(props: { readonly timeZone: string }) {
  const say = useSay(historyMessages);
  const { data, isError, refetch } = useQuery(api.imports.history.queryOptions());
  const [changes, setChanges] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const imports = [...(data ?? [])].sort((one, other) => other.committedAt.localeCompare(one.committedAt));
  return (
    <Section
      id="history"
      title={imports.length === 0 ? say("title") : say("title.count", { imports: imports.length })}
      sub={say("sub")}
    >
      {isError ? <Fault onRetry={() => void refetch()}>{say("failed")}</Fault> : null}
      {data !== undefined && imports.length === 0 ? <p className={styles["empty"]}>{say("empty")}</p> : null}
      <Announce key={changes} message={changes > 0 ? say("changed") : ""} />
      <ol ref={list} tabIndex={-1} className={styles["imports"]}>
        {imports.map((one) => (
          <HistoryEntry
            key={one.importId}
            entry={one}
            timeZone={props.timeZone}
            onChanged={() => {
              setChanges(changes + 1);
              // The buttons that were pressed are gone.
              list.current?.focus();
            }}
          />
        ))}
      </ol>
    </Section>
  );
}
