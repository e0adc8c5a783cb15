/** How much of a column is filled, as a small bar from zero and as a number. */
import styles from "./FilledShare.module.css";

const width = 72;

export function FilledShare(props: { readonly share: number; readonly label: string }) {
  return (
    <span className={styles["filled"]}>
      <svg width={width} height="6" viewBox={`0 0 ${width} 6`} aria-hidden="true">
        <rect width={width} height="6" fill="var(--line)" />
        <rect width={width * props.share} height="6" fill="var(--bar)" />
      </svg>
      <span>{props.label}</span>
    </span>
  );
}
