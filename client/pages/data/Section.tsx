/** A part of the page: a 2 px rule, its sentence, one line below it, and what can be done with the whole. */
import type { ReactNode } from "react";
import styles from "./Section.module.css";

export interface SectionProps {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Stands at the end of the title's line. */
  readonly action?: ReactNode;
  /** Where a step leads to. */
  readonly id?: string;
  /** Without the rule: it stands right below what belongs to it. */
  readonly unruled?: boolean;
  readonly children: ReactNode;
}

export function Section(props: SectionProps) {
  return (
    <section
      className={`${styles["section"]} ${props.unruled === true ? styles["unruled"] : ""}`}
      id={props.id}
      tabIndex={props.id === undefined ? undefined : -1}
    >
      <header className={styles["head"]}>
        <div>
          <h2 className={styles["title"]}>{props.title}</h2>
          {props.sub === undefined ? null : <p className={styles["sub"]}>{props.sub}</p>}
        </div>
        {props.action}
      </header>
      {props.children}
    </section>
  );
}
