/** The sum rule, table by table, and the first rows as they would land. */
import { tableDefinition } from "#shared/schema/ledger.ts";
import type { ImportPreview, TableCounts } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { previewMessages } from "./preview-messages.ts";
import { Sample } from "./Sample.tsx";
import { Section } from "../Section.tsx";
import { tableNames } from "../table-names.ts";
import { totalsOf } from "../wizard/wizard-state.ts";
import styles from "./Sums.module.css";

type Counts = Pick<TableCounts, "read" | "landed" | "replaced" | "identical" | "rejected">;

export function Sums(props: {
  readonly preview: ImportPreview;
  /** The rows are in the ledger: there is nothing left to sample. */
  readonly landed?: boolean;
}) {
  const say = useSay(previewMessages);
  const names = useSay(tableNames);
  const format = useFormat();
  const { preview, landed = false } = props;
  const rule = say(landed ? "sums.sub.done" : "sums.sub");
  if (preview.tables.length === 0) return null;
  const totals = totalsOf(preview);
  const equation = say("sums.equation", {
    read: format.count(totals.read),
    landed: format.count(totals.landed),
    identical: format.count(totals.identical),
    rejected: format.count(totals.rejected),
  });
  const cells = (counts: Counts) => (
    <>
      <td className="num">{format.count(counts.read)}</td>
      <td className="num">{format.count(counts.landed)}</td>
      <td className={`num ${styles["part"]}`}>{format.count(counts.replaced)}</td>
      <td className="num">{format.count(counts.identical)}</td>
      <td className={`num ${counts.rejected > 0 ? styles["rejected"] : ""}`}>
        {format.count(counts.rejected)}
      </td>
    </>
  );
  return (
    <Section
      id="preview"
      title={say("sums.title")}
      sub={rule}
      action={<p className={styles["equation"]}>{equation}</p>}
    >
      <table className={styles["sums"]}>
        <caption className="visually-hidden">{rule}</caption>
        <thead>
          <tr>
            <th scope="col">{say("sums.table")}</th>
            <th scope="col" className="num">
              {say("sums.read")}
            </th>
            <th scope="col" className="num">
              {say(landed ? "sums.landed.done" : "sums.landed")}
            </th>
            <th scope="col" className={`num ${styles["part"]}`}>
              {say("sums.replaced")}
            </th>
            <th scope="col" className="num">
              {say("sums.identical")}
            </th>
            <th scope="col" className="num">
              {say("sums.rejected")}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.tables.map((counts) => (
            <tr key={counts.table}>
              <th scope="row" className={styles["name"]}>
                {names(counts.table)}
                {counts.records < counts.landed + counts.identical ? (
                  <span className={styles["records"]}>
                    {say("sums.records", { records: counts.records })}
                  </span>
                ) : null}
              </th>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("sums.total")}</th>
            {cells(totals)}
          </tr>
        </tfoot>
      </table>
      {landed ? null : (
        <div className={styles["samples"]}>
          {preview.tables.map((counts) => (
            <Sample key={counts.table} counts={counts} people={tableDefinition(counts.table).aboutPeople} />
          ))}
        </div>
      )}
    </Section>
  );
}
