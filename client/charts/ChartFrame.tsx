/** Keeps the room of a chart while its code is on the way. */
import { Suspense, type ReactNode } from "react";
import styles from "./chart.module.css";

export function ChartFrame(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles["frame"]}>
      <Suspense fallback={<p className="visually-hidden">{props.label}</p>}>{props.children}</Suspense>
    </div>
  );
}
