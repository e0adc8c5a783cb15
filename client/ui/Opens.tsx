/** A figure that opens its formula, parameters and rows: a dotted underline. */
import type { ReactNode } from "react";
import styles from "./Opens.module.css";

export interface OpensProps {
  readonly onOpen: () => void;
  /** What is opened, said to a screen reader after the figure. */
  readonly label: string;
  /** The figure differs from its reference because an assumption was changed. */
  readonly modified?: boolean;
  readonly children: ReactNode;
}

export function Opens(props: OpensProps) {
  const className = props.modified === true ? `${styles["opens"]} ${styles["modified"]}` : styles["opens"];
  return (
    <button type="button" className={className} onClick={props.onOpen}>
      {props.children}
      <span className="visually-hidden"> {props.label}</span>
    </button>
  );
}
