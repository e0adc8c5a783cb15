/** The columns of a table that a file feeds, each with its field; before them the required fields that wait for one. */
import type { ImportPreview } from "#shared/schema/imports.ts";
import { useSay } from "#client/i18n/language.tsx";
import type { FeedChoices } from "../mapping/edit-mapping.ts";
import type { FeedView } from "../mapping/column-state.ts";
import { ColumnRow } from "../mapping/ColumnRow.tsx";
import { MadeColumns } from "../mapping/MadeColumns.tsx";
import { mappingMessages } from "../mapping/mapping-messages.ts";
import { MissingFields } from "../mapping/MissingFields.tsx";
import { previewMessages } from "./preview-messages.ts";
import styles from "./ReadColumns.module.css";

export function ReadColumns(props: {
  readonly view: FeedView;
  readonly preview: ImportPreview;
  /** What the columns are of. */
  readonly caption: string;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(previewMessages);
  const map = useSay(mappingMessages);
  const { view, preview, caption, onChange } = props;
  return (
    <>
      <MissingFields view={view} onChange={onChange} />
      <table className={styles["columns"]}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("head.heading")}</th>
            <th scope="col">{say("head.examples")}</th>
            <th scope="col" className={styles["field"]}>
              {say("head.column")}
            </th>
            <th scope="col">{say("head.format")}</th>
            <th scope="col" className="num">
              {say("head.filled")}
            </th>
            <th scope="col">
              <span className="visually-hidden">{map("field.adjust")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map((read, index) => (
            <ColumnRow
              // Two columns may have the same heading; their order does not change.
              // oxlint-disable-next-line react/no-array-index-key
              key={`${index} ${read.heading}`}
              view={view}
              read={read}
              preview={preview}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      <MadeColumns view={view} onChange={onChange} />
    </>
  );
}
