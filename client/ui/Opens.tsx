/** A figure that opens its formula, parameters and rows: a dotted underline. */
import type { ReactNode } from "react";
import styles from "./Opens.module.css";

export interface OpensProps {
  readonly onOpen: () => void;
  /** What is opened: shown on hovering, and said by a screen reader as the figure's description. */
  readonly label: string;
  /** The figure differs from its reference because an assumption was changed. */
  readonly modified?: boolean;
  readonly children: ReactNode;
}

export function Opens(props: OpensProps) {
  const className = props.modified === true ? `${styles["opens"]} ${styles["modified"]}` : styles["opens"];
  return (
    // A description, not a part of the text: the figure may stand in a heading or a sentence.
    <button type="button" className={className} title={props.label} onClick={props.onOpen}>
      {props.children}
    </button>
  );
}
