/** The columns of a table for a person who has never seen one: what is needed, and how each is written. */
import { useState } from "react";
import { columnHeading } from "#shared/headings.ts";
import type { Coverage } from "#shared/schema/coverage.ts";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { coverageMessages } from "./coverage-messages.ts";
import { FilledShare } from "../preview/FilledShare.tsx";
import { measureMessages } from "./measure-messages.ts";
import { tableNames } from "../table-names.ts";
import styles from "./TableColumns.module.css";

/** What a column takes, in words: its kind with an example, its key, its bounds. */
export function useFieldContent(definition: LedgerTableDefinition) {
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

/** How much of a column is filled; a table without rows has no share, which is not nought. */
function Filled(props: { readonly share: number | null }) {
  const say = useSay(measureMessages);
  const format = useFormat();
  return props.share === null ? (
    say("filled.none")
  ) : (
    <FilledShare share={props.share} label={format.share(props.share)} />
  );
}

export function TableColumns(props: {
  readonly definition: LedgerTableDefinition;
  /** What else is to be known of the table, in a few words each. */
  readonly notes: readonly string[];
  /** How far its columns are filled; null until it is known. */
  readonly covered: Coverage["tables"][number] | null;
}) {
  const say = useSay(coverageMessages);
  const sayMore = useSay(measureMessages);
  const names = useSay(tableNames);
  const { language } = useSpoken();
  const [open, setOpen] = useState(false);
  const { table, columns } = props.definition;
  const content = useFieldContent(props.definition);
  const filledShare = (column: string) =>
    props.covered?.columns.find((one) => one.column === column)?.filledShare ?? null;
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
              <th scope="col" className="num">
                {sayMore("filled")}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.name}>
                <td>
                  {columnHeading(table, column.name)?.[language]} <code>{column.name}</code>
                </td>
                <td className={column.optional ? styles["optional"] : styles["required"]}>
                  {say(column.optional ? "column.optional" : "column.required")}
                </td>
                <td>{content(column)}</td>
                <td className={styles["filled"]}>
                  <Filled share={filledShare(column.name)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  );
}
