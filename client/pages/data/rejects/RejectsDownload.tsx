/** The rejected rows as files, one for each table, so that each can be put right and imported by itself. */
import { useState } from "react";
import type { TableCounts } from "#shared/schema/imports.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { download } from "#client/lib/download.ts";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { previewMessages } from "../preview/preview-messages.ts";
import { rejectsAddress } from "./rejects-address.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import { rejectsWorkbook } from "./rejects-workbook.ts";
import { tableNames } from "../table-names.ts";
import styles from "./RejectsDownload.module.css";

export function RejectsDownload(props: {
  readonly importId: string;
  readonly tables: readonly Pick<TableCounts, "table" | "rejected">[];
}) {
  const say = useSay(previewMessages);
  const sayEdit = useSay(rejectsMessages);
  const names = useSay(tableNames);
  const { language } = useSpoken();
  const [failed, setFailed] = useState(false);
  const { importId } = props;
  const workbook = async (table: LedgerTable) => {
    setFailed(false);
    try {
      const answer = await fetch(rejectsAddress(importId, table, "en"));
      if (!answer.ok) throw new Error(String(answer.status));
      // The importer knows the table by the file's name.
      download(`${table}.xlsx`, await rejectsWorkbook(await answer.text(), table), "xlsx");
    } catch {
      setFailed(true);
    }
  };
  const shown = props.tables.filter(({ rejected }) => rejected > 0);
  return (
    <>
      <ul className={styles["downloads"]}>
        {shown.map(({ table, rejected }) => (
          <li key={table}>
            <a href={rejectsAddress(importId, table, language)} download className={buttonClass("quiet")}>
              {say("rejects.download", { rows: rejected, table: names(table) })}
            </a>
            <Button
              look="quiet"
              aria-label={sayEdit("sheet.xlsx", { table: names(table) })}
              onClick={() => void workbook(table)}
            >
              XLSX
            </Button>
          </li>
        ))}
      </ul>
      {failed ? <Fault>{sayEdit("sheet.failed")}</Fault> : null}
    </>
  );
}
