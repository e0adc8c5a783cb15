/** The measures that the ledger's data allow, and what each of the others lacks. */
import type { Coverage } from "#shared/schema/coverage.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { columnHeading } from "#shared/headings.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { measureMessages, measureNames } from "./measure-messages.ts";
import { Section } from "./Section.tsx";
import { tableNames } from "./table-names.ts";
import styles from "./CoveredMeasures.module.css";

type MeasureState = Coverage["measures"][number];

const stateTag = { possible: "ok", partial: "warn", blocked: "neutral" } as const;

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
  const missingName = useMissing();
  const format = useFormat();
  const { measures } = props;
  const count = (state: MeasureState["state"]) => measures.filter((one) => one.state === state).length;
  return (
    <Section
      id="measures"
      title={say("title", {
        possible: count("possible"),
        partial: count("partial"),
        blocked: count("blocked"),
      })}
      sub={say("sub")}
    >
      <table className={styles["measures"]}>
        <thead>
          <tr>
            <th scope="col">{say("measure")}</th>
            <th scope="col">{say("state")}</th>
            <th scope="col">{say("missing")}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ measure, state, missing }) => (
            <tr key={measure}>
              <th scope="row">{named(measure)}</th>
              <td className={styles["state"]}>
                <Tag state={stateTag[state]}>{say(state)}</Tag>
              </td>
              <td className={missing.length === 0 ? styles["nothing"] : styles["missing"]}>
                {missing.length === 0 ? say("nothing") : format.list(missing.map(missingName))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
