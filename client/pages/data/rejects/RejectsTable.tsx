/** A page of rejects: place, value, reason and what can be done. */
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import type { Correction } from "./corrections.ts";
import { previewMessages } from "../preview/preview-messages.ts";
import { RejectRow } from "./RejectRow.tsx";
import { rejectsMessages } from "./rejects-messages.ts";
import styles from "./RejectsTable.module.css";

export function RejectsTable(props: {
  readonly findings: readonly Finding[];
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  /** What waits to be applied, by its target. */
  readonly pending: ReadonlyMap<string, Correction>;
  /** Rows in which a finding's value stands; null where it is not known. */
  readonly rowsOf: (finding: Finding) => number | null;
}) {
  const say = useSay(previewMessages);
  const sayProposal = useSay(rejectsMessages);
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
          <th scope="col">{sayProposal("proposal")}</th>
        </tr>
      </thead>
      <tbody>
        {props.findings.map((finding, index) => (
          <RejectRow
            // A row may be found at fault twice in one column.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${finding.file} ${finding.sheet} ${finding.row} ${finding.column} ${finding.code} ${index}`}
            finding={finding}
            preview={props.preview}
            mapping={props.mapping}
            pending={props.pending}
            rows={props.rowsOf(finding)}
          />
        ))}
      </tbody>
    </table>
  );
}
