/** Every table of the ledger: its rows, what it unlocks, how a file of it looks, and an empty one to start from. */
import type { CompanyStatus } from "#shared/schema/company.ts";
import { ledger, type LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { download } from "#client/lib/download.ts";
import { Button } from "#client/ui/Button.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { coverageMessages, unlocksMessages } from "./coverage-messages.ts";
import { Section } from "./Section.tsx";
import { TableColumns } from "./TableColumns.tsx";
import { tableNames } from "./table-names.ts";
import { templateName, templateText } from "./template.ts";
import { readToday } from "./read-today.ts";
import styles from "./Coverage.module.css";

function CoverageRow(props: { readonly definition: LedgerTableDefinition; readonly rows: number | null }) {
  const say = useSay(coverageMessages);
  const unlocks = useSay(unlocksMessages);
  const names = useSay(tableNames);
  const format = useFormat();
  const { language } = useSpoken();
  const { definition, rows } = props;
  const { table, required, aboutPeople } = definition;
  const file = templateName(table);
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
      <td className={styles["unlocks"]}>
        {unlocks(table)}
        <TableColumns
          definition={definition}
          notes={[...(readToday.has(table) ? [] : [say("later")]), ...(aboutPeople ? [say("people")] : [])]}
        />
      </td>
      <td className={styles["template"]}>
        <Button
          look="quiet"
          aria-label={say("template.download", { file })}
          onClick={() => download(file, templateText(table, language))}
        >
          {file}
        </Button>
      </td>
    </tr>
  );
}

function useOf({ table, required }: LedgerTableDefinition): number {
  return required ? 2 : Number(readToday.has(table));
}

/** What is needed, then what a page reads today, then what is kept for later. */
const byUse = [...ledger].sort((one, other) => useOf(other) - useOf(one));

export function Coverage(props: { readonly status: CompanyStatus | undefined }) {
  const say = useSay(coverageMessages);
  const { status } = props;
  const rowsOf = (table: string) => status?.tables.find((one) => one.table === table)?.rows ?? 0;
  const filled = status === undefined ? 0 : ledger.filter(({ table }) => rowsOf(table) > 0).length;
  return (
    <Section
      id="coverage"
      title={say("title", { filled, all: ledger.length })}
      sub={say(status?.demo === true ? "sub.demo" : "sub")}
    >
      <table className={styles["coverage"]}>
        <thead>
          <tr>
            <th scope="col">{say("head.table")}</th>
            <th scope="col" className={`num ${styles["rows"]}`}>
              {say("head.rows")}
            </th>
            <th scope="col">{say("head.unlocks")}</th>
            <th scope="col" className={styles["template"]}>
              {say("head.template")}
            </th>
          </tr>
        </thead>
        <tbody>
          {byUse.map((definition) => (
            <CoverageRow
              key={definition.table}
              definition={definition}
              rows={status === undefined ? null : rowsOf(definition.table)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
