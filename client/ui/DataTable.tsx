/**
 * A table of rows that can be sorted, walked with the arrow keys and opened with Enter; past some sixty rows only
 * those in sight are in the page. Missing values come last whichever way it is sorted.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { sortRows, type SortValue } from "./sort-rows.ts";
import { uiMessages } from "./ui-messages.ts";
import styles from "./DataTable.module.css";

const virtualBeyond = 60;
/** Rows in pixels, as the style sheet has them: higher where a finger has to hit them. */
const rowHeight = () => (matchMedia("(max-width: 760px)").matches ? 44 : 34);

export interface DataColumn<Row> {
  readonly id: string;
  readonly heading: ReactNode;
  readonly cell: (row: Row, rank: number) => ReactNode;
  /** Numbers stand at the end of their column. */
  readonly align?: "end";
  /** Makes the column sortable; undefined is a missing value. */
  readonly sortBy?: (row: Row) => SortValue;
  /** The cell of the last line. */
  readonly total?: ReactNode;
  /** A CSS width; with one, columns keep their widths whatever the rows in sight hold. */
  readonly width?: string;
  /** Left out on a phone. */
  readonly secondary?: boolean;
}

export interface Sort {
  readonly id: string;
  readonly descending: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly onOpenRow?: (row: Row) => void;
  /** The examined client's row. */
  readonly isExamined?: (row: Row) => boolean;
}

/** Moves the focus between rows with the arrows; Enter and a click open. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  if (event.key === "Enter") open();
  else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && next instanceof HTMLElement)
    next.focus();
  else return;
  event.preventDefault();
}

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const say = useSay(uiMessages);
  const { sort, onSort, onOpenRow } = props;
  const { language } = useSpoken();
  const sortBy = props.columns.find((column) => column.id === sort?.id)?.sortBy;
  const descending = sort?.descending === true;
  // The rank is that of the rows as given, however they are sorted.
  const rows = useMemo(() => {
    const ranked = props.rows.map((row, index) => ({ row, rank: index + 1 }));
    return sortBy === undefined ? ranked : sortRows(ranked, ({ row }) => sortBy(row), descending, language);
  }, [props.rows, sortBy, descending, language]);

  const scroller = useRef<HTMLDivElement>(null);
  const virtual = rows.length > virtualBeyond;
  // This component is not memoised for it; its rows and columns are.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 12,
  });
  const inSight = virtualizer.getVirtualItems();
  const shown = virtual ? inSight.map((item) => item.index) : rows.map((_, index) => index);
  const above = virtual ? (inSight[0]?.start ?? 0) : 0;
  const below = virtual ? virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0;
  const hasTotal = props.columns.some((column) => column.total !== undefined);
  const fixed = props.columns.some((column) => column.width !== undefined);
  const classOf = (column: DataColumn<Row>) =>
    `${column.align === "end" ? "num" : ""} ${column.secondary === true ? styles["secondary"] : ""}`;
  const filler = (height: number) =>
    height > 0 ? (
      <tr aria-hidden="true" className={styles["filler"]}>
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- room for the rows out of sight */}
        <td colSpan={props.columns.length} style={{ height }} />
      </tr>
    ) : null;

  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      ref={scroller}
      className={virtual ? styles["scroller"] : styles["whole"]}
      {...(virtual ? { tabIndex: 0, role: "region", "aria-label": props.caption } : {})}
    >
      <table
        className={`${styles["table"]} ${fixed ? styles["fixed"] : ""}`}
        aria-rowcount={virtual ? rows.length + 1 : undefined}
      >
        <caption className="visually-hidden">{props.caption}</caption>
        {fixed ? (
          <colgroup>
            {props.columns.map((column) => (
              <col key={column.id} className={classOf(column)} style={{ width: column.width }} />
            ))}
          </colgroup>
        ) : null}
        <thead>
          <tr>
            {props.columns.map((column) => {
              const sorted =
                sort?.id === column.id ? (sort.descending ? "descending" : "ascending") : undefined;
              return (
                <th key={column.id} scope="col" className={classOf(column)} aria-sort={sorted}>
                  {column.sortBy === undefined || onSort === undefined ? (
                    column.heading
                  ) : (
                    <button
                      type="button"
                      className={styles["sort"]}
                      onClick={() => onSort({ id: column.id, descending: sorted !== "descending" })}
                    >
                      {column.heading}
                      {sorted === undefined ? null : (
                        <span aria-hidden="true"> {sorted === "descending" ? "↓" : "↑"}</span>
                      )}
                      <span className="visually-hidden">, {say("table.sort")}</span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {filler(above)}
          {shown.map((index) => {
            const ranked = rows[index];
            if (ranked === undefined) return null;
            const { row, rank } = ranked;
            const examined = props.isExamined?.(row) === true;
            const open = () => onOpenRow?.(row);
            return (
              <tr
                key={props.rowKey(row)}
                className={`${examined ? styles["examined"] : ""} ${onOpenRow === undefined ? "" : styles["opens"]}`}
                {...(virtual ? { "aria-rowindex": index + 2 } : {})}
                {...(onOpenRow === undefined
                  ? {}
                  : {
                      tabIndex: 0,
                      onClick: open,
                      onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => walk(event, open),
                    })}
              >
                {props.columns.map((column) => (
                  <td key={column.id} className={classOf(column)}>
                    {column.cell(row, rank)}
                  </td>
                ))}
              </tr>
            );
          })}
          {filler(below)}
        </tbody>
        {hasTotal ? (
          <tfoot>
            <tr>
              {props.columns.map((column) => (
                <td key={column.id} className={classOf(column)}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {virtual ? (
        <p className="print-only">{say("table.printed", { shown: shown.length, total: rows.length })}</p>
      ) : null}
    </div>
  );
}
