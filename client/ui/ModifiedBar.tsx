/** Says that the page shows what somebody assumed, not the reference, and leads back. */
import type { ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "./Button.tsx";
import { uiMessages } from "./ui-messages.ts";
import styles from "./ModifiedBar.module.css";

export function ModifiedBar(props: { readonly children: ReactNode; readonly onReset: () => void }) {
  const say = useSay(uiMessages);
  return (
    <section className={styles["bar"]} aria-label={say("modified.title")}>
      <b className={styles["tag"]}>{say("modified.title")}</b>
      <p>
        {props.children} {say("modified.note")}
      </p>
      <Button look="quiet" className={styles["reset"]} onClick={props.onReset}>
        {say("modified.reset")}
      </Button>
    </section>
  );
}
