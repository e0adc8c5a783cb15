/** The examined client; `/` or a click searches another. */
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { isTyping } from "#client/lib/typing.ts";
import { Button } from "#client/ui/Button.tsx";
import type { FoundClient } from "./ClientSearch.tsx";
import { contextMessages } from "./context-messages.ts";
import styles from "./context.module.css";

const ClientSearch = lazy(async () => {
  const { ClientSearch: component } = await import("./ClientSearch.tsx");
  return { default: component };
});

export interface ClientPickProps {
  readonly clients: readonly FoundClient[];
  readonly examinedName: string;
  readonly dominantId: string;
  /** Undefined for the dominant client, which needs no naming. */
  readonly onChoose: (clientId: string | undefined) => void;
}

export function ClientPick(props: ClientPickProps) {
  const say = useSay(contextMessages);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="/"
        title={say("search.open")}
        className={styles["examinedPick"]}
        onClick={() => setOpen(true)}
      >
        <span className={styles["dot"]} aria-hidden="true" />
        <span className="visually-hidden">{say("context.client")} :</span>
        <span className={styles["pickName"]}>{props.examinedName}</span>
        <span className={styles["mark"]} aria-hidden="true">
          ▾
        </span>
      </Button>
      {open ? (
        <Suspense>
          <ClientSearch
            anchor={button}
            clients={props.clients}
            onClose={() => setOpen(false)}
            onChoose={(clientId) => props.onChoose(clientId === props.dominantId ? undefined : clientId)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
