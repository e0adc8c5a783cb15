/** The measures that the ledger's data allow, and what each of the others lacks. */
import type { Coverage } from "#shared/schema/coverage.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { columnHeading } from "#shared/headings.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { measureMessages, measureNames } from "./measure-messages.ts";
import { Section } from "../Section.tsx";
import { tableNames } from "../table-names.ts";
import styles from "./CoveredMeasures.module.css";

type MeasureState = Coverage["measures"][number];

function tableNamed(name: string): LedgerTable | null {
  return ledgerTables.find((table) => table === name) ?? null;
}

/** `invoices` is a table, `orders.variable_cost` a column: `coût variable (commandes)`. */
function useMissing(): (missing: string) => string {
  const say = useSay(measureMessages);
  const names = useSay(tableNames);
  const { language } = useSpoken();
  return (missing) => {
    const [tableName = "", column] = missing.split(".");
    const table = tableNamed(tableName);
    if (table === null) return missing;
    if (column === undefined) return names(table);
    // A parameter is a row, which has no heading.
    if (missing === "parameters.yearly_fixed_cost") return `${say("fixed-cost")} (${names(table)})`;
    return `${columnHeading(table, column)?.[language] ?? column} (${names(table)})`;
  };
}

export function CoveredMeasures(props: { readonly measures: readonly MeasureState[] }) {
  const say = useSay(measureMessages);
  const named = useSay(measureNames);
  const format = useFormat();
  const { measures } = props;
  const count = (state: MeasureState["state"]) => measures.filter((one) => one.state === state).length;
  const possible = measures.filter(({ state }) => state === "possible");
  const lacking = measures.filter(({ state }) => state !== "possible");
  return (
    <Section
      id="measures"
      title={
        lacking.length === 0
          ? say("title.all", { measures: measures.length })
          : say("title", {
              possible: count("possible"),
              partial: count("partial"),
              blocked: count("blocked"),
            })
      }
      sub={say("sub")}
    >
      {possible.length === 0 ? null : (
        <p className={styles["possible"]}>
          {say("possible.list", { measures: format.list(possible.map(({ measure }) => named(measure))) })}
        </p>
      )}
      {lacking.length === 0 ? null : <LackingMeasures lacking={lacking} />}
    </Section>
  );
}

/** One line for each measure that lacks something, and what it is. */
function LackingMeasures(props: { readonly lacking: readonly MeasureState[] }) {
  const say = useSay(measureMessages);
  const named = useSay(measureNames);
  const missingName = useMissing();
  const format = useFormat();
  return (
    <table className={styles["measures"]}>
      <thead>
        <tr>
          <th scope="col">{say("measure")}</th>
          <th scope="col">{say("state")}</th>
          <th scope="col">{say("missing")}</th>
        </tr>
      </thead>
      <tbody>
        {props.lacking.map(({ measure, state, missing }) => (
          <tr key={measure}>
            <th scope="row">{named(measure)}</th>
            <td className={styles["state"]}>
              {state === "blocked" ? <Tag>{say("blocked")}</Tag> : <Tag state="warn">{say("partial")}</Tag>}
            </td>
            <td className={styles["missing"]}>{format.list(missing.map(missingName))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
