/** A small table of a drawer: the first column names its rows. */
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import styles from "./drawers.module.css";

export interface PlainTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly string[];
    readonly current?: boolean;
  }[];
}

export function PlainTable({ caption, headings, rows }: PlainTableProps) {
  return (
    <ScrollRegion className={styles["rows"]} label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th key={heading} scope="col" className={column === 0 ? "" : "num"}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, current }) => (
            <tr key={key} className={current === true ? styles["current"] : ""}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={headings[0]} scope="row" className={styles["rowName"]}>
                    {cell}
                  </th>
                ) : (
                  <td key={headings[column]} className="num">
                    {cell}
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
