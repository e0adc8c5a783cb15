/** The sheets of a workbook, each with the table that it holds or left out: asked in one place. */
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { previewMessages } from "../preview/preview-messages.ts";
import { mappingMessages } from "./mapping-messages.ts";
import { TablePick } from "./TablePick.tsx";
import styles from "./SheetTables.module.css";

export function SheetTables(props: {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
}) {
  const say = useSay(mappingMessages);
  const ask = useSay(previewMessages);
  const sheets = props.preview.files.filter(({ name, sheet }) => name === props.file && sheet !== null);
  return (
    <ul className={styles["sheets"]}>
      {sheets.map((sheet) => (
        <li key={sheet.sheet}>
          <span className={styles["name"]}>{sheet.sheet}</span>
          <span className={styles["rows"]}>
            {sheet.columns
              .map(({ heading }) => heading)
              .slice(0, 4)
              .join(" · ")}
          </span>
          <TablePick
            file={sheet}
            mapping={props.mapping}
            onEdit={props.onEdit}
            label={say("table.of", { file: sheet.sheet ?? "" })}
            placeholder={ask("ask.table.choose")}
          />
        </li>
      ))}
    </ul>
  );
}
