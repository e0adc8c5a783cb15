/** What stopped, what the shown numbers are worth, and how to try again. */
import type { ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "./Button.tsx";
import { uiMessages } from "./ui-messages.ts";
import styles from "./Fault.module.css";

export function Fault(props: { readonly children: ReactNode; readonly onRetry?: () => void }) {
  const say = useSay(uiMessages);
  return (
    <div role="alert" className={styles["fault"]}>
      <p>{props.children}</p>
      {props.onRetry === undefined ? null : (
        <Button look="quiet" onClick={props.onRetry}>
          {say("fault.retry")}
        </Button>
      )}
    </div>
  );
}
