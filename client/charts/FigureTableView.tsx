/** The table view of a figure. */
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import type { FigureTable } from "./figure-table.ts";
import styles from "./FigureTableView.module.css";

export function FigureTableView(props: { readonly caption: string; readonly table: FigureTable }) {
  return (
    <ScrollRegion className={styles["scroller"]} label={props.caption}>
      <table className={styles["table"]}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.table.headings.map((heading, column) => (
              <th key={heading} scope="col" className={column === 0 ? "" : "num"}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.table.rows.map((row) => (
            <tr
              key={row.key}
              className={`${row.examined === true ? styles["examined"] : ""} ${row.strong === true ? styles["strong"] : ""}`}
            >
              {row.cells.map((cell, column) =>
                column === 0 ? (
                  <th key={props.table.headings[0]} scope="row" className={styles["first"]}>
                    {cell.text}
                  </th>
                ) : (
                  <td key={props.table.headings[column]} className="num">
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
