/** What a look into a database found: what it is, the tables that it would give, and those that it lacks. */
import { useState } from "react";
import type { DatabaseInput, DatabaseOutline as Outline } from "#shared/schema/databases.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Segmented } from "#client/ui/Segmented.tsx";
import { databaseMessages } from "./database-messages.ts";
import styles from "./ReadDatabase.module.css";

export function DatabaseOutline(props: {
  readonly outline: Outline;
  readonly nameOf: (table: LedgerTable) => string;
  readonly onRead: (kind: DatabaseInput["kind"]) => void;
  readonly onBack: () => void;
}) {
  const say = useSay(databaseMessages);
  const format = useFormat();
  const { outline, nameOf, onRead, onBack } = props;
  const [chosen, setChosen] = useState<DatabaseInput["kind"] | null>(null);
  const kind = chosen ?? outline.kinds[0] ?? "views";
  const tables = outline.tables.filter((one) => one.kind === kind);
  const rows = tables.reduce((total, { estimatedRows }) => total + (estimatedRows ?? 0), 0);
  const missing = kind === "odoo" ? outline.missing : [];
  return (
    <div className={styles["outline"]}>
      <p className={styles["found"]}>
        {say(`found.${kind}`, { tables: tables.length })} {rows > 0 ? say("found.rows", { rows }) : null}
      </p>
      <p className={styles["how"]}>
        {say("where", { address: outline.address, version: outline.serverVersion })}
      </p>
      {outline.kinds.length > 1 ? (
        <Segmented
          label={say("kind")}
          value={kind}
          options={outline.kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChange={setChosen}
        />
      ) : null}
      <table className={styles["tables"]}>
        <thead>
          <tr>
            <th scope="col">{say("table")}</th>
            <th scope="col" className="num">
              {say("rows")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, estimatedRows }) => (
            <tr key={table}>
              <th scope="row">{nameOf(table)}</th>
              <td className="num">
                {estimatedRows === null ? say("rows.unknown") : format.count(estimatedRows)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length === 0 ? null : (
        <details>
          <summary>{say("missing", { tables: missing.length })}</summary>
          <ul>
            {missing.map(({ table, needs }) => (
              <li key={table}>
                {needs.length === 0
                  ? say("missing.none", { table: nameOf(table) })
                  : say("missing.needs", { table: nameOf(table), needs: format.list(needs) })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles["buttons"]}>
        <Button look="primary" disabled={tables.length === 0} onClick={() => onRead(kind)}>
          {say("read", { tables: tables.length })}
        </Button>
        <Button onClick={onBack}>{say("other")}</Button>
      </div>
    </div>
  );
}
