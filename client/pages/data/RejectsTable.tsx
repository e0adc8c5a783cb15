/** A page of rejects: place, value, reason and what to do. */
import type { Finding } from "#shared/schema/imports.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { findingAdvice } from "./finding-advice.ts";
import { findingSentence } from "./finding-sentence.ts";
import { previewMessages } from "./preview-messages.ts";
import styles from "./RejectsTable.module.css";

function ValueRead(props: { readonly value: string | null }) {
  const say = useSay(previewMessages);
  if (props.value === null) return null;
  if (props.value === "") return <span className={styles["empty"]}>{say("rejects.empty")}</span>;
  return <code className={styles["value"]}>{props.value}</code>;
}

export function RejectsTable(props: { readonly findings: readonly Finding[] }) {
  const say = useSay(previewMessages);
  const advice = useSay(findingAdvice);
  const format = useFormat();
  const { language } = useSpoken();
  return (
    <table className={styles["rejects"]}>
      <caption className="visually-hidden">{say("rejects.filter")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("rejects.file")}</th>
          <th scope="col" className="num">
            {say("rejects.row")}
          </th>
          <th scope="col">{say("rejects.column")}</th>
          <th scope="col">{say("rejects.value")}</th>
          <th scope="col">{say("rejects.reason")}</th>
          <th scope="col">{say("rejects.advice")}</th>
        </tr>
      </thead>
      <tbody>
        {props.findings.map((finding, index) => (
          // A row may be found at fault twice in one column.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${finding.file} ${finding.row} ${finding.column} ${finding.code} ${index}`}>
            <td className={styles["file"]}>{finding.file}</td>
            <td className={`num ${styles["row"]}`}>
              <span className={styles["rowWord"]}>{say("rejects.row")} </span>
              {finding.row === null ? null : format.count(finding.row)}
            </td>
            <td className={styles["column"]}>{finding.column}</td>
            <td className={styles["read"]}>
              <ValueRead value={finding.value} />
            </td>
            <td className={styles["reason"]}>{findingSentence(finding, language)}</td>
            <td className={styles["advice"]}>{advice(finding.code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
