/** All cases of something as one bar, in parts beside one another. */
import styles from "./BandedBar.module.css";

export interface BandedBarProps {
  readonly parts: readonly {
    readonly key: string;
    readonly amount: number;
    readonly tone: "kept" | "near" | "over" | "merged";
  }[];
}

/** Hidden from screen readers: the numbers stand beside it. */
export function BandedBar(props: BandedBarProps) {
  const total = props.parts.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <span className={styles["bar"]} aria-hidden="true">
      {props.parts
        .filter(({ amount }) => amount > 0)
        .map(({ key, amount, tone }) => (
          <span key={key} className={styles[tone]} style={{ flexGrow: amount / total }} />
        ))}
    </span>
  );
}
