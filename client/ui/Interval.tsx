/** An interval: always a light band, in prose as in charts. */
import type { ReactNode } from "react";
import styles from "./Interval.module.css";

export function Interval(props: { readonly of?: "examined" | "others"; readonly children: ReactNode }) {
  return (
    <span className={props.of === "others" ? `${styles["band"]} ${styles["others"]}` : styles["band"]}>
      {props.children}
    </span>
  );
}
