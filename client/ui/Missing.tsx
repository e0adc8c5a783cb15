/** What could not be computed keeps its place and says what is missing, what that would allow, and where to add it. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { uiMessages } from "./ui-messages.ts";
import styles from "./Missing.module.css";

export function Missing(props: {
  /** The sentence that says why. */
  readonly children: ReactNode;
  /** Tables or columns that would allow the figure, as the ledger names them. */
  readonly missing?: readonly string[];
}) {
  const say = useSay(uiMessages);
  const missing = props.missing ?? [];
  return (
    <div className={styles["missing"]}>
      <p>
        <b>{say("missing.title")}</b> {props.children}
      </p>
      {missing.length === 0 ? null : (
        <p>
          {say("missing.needs")}{" "}
          {missing.map((name) => (
            <code key={name}>{name}</code>
          ))}{" "}
          <Link to="/data">{say("missing.add")}</Link>
        </p>
      )}
    </div>
  );
}
