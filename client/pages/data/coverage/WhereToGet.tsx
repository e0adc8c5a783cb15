/** How a table is had from the programs that companies have, on demand. */
import { useState } from "react";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { useSay } from "#client/i18n/language.tsx";
import { measureMessages } from "./measure-messages.ts";
import { tableNames } from "../table-names.ts";
import { whereToGet } from "./where-to-get.ts";
import { dataSources } from "./where-to-get-fr.ts";
import styles from "./WhereToGet.module.css";

export function WhereToGet(props: { readonly table: LedgerTable }) {
  const say = useSay(measureMessages);
  const where = useSay(whereToGet);
  const names = useSay(tableNames);
  const [open, setOpen] = useState(false);
  const { table } = props;
  return (
    <details className={styles["where"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say("where")}
        <span className="visually-hidden">{` (${names(table)})`}</span>
      </summary>
      {open ? (
        <dl>
          {dataSources.map((source) => (
            <div key={source}>
              <dt>{say(source)}</dt>
              <dd>{where(`${table}.${source}`)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </details>
  );
}
