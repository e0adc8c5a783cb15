/** The first rows of a table as they would land; of tables about people, none. */
import type { TableCounts } from "#shared/schema/imports.ts";
import { useSay } from "#client/i18n/language.tsx";
import { previewMessages } from "./preview-messages.ts";
import { tableNames } from "../table-names.ts";
import styles from "./Sample.module.css";

export function Sample(props: { readonly counts: TableCounts; readonly people: boolean }) {
  const say = useSay(previewMessages);
  const names = useSay(tableNames);
  const { table, sample } = props.counts;
  const title = say("sample.title", { table: names(table) });
  const filled = Object.keys(sample[0] ?? {}).filter((column) => sample.some((row) => row[column] !== null));
  return (
    <details className={styles["sample"]}>
      <summary className={styles["summary"]}>{title}</summary>
      {props.people || sample.length === 0 ? (
        <p className={styles["none"]}>{say(props.people ? "sample.people" : "sample.none")}</p>
      ) : (
        // What scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles["scroller"]} aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {filled.map((column) => (
                  <th key={column} scope="col">
                    <code>{column}</code>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sample.map((row, index) => (
                // The rows of a sample have no key of their own and never change their order.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={index}>
                  {filled.map((column) => (
                    <td key={column}>{row[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
