/** Every table of the ledger: its rows and period, what it unlocks, how to get it, and an empty one to start from. */
import { useQuery } from "@tanstack/react-query";
import type { CompanyStatus } from "#shared/schema/company.ts";
import { ledger, type LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { Fault } from "#client/ui/Fault.tsx";
import { coverageMessages } from "./coverage-messages.ts";
import { CoverageRow } from "./CoverageRow.tsx";
import { CoveredMeasures } from "./CoveredMeasures.tsx";
import { measureMessages } from "./measure-messages.ts";
import { readToday } from "./read-today.ts";
import { Section } from "../Section.tsx";
import styles from "./Coverage.module.css";

function useOf({ table, required }: LedgerTableDefinition): number {
  return required ? 2 : Number(readToday.has(table));
}

/** What is needed, then what a page reads today, then what is kept for later. */
const byUse = [...ledger].sort((one, other) => useOf(other) - useOf(one));

export function Coverage(props: { readonly status: CompanyStatus | undefined }) {
  const say = useSay(coverageMessages);
  const sayMore = useSay(measureMessages);
  const { status } = props;
  const { data, isError, refetch } = useQuery(api.coverage.coverage.queryOptions());
  const rowsOf = (table: string) => status?.tables.find((one) => one.table === table)?.rows ?? 0;
  const filled = status === undefined ? 0 : ledger.filter(({ table }) => rowsOf(table) > 0).length;
  return (
    <>
      <Section
        id="coverage"
        title={say("title", { filled, all: ledger.length })}
        sub={say(status?.demo === true ? "sub.demo" : "sub")}
      >
        {isError ? <Fault onRetry={() => void refetch()}>{sayMore("failed")}</Fault> : null}
        <table className={styles["coverage"]}>
          <thead>
            <tr>
              <th scope="col">{say("head.table")}</th>
              <th scope="col" className={`num ${styles["rows"]}`}>
                {say("head.rows")}
              </th>
              <th scope="col">{sayMore("head.period")}</th>
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
                covered={data?.tables.find(({ table }) => table === definition.table) ?? null}
              />
            ))}
          </tbody>
        </table>
      </Section>
      {data === undefined ? null : <CoveredMeasures measures={data.measures} />}
    </>
  );
}
