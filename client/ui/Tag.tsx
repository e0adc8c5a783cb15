/** A state as a word: colour never says it alone. */
import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type TagState = "neutral" | "ok" | "warn" | "err" | "mod";

export function Tag(props: { readonly state?: TagState; readonly children: ReactNode }) {
  return <span className={`${styles["tag"]} ${styles[props.state ?? "neutral"]}`}>{props.children}</span>;
}
