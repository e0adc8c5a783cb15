/** Two strips of dots over days, one above the other, with a shaded stretch from zero. */
import styles from "./chart.module.css";

export interface NoticeGroupMarks {
  readonly tone: "examined" | "others";
  readonly name: string;
  readonly detail: string;
  readonly dots: readonly { readonly days: number; readonly count: number }[];
}

export interface NoticeChartProps {
  readonly name: string;
  readonly frozenDays: number;
  readonly frozenLabel: string;
  /** The last place of the axis holds all that is longer. */
  readonly lastLabel: string;
  /** What one dot counts. */
  readonly perDot: number;
  readonly groups: readonly NoticeGroupMarks[];
}

const width = 620;
const left = 12;
const right = 24;
const stripHeight = 138;
const top = 26;
const gap = 14;
const longest = 40;
const dotStep = 5;
const ticks = [0, 5, 10, 20, 30] as const;

const xOf = (days: number): number => left + (Math.min(longest, days) / longest) * (width - left - right);

export function NoticeChart(props: NoticeChartProps) {
  const { groups, perDot, frozenDays } = props;
  const bottom = top + groups.length * stripHeight + (groups.length - 1) * gap;
  const frozen = xOf(frozenDays);
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + 26}`}
      className={styles["drawing"]}
      // A drawing with a name is an image to a screen reader; svg has no tag of its own for it.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={props.name}
    >
      <rect x={left} y={top} width={frozen - left} height={bottom - top} fill="var(--sunken)" />
      <line x1={frozen} x2={frozen} y1={top - 8} y2={bottom} stroke="var(--ink-3)" strokeDasharray="3 3" />
      <text x={frozen - 6} y={top - 9} textAnchor="end" className={`${styles["text"]} ${styles["quiet"]}`}>
        {props.frozenLabel}
      </text>
      {groups.map((group, index) => {
        const base = top + index * (stripHeight + gap) + stripHeight;
        const color = group.tone === "examined" ? "var(--k)" : "var(--o)";
        return (
          <g key={group.tone}>
            <line x1={left} x2={width - right} y1={base} y2={base} stroke="var(--line-2)" />
            {group.dots.flatMap(({ days, count }) =>
              Array.from({ length: Math.ceil(count / perDot) }, (_, place) => (
                <circle
                  // Dots above one another differ in nothing but their place.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={`${days}/${place}`}
                  cx={xOf(days)}
                  cy={base - 5 - place * dotStep}
                  r={2}
                  fill={color}
                />
              )),
            )}
            <text
              x={xOf(20)}
              y={base - stripHeight + 34}
              className={`${styles["text"]} ${styles[group.tone]}`}
            >
              {group.name}
            </text>
            <text x={xOf(20)} y={base - stripHeight + 50} className={`${styles["text"]} ${styles["strong"]}`}>
              {group.detail}
            </text>
          </g>
        );
      })}
      {ticks.map((days) => (
        <text
          key={days}
          x={xOf(days)}
          y={bottom + 18}
          textAnchor="middle"
          className={`${styles["text"]} ${styles["quiet"]}`}
        >
          {days}
        </text>
      ))}
      <text
        x={width - right}
        y={bottom + 18}
        textAnchor="end"
        className={`${styles["text"]} ${styles["quiet"]}`}
      >
        {props.lastLabel}
      </text>
    </svg>
  );
}
