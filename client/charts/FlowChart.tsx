/** Flows from who through what to when, as bands between three columns; every band opens what stands behind it. */
import type { KeyboardEvent } from "react";
import type { FlowLayout, PlacedBand, PlacedNode } from "./flow-layout.ts";
import styles from "./FlowChart.module.css";

export type FlowTone = "examined" | "attributed" | "others" | "unexplained";

export interface FlowChartProps {
  readonly name: string;
  readonly layout: FlowLayout;
  readonly height: number;
  /** What the columns are, from left to right. */
  readonly headings: readonly [string, string, string];
  readonly toneOf: (part: { readonly first: string | null; readonly second: string | null }) => FlowTone;
  /** A name and what it measures, a line each. */
  readonly label: (node: PlacedNode) => { readonly name: string; readonly detail: string };
  readonly bandLabel: (band: PlacedBand) => string;
  readonly onOpen: (band: PlacedBand) => void;
}

const width = 720;
const top = 26;
const nodeWidth = 11;
/** Left edges of the three columns: room for names at both sides. */
const columns = [136, 334, 592] as const;

/** Two curves and the edges between them. */
function bandPath({ column, fromTop, toTop, height }: PlacedBand): string {
  const [left, right] = [columns[column] + nodeWidth, columns[column === 0 ? 1 : 2]];
  const middle = (left + right) / 2;
  const [start, end] = [top + fromTop, top + toTop];
  return [
    `M${left},${start}`,
    `C${middle},${start} ${middle},${end} ${right},${end}`,
    `V${end + height}`,
    `C${middle},${end + height} ${middle},${start + height} ${left},${start + height}`,
    "Z",
  ].join("");
}

export function FlowChart(props: FlowChartProps) {
  const { layout, toneOf } = props;
  return (
    <svg
      viewBox={`0 0 ${width} ${top + props.height + 6}`}
      className={styles["drawing"]}
      // Its bands can be pressed: a group with a name, not an image.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={props.name}
    >
      <defs>
        <pattern id="flow-dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="0.9" fill="var(--bar)" />
        </pattern>
      </defs>
      {props.headings.map((heading, column) => (
        <text
          key={heading}
          x={(columns[column] ?? 0) + nodeWidth / 2}
          y={12}
          textAnchor="middle"
          className={styles["heading"]}
        >
          {heading}
        </text>
      ))}
      {layout.bands.map((band) => {
        const tone = toneOf({ first: band.first, second: band.column === 0 ? band.to : band.from });
        const open = () => props.onOpen(band);
        return (
          <path
            key={band.key}
            d={bandPath(band)}
            className={`${styles["band"]} ${styles[tone]}`}
            // There is no button among the shapes of a drawing.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="button"
            tabIndex={0}
            aria-label={props.bandLabel(band)}
            onClick={open}
            onKeyDown={(event: KeyboardEvent<SVGPathElement>) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              open();
            }}
          >
            <title>{props.bandLabel(band)}</title>
          </path>
        );
      })}
      {layout.nodes.map((node) => (
        <Node key={`${node.column} ${node.key}`} node={node} {...props} />
      ))}
    </svg>
  );
}

const lineHeight = 15;

function Node(props: FlowChartProps & { readonly node: PlacedNode }) {
  const { node, layout, toneOf } = props;
  const { name, detail } = props.label(node);
  const left = columns[node.column];
  const middle = top + node.top + node.height / 2;
  // A node that several of the first column feed has the colour of each, one above the other.
  const parts =
    node.column === 1
      ? layout.bands
          .filter(({ column, to }) => column === 0 && to === node.key)
          .map((band) => ({
            key: band.key,
            top: band.toTop,
            height: band.height,
            tone: toneOf({ first: band.first, second: node.key }),
          }))
      : [
          {
            key: node.key,
            top: node.top,
            height: node.height,
            tone: node.column === 2 ? ("when" as const) : toneOf({ first: node.key, second: null }),
          },
        ];
  const side = node.column === 0 ? "end" : "start";
  const x = node.column === 0 ? left - 8 : left + nodeWidth + 8;
  return (
    <>
      {parts.map((part) => (
        <rect
          key={part.key}
          x={left}
          y={top + part.top}
          width={nodeWidth}
          height={Math.max(1, part.height)}
          className={`${styles["node"]} ${styles[part.tone]}`}
        />
      ))}
      {node.column === 1 ? (
        <text x={x} y={middle} dy="0.35em" className={styles["label"]}>
          {name} · {detail}
        </text>
      ) : (
        <>
          <text
            x={x}
            y={middle - lineHeight / 2}
            dy="0.35em"
            textAnchor={side}
            className={`${styles["label"]} ${styles[parts[0]?.tone === "examined" ? "own" : "plain"]}`}
          >
            {name}
          </text>
          <text
            x={x}
            y={middle + lineHeight / 2}
            dy="0.35em"
            textAnchor={side}
            className={`${styles["label"]} ${styles["quiet"]}`}
          >
            {detail}
          </text>
        </>
      )}
    </>
  );
}
