/** A length in a table's cell, from a visible zero. */
import styles from "./Bar.module.css";

type BarTone = "examined" | "others" | "quiet-examined" | "quiet";

export interface BarProps {
  /** Null where there is no value: no bar, which is not a bar of no length. */
  readonly value: number | null;
  /** The value that fills the cell. */
  readonly full: number;
  readonly tone: BarTone;
}

/** Hidden from screen readers: the number stands beside it. */
export function Bar(props: BarProps) {
  if (props.value === null) return <span className={styles["room"]} aria-hidden="true" />;
  const part = props.full <= 0 ? 0 : Math.max(0, Math.min(1, props.value / props.full));
  return (
    <span className={styles["track"]} aria-hidden="true">
      <span className={styles[props.tone]} style={{ width: `${part * 100}%` }} />
    </span>
  );
}
