/** The rejected rows as files, one for each table, so that each can be put right and imported by itself. */
import type { TableCounts } from "#shared/schema/imports.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { buttonClass } from "#client/ui/Button.tsx";
import { previewMessages } from "./preview-messages.ts";
import { rejectsAddress } from "./rejects-address.ts";
import { tableNames } from "./table-names.ts";
import styles from "./RejectsDownload.module.css";

export function RejectsDownload(props: {
  readonly importId: string;
  readonly tables: readonly Pick<TableCounts, "table" | "rejected">[];
}) {
  const say = useSay(previewMessages);
  const names = useSay(tableNames);
  const { language } = useSpoken();
  return (
    <ul className={styles["downloads"]}>
      {props.tables
        .filter(({ rejected }) => rejected > 0)
        .map(({ table, rejected }) => (
          <li key={table}>
            <a
              href={rejectsAddress(props.importId, table, language)}
              download
              className={buttonClass("quiet")}
            >
              {say("rejects.download", { rows: rejected, table: names(table) })}
            </a>
          </li>
        ))}
    </ul>
  );
}
