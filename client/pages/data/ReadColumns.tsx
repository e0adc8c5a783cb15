/**
 * The columns of a file with the field that each feeds. Each field is a cell of its own, where a choice will stand once
 * headings can be mapped by hand.
 */
import { tableDefinition } from "#shared/schema/ledger.ts";
import type { ReadColumn, ReadFile } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { FilledShare } from "./FilledShare.tsx";
import { previewMessages } from "./preview-messages.ts";
import styles from "./ReadColumns.module.css";

const formats = ["iso", "day-first", "month-first", "point", "comma"] as const;

function useReading(file: ReadFile) {
  const say = useSay(previewMessages);
  return ({ column, format }: ReadColumn): string => {
    if (column === null) return file.table === null ? "" : say("column.ignoredWhy");
    const known = formats.find((one) => one === format);
    return known === undefined ? (format ?? "") : say(`format.${known}`);
  };
}

export function ReadColumns(props: { readonly file: ReadFile }) {
  const say = useSay(previewMessages);
  const format = useFormat();
  const { file } = props;
  const reading = useReading(file);
  const hidden = file.table !== null && tableDefinition(file.table).aboutPeople;
  const examples = (column: ReadColumn) =>
    column.examples.length === 0 && hidden ? (
      <span className={styles["hidden"]}>{say("column.hidden")}</span>
    ) : (
      <code>{column.examples.slice(0, 2).join(" · ")}</code>
    );
  return (
    <table className={styles["columns"]}>
      <caption className="visually-hidden">{file.name}</caption>
      <thead>
        <tr>
          <th scope="col">{say("head.heading")}</th>
          <th scope="col">{say("head.examples")}</th>
          <th scope="col">{say("head.column")}</th>
          <th scope="col">{say("head.format")}</th>
          <th scope="col" className="num">
            {say("head.filled")}
          </th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map((column, index) => (
          // Two columns may have the same heading; their order does not change.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${index} ${column.heading}`}>
            <th scope="row" className={styles["heading"]}>
              {column.heading}
            </th>
            <td className={styles["examples"]}>{examples(column)}</td>
            <td className={styles["field"]}>
              {column.column === null ? (
                <span className={styles["ignored"]}>{say("column.ignored")}</span>
              ) : (
                <code>
                  → {file.table === null ? "" : `${file.table}.`}
                  {column.column}
                </code>
              )}
            </td>
            <td className={styles["reading"]}>{reading(column)}</td>
            <td className={styles["filled"]}>
              <FilledShare share={column.filledShare} label={format.share(column.filledShare)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
