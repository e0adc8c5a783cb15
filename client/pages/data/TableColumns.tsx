/** The columns of a table for a person who has never seen one: what is needed, and how each is written. */
import { useState } from "react";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { useSay } from "#client/i18n/language.tsx";
import { coverageMessages } from "./coverage-messages.ts";
import { tableNames } from "./table-names.ts";
import styles from "./TableColumns.module.css";

function useContent(definition: LedgerTableDefinition) {
  const say = useSay(coverageMessages);
  const names = useSay(tableNames);
  return ({ name, kind, values, fallback, references, minimum, maximum }: LedgerColumn): string => {
    const written =
      kind === "choice" ? say("kind.choice", { values: (values ?? []).join(", ") }) : say(`kind.${kind}`);
    return [
      references === undefined ? written : say("kind.reference", { table: names(references) }),
      definition.key.includes(name) ? say("kind.key") : null,
      minimum !== undefined && maximum !== undefined
        ? say("kind.between", { low: minimum, high: maximum })
        : minimum === undefined
          ? null
          : say("kind.least", { low: minimum }),
      fallback === undefined ? null : say("kind.fallback", { value: fallback }),
    ]
      .filter((part) => part !== null)
      .join(" ; ");
  };
}

export function TableColumns(props: {
  readonly definition: LedgerTableDefinition;
  /** What else is to be known of the table, in a few words each. */
  readonly notes: readonly string[];
}) {
  const say = useSay(coverageMessages);
  const names = useSay(tableNames);
  const [open, setOpen] = useState(false);
  const { table, columns } = props.definition;
  const content = useContent(props.definition);
  return (
    <details className={styles["columns"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="visually-hidden">{say("columns.of", { table: names(table) })} : </span>
        <span className={styles["opens"]}>
          {say("columns", {
            columns: columns.length,
            required: columns.filter(({ optional }) => !optional).length,
          })}
        </span>
        {props.notes.map((note) => ` · ${note}`).join("")}
      </summary>
      {open ? (
        <table>
          <caption className="visually-hidden">{say("columns.of", { table: names(table) })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("column.name")}</th>
              <th scope="col">{say("column.needed")}</th>
              <th scope="col">{say("column.content")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.name}>
                <td>
                  <code>{column.name}</code>
                </td>
                <td className={column.optional ? styles["optional"] : styles["required"]}>
                  {say(column.optional ? "column.optional" : "column.required")}
                </td>
                <td>{content(column)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  );
}
