/** Two shares on one line: full dot as recorded, hollow dot by the rule. Hidden from screen readers: the numbers stand beside it. */
import styles from "./planning.module.css";

export interface DumbbellProps {
  /** The share at the left end of the line; its right end is 1. */
  readonly from: number;
  readonly recorded: number;
  readonly byRule: number;
}

export function Dumbbell(props: DumbbellProps) {
  const { from } = props;
  const at = (share: number) => ((share - from) / Math.max(1e-9, 1 - from)) * 100;
  const [recorded, byRule] = [at(props.recorded), at(props.byRule)];
  return (
    <span className={styles["dumbbell"]} aria-hidden="true">
      <span
        className={styles["rod"]}
        style={{ left: `${Math.min(recorded, byRule)}%`, width: `${Math.abs(byRule - recorded)}%` }}
      />
      <span className={styles["recorded"]} style={{ left: `${recorded}%` }} />
      <span className={styles["byRule"]} style={{ left: `${byRule}%` }} />
    </span>
  );
}
