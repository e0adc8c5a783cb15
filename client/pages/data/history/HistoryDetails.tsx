/** The files of an import with size and hash, its rows by table (the sum rule, kept), and what happened to it. */
import { useState } from "react";
import type { ImportRecord } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { FileHash } from "./FileHash.tsx";
import { historyDetailsMessages } from "./history-details-messages.ts";
import { HistoryEvents } from "./HistoryEvents.tsx";
import { historyMessages } from "./history-messages.ts";
import { RejectsDownload } from "../rejects/RejectsDownload.tsx";
import { tableNames } from "../table-names.ts";
import styles from "./HistoryDetails.module.css";

const counts = ["read", "landed", "replaced", "identical", "rejected"] as const;

export function HistoryDetails(props: { readonly entry: ImportRecord; readonly timeZone: string }) {
  const sayMore = useSay(historyDetailsMessages);
  const say = useSay(historyMessages);
  const names = useSay(tableNames);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { importId, files, tables, origin } = props.entry;
  return (
    <details className={styles["details"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("details")}</summary>
      {open ? (
        <div className={styles["both"]}>
          <table>
            <caption className="visually-hidden">{sayMore("files.title")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("file")}</th>
                <th scope="col" className="num">
                  {say("size")}
                </th>
                <th scope="col">{say("hash")}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ name, bytes, sha256 }, index) => (
                // Two files of an import may have the same name and content.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={`${index} ${sha256}`}>
                  <td className={styles["name"]}>
                    {origin === "demo" ? (
                      name
                    ) : (
                      <a
                        href={`/api/imports/${encodeURIComponent(importId)}/files/${index}`}
                        download
                        title={sayMore("download", { file: name })}
                      >
                        {name}
                      </a>
                    )}
                  </td>
                  <td className="num">{format.bytes(bytes)}</td>
                  <td>
                    <FileHash file={name} sha256={sha256} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <table>
            <caption className="visually-hidden">{sayMore("tables.title")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("table")}</th>
                {counts.map((field) => (
                  <th key={field} scope="col" className="num">
                    {say(field)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tables.map((table) => (
                <tr key={table.table}>
                  <td>{names(table.table)}</td>
                  {counts.map((field) => (
                    <td key={field} className="num">
                      {format.count(table[field])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <HistoryEvents entry={props.entry} timeZone={props.timeZone} />
          <div>
            <RejectsDownload importId={importId} tables={tables} />
          </div>
        </div>
      ) : null}
    </details>
  );
}
