/** One table of the ledger: rows, period with its gaps, what it unlocks, its columns, where it is had from. */
import type { Coverage } from "#shared/schema/coverage.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { coverageMessages, unlocksMessages } from "./coverage-messages.ts";
import { measureMessages } from "./measure-messages.ts";
import { readToday } from "./read-today.ts";
import { TableColumns } from "./TableColumns.tsx";
import { tableNames } from "../table-names.ts";
import { TemplateDownload } from "./TemplateDownload.tsx";
import { WhereToGet } from "./WhereToGet.tsx";
import styles from "./Coverage.module.css";

type CoveredTable = Coverage["tables"][number];

const mostMonths = 4;

/** `1er juil. 2024 – 30 juin 2025`, and the months in it without a row. */
function CoveredPeriod(props: { readonly covered: CoveredTable }) {
  const say = useSay(measureMessages);
  const format = useFormat();
  const { period, emptyMonths } = props.covered;
  if (period === null) return null;
  const written = emptyMonths.map(format.month);
  const more = written.length - mostMonths;
  const names =
    more > 1
      ? say("empty.more", { names: written.slice(0, mostMonths).join(", "), count: more })
      : format.list(written);
  return (
    <>
      {format.period(period.from, period.to)}
      {written.length === 0 ? null : (
        <span className={styles["gap"]}>{say("empty.months", { months: written.length, names })}</span>
      )}
    </>
  );
}

export function CoverageRow(props: {
  readonly definition: LedgerTableDefinition;
  /** Null until it is known. */
  readonly rows: number | null;
  readonly covered: CoveredTable | null;
}) {
  const say = useSay(coverageMessages);
  const unlocks = useSay(unlocksMessages);
  const names = useSay(tableNames);
  const format = useFormat();
  const { definition, rows, covered } = props;
  const { table, required, aboutPeople } = definition;
  return (
    <tr>
      <th scope="row" className={styles["table"]}>
        <span className={styles["name"]}>{names(table)}</span>{" "}
        {required ? <Tag>{say("required")}</Tag> : null}
      </th>
      <td className={`num ${styles["rows"]}`}>
        {rows === null ? null : rows > 0 ? (
          format.count(rows)
        ) : (
          <span className={required ? styles["needed"] : styles["missing"]}>{say("missing")}</span>
        )}
      </td>
      <td className={styles["period"]}>{covered === null ? null : <CoveredPeriod covered={covered} />}</td>
      <td className={styles["unlocks"]}>
        {unlocks(table)}
        <TableColumns
          definition={definition}
          covered={covered}
          notes={[...(readToday.has(table) ? [] : [say("later")]), ...(aboutPeople ? [say("people")] : [])]}
        />
        <WhereToGet table={table} />
      </td>
      <td className={styles["template"]}>
        <TemplateDownload table={table} />
      </td>
    </tr>
  );
}
