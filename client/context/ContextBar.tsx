/** What a page shows, and what can be done with it: its choices, the link to them, how old the data is. */
import type { ReactNode } from "react";
import type { CompanyStatus } from "#shared/schema/company.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { contextMessages } from "./context-messages.ts";
import { CopyLink } from "./CopyLink.tsx";
import styles from "./context.module.css";

export interface ContextBarProps {
  readonly status: CompanyStatus | null;
  /** The choices, before the link. */
  readonly children: ReactNode;
  /** What else is told of the numbers, after the age of the data. */
  readonly told?: string | undefined;
  /** What is done with the page, after that. */
  readonly actions?: ReactNode;
}

export function ContextBar(props: ContextBarProps) {
  const say = useSay(contextMessages);
  const format = useFormat();
  const { status } = props;
  return (
    <section className={styles["context"]} aria-label={say("context.label")}>
      {props.children}
      <CopyLink />
      {status?.builtAt == null ? null : (
        <span className={styles["built"]}>
          {say("builtAt", { when: format.instant(status.builtAt, status.timeZone) })}
          {props.told === undefined ? null : ` · ${props.told}`}
        </span>
      )}
      {props.actions}
    </section>
  );
}
