/** Pages that a phone has no room for in its bar: behind a button there, beside the others on a wide screen. */
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { shellMessages } from "./shell-messages.ts";
import styles from "./Shell.module.css";

export function MorePages(props: { readonly children: ReactNode }) {
  const say = useSay(shellMessages);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [openOn, setOpenOn] = useState<string | null>(null);
  const page = useRouterState({ select: ({ location }) => location.pathname });
  // On another page it is closed again.
  const isOpen = openOn === page;
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpenOn(null);
      button.current?.focus();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles["moreButton"]}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenOn(isOpen ? null : page)}
      >
        {say("nav.more")}
      </button>
      <div id={id} className={`${styles["more"]} ${isOpen ? "" : styles["closed"]}`}>
        {props.children}
      </div>
    </>
  );
}
