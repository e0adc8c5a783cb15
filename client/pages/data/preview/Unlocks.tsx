/** Beside the columns: what the files unlock, and what is still missing. */
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { ledger, type LedgerTable } from "#shared/schema/ledger.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { download } from "#client/lib/download.ts";
import { Button } from "#client/ui/Button.tsx";
import { coverageMessages, unlocksMessages } from "../coverage/coverage-messages.ts";
import { Section } from "../Section.tsx";
import { tableNames } from "../table-names.ts";
import { templateName, templateText } from "../coverage/template.ts";
import styles from "./Unlocks.module.css";

const mostMissing = 3;

/** Tables that would be filled after the import: those of the files and, unless it is the demo's, of the ledger. */
function filledAfter(preview: ImportPreview, status: CompanyStatus | undefined): ReadonlySet<LedgerTable> {
  const kept = status === undefined || status.demo ? [] : status.tables.filter(({ rows }) => rows > 0);
  const arriving = preview.tables.filter(({ landed, identical }) => landed + identical > 0);
  return new Set([...kept, ...arriving].map(({ table }) => table));
}

export function Unlocks(props: {
  readonly preview: ImportPreview;
  readonly status: CompanyStatus | undefined;
  readonly unruled: boolean;
}) {
  const say = useSay(coverageMessages);
  const unlocks = useSay(unlocksMessages);
  const names = useSay(tableNames);
  const { language } = useSpoken();
  const { preview, status } = props;
  const filled = filledAfter(preview, status);
  const missing = ledger
    .filter(({ table }) => !filled.has(table))
    .sort((one, other) => Number(other.required) - Number(one.required));
  return (
    <Section unruled={props.unruled} title={say("panel.title")} sub={say("panel.sub")}>
      <ul className={styles["list"]}>
        {preview.tables.map(({ table, landed, identical }) => (
          <li key={table}>
            <b className={styles["name"]}>{names(table)}</b>
            <span className={styles["rows"]}>{say("panel.rows", { rows: landed + identical })}</span>
            <p>{unlocks(table)}</p>
          </li>
        ))}
        {missing.slice(0, mostMissing).map(({ table, required }) => (
          <li key={table}>
            <b>{say("panel.missing", { table: names(table) })}</b>
            <p>{required ? say("panel.required", { table: names(table) }) : unlocks(table)}</p>
            <Button
              look="quiet"
              className={styles["template"] ?? ""}
              onClick={() => download(templateName(table), templateText(table, language))}
            >
              {say("panel.add", { file: templateName(table) })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
