/** The rows behind an amount, page by page, with the sum over all of them: equal to the amount, to the cent. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { VerdictRows, VerdictRowsInput } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { useLate } from "#client/lib/use-late.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import page from "#client/ui/page.module.css";
import { RowPages } from "#client/ui/RowPages.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { verdictInput } from "../verdict-input.ts";
import type { VerdictSearch } from "../verdict-search.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { rowsColumns, type RowsColumn } from "./rows-columns.ts";
import styles from "./drawers.module.css";

const pageRows = 12;

export interface SourceRowsProps {
  readonly line: VerdictRowsInput["line"];
  readonly search: VerdictSearch;
  /** The amount that all rows have to add up to, cents as the rows count them; null: nothing to compare with. */
  readonly expectedCents: number | null;
}

export function SourceRows(props: SourceRowsProps) {
  const say = useSay(drawerMessages);
  const [offset, setOffset] = useState(0);
  const input = { ...verdictInput(props.search), line: props.line, limit: pageRows, offset };
  const rows = useQuery(api.verdict.rows.queryOptions(input, { placeholderData: keepPreviousData }));
  const late = useLate(rows.isFetching);
  const { data } = rows;
  const total = data?.total ?? 0;
  return (
    <DrawerPart title={total === 0 ? say("rows") : say("rows.title", { total })}>
      {rows.isError ? (
        <Fault onRetry={() => void rows.refetch()}>
          {say("rows.failed", { code: failureCode(rows.error) })}
        </Fault>
      ) : null}
      {data === undefined ? (
        late ? (
          <p>{say("rows.waiting")}</p>
        ) : null
      ) : total === 0 ? (
        <p>{say("rows.none")}</p>
      ) : (
        <>
          {data.kind === "months" ? <p className={styles["note"]}>{say("people.months")}</p> : null}
          <Table
            rows={data}
            offset={offset}
            outdated={late}
            expectedCents={rows.isPlaceholderData ? null : props.expectedCents}
          />
          <RowPages offset={offset} total={total} pageRows={pageRows} onOffset={setOffset} />
        </>
      )}
    </DrawerPart>
  );
}

interface TableProps {
  readonly rows: VerdictRows;
  readonly offset: number;
  readonly outdated: boolean;
  readonly expectedCents: number | null;
}

const numberClass = ({ align }: RowsColumn): string => (align === "end" ? "num" : "");

function Table({ rows, offset, outdated, expectedCents }: TableProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const columns = rowsColumns(rows, say, format);
  const caption = say("rows.caption", {
    from: offset + 1,
    to: offset + rows.rows.length,
    total: rows.total,
  });
  const difference = expectedCents === null ? 0 : rows.sumCents - Math.round(expectedCents);
  return (
    <ScrollRegion className={`${styles["rows"]} ${outdated ? page["outdated"] : ""}`} label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={numberClass(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.id} className={column.align === "end" ? "num" : styles["clip"]}>
                  {column.text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={columns.length - 1}>
              {difference === 0
                ? say("rows.total")
                : say("rows.totalOff", { difference: format.moneyExact(difference, { signed: true }) })}
            </td>
            <td className="num">{format.scaled(rows.sumCents, "unit", { digits: 2 })}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
