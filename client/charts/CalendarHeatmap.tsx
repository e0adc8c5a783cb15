/**
 * A heatmap of groups by week with counted bars above it. The arrows move through its cells, Home and End to the ends
 * of a row, Enter opens the week; what the cell says is read aloud and written below. A withheld cell is hatched and
 * says nothing else, whatever the reason.
 */
import { useRef, useState, type KeyboardEvent } from "react";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import styles from "./CalendarHeatmap.module.css";

export interface HeatmapCell {
  /** 0 to 5; null where it is withheld. */
  readonly shade: number | null;
  /** The whole of what it says. */
  readonly label: string;
}

export interface HeatmapRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly HeatmapCell[];
  readonly mean: string;
  readonly isMeanAbsent?: boolean;
  /** The sum of all: set apart. */
  readonly strong?: boolean;
}

export interface CalendarHeatmapProps {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly tick: string | null }[];
  readonly bars: {
    readonly name: string;
    readonly detail: string;
    readonly values: readonly number[];
    readonly labels: readonly string[];
  };
  readonly rows: readonly HeatmapRow[];
  readonly meanHeading: string;
  /** Shown until a cell is pointed at. */
  readonly hint: string;
  readonly onOpen: (column: number) => void;
}

interface Place {
  /** 0 for the bars, then the rows. */
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a place; null where it leads nowhere. */
export function nextPlace(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  const places: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const next = places[key];
  if (next === undefined) return null;
  return {
    row: Math.max(0, Math.min(rows - 1, next.row)),
    column: Math.max(0, Math.min(columns - 1, next.column)),
  };
}

/** Pixels: a month of narrower weeks has no room for its name; and what the names and the mean take beside them. */
const narrowestColumn = 11;
const besideColumns = 242;

export function CalendarHeatmap(props: CalendarHeatmapProps) {
  const { rows, bars, columns } = props;
  const [place, setPlace] = useState<Place>({ row: 0, column: Math.max(0, columns.length - 1) });
  const [pointed, setPointed] = useState<Place | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const labelAt = ({ row, column }: Place) =>
    row === 0 ? bars.labels[column] : rows[row - 1]?.cells[column]?.label;
  const most = Math.max(1, ...bars.values);
  const peak = bars.values.indexOf(most);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      props.onOpen(place.column);
      return;
    }
    const next = nextPlace(event.key, place, rows.length + 1, columns.length);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
      ?.focus();
  };
  const cell = (row: number, column: number) => ({
    role: "gridcell",
    "data-row": row,
    "data-column": column,
    tabIndex: row === place.row && column === place.column ? 0 : -1,
    "aria-label": labelAt({ row, column }),
    onFocus: () => {
      setPlace({ row, column });
      setPointed({ row, column });
    },
    onBlur: () => setPointed(null),
    onMouseEnter: () => setPointed({ row, column }),
    onClick: () => props.onOpen(column),
  });

  return (
    <>
      <ScrollRegion className={styles["scroller"]} label={props.name}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of its cells, once */}
        <table
          ref={grid}
          // A table whose cells take the focus one at a time.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={props.name}
          aria-readonly="true"
          className={styles["grid"]}
          style={{ minWidth: columns.length * narrowestColumn + besideColumns }}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setPointed(null)}
        >
          <tbody>
            <tr className={styles["bars"]}>
              <th scope="row" className={styles["rowName"]}>
                <b>{bars.name}</b>
                <span>{bars.detail}</span>
              </th>
              {columns.map(({ key }, column) => (
                <td key={key} {...cell(0, column)}>
                  {column === peak ? <span className={styles["peak"]}>{most}</span> : null}
                  <span
                    className={styles["bar"]}
                    style={{ height: `${((bars.values[column] ?? 0) / most) * 100}%` }}
                  />
                </td>
              ))}
              <td className={styles["mean"]}>{props.meanHeading}</td>
            </tr>
            {rows.map((row, index) => (
              <tr key={row.key} className={row.strong === true ? styles["strong"] : ""}>
                <th scope="row" className={styles["rowName"]} title={row.name}>
                  {row.name}
                </th>
                {columns.map(({ key }, column) => {
                  const shade = row.cells[column]?.shade ?? null;
                  return (
                    <td
                      key={key}
                      {...cell(index + 1, column)}
                      className={shade === null ? styles["withheld"] : styles[`h${shade}`]}
                    />
                  );
                })}
                <td className={`${styles["mean"]} ${row.isMeanAbsent === true ? styles["absent"] : ""}`}>
                  {row.mean}
                </td>
              </tr>
            ))}
            <tr className={styles["ticks"]} aria-hidden="true">
              <th>{null}</th>
              {columns.map(({ key, tick }) => (
                <td key={key}>
                  <span>{tick}</span>
                </td>
              ))}
              <td>{null}</td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles["readout"]} aria-hidden="true">
        {(pointed === null ? undefined : labelAt(pointed)) ?? props.hint}
      </p>
    </>
  );
}
