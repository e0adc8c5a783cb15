/** Operations worked in overtime and the client's work that had gone before them, a page at a time; nobody's hours. */
import { useState } from "react";
import type { OvertimeChain } from "#shared/schema/overtime.ts";
import { useFormat, useSay, type Say } from "#client/i18n/language.tsx";
import type { CsvTable } from "#client/lib/csv.ts";
import { useLate } from "#client/lib/use-late.ts";
import { Button } from "#client/ui/Button.tsx";
import { DownloadRows } from "#client/ui/DownloadRows.tsx";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import page from "#client/ui/page.module.css";
import { RowPages } from "#client/ui/RowPages.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { flowMessages } from "./flow-messages.ts";
import type { HoursDrawerProps } from "./HoursDrawer.tsx";
import { peopleInput } from "./people-search.ts";
import { useChain } from "./use-people.ts";
import styles from "./drawers.module.css";

/** Rows of a page. */
const pageRows = 20;

type ChainRow = OvertimeChain["rows"][number];
type SayDrawer = Say<(typeof drawerMessages)["fr"]>;
type SayFlow = Say<(typeof flowMessages)["fr"]>;

/** The rows of a download, with what the page leaves out for room. */
function chainTable(
  rows: readonly ChainRow[],
  clientName: (clientId: string) => string,
  say: SayDrawer,
  sayFlow: SayFlow,
): CsvTable {
  return {
    headings: [
      say("chain.week"),
      say("chain.when"),
      say("chain.order"),
      say("chain.operation"),
      say("chain.client"),
      say("chain.centre"),
      say("chain.cause"),
      say("chain.taken"),
      say("chain.taker"),
      say("chain.takerOrder"),
    ],
    rows: rows.map((row) => [
      row.weekOn,
      sayFlow(`when.${row.when}`),
      row.orderId,
      row.operationId,
      clientName(row.clientId),
      row.workCentreId,
      sayFlow(`cause.${row.cause}`),
      row.takenHours,
      row.takerOperationId,
      row.takerOrderId,
    ]),
  };
}

export function ChainPart(props: HoursDrawerProps & { readonly state: "direct" | "induced" }) {
  const say = useSay(drawerMessages);
  const sayFlow = useSay(flowMessages);
  const { overtime, address, state, week } = props;
  const [offset, setOffset] = useState(0);
  const question = { ...peopleInput(address.search), state, ...(week === null ? {} : { week }) };
  const { chain, isFetching, failure, retry, rowsFrom } = useChain(question, offset, pageRows);
  const late = useLate(isFetching);
  const names = new Map(overtime.clients.map(({ clientId, name }) => [clientId, name]));
  const clientName = (clientId: string) => names.get(clientId) ?? clientId;
  return (
    <DrawerPart title={say("chain")}>
      <p className={styles["note"]}>
        {say("chain.note")}{" "}
        {week === null ? null : (
          <Button look="quiet" onClick={() => address.open({ kind: "hours", state, week: null })}>
            {say("chain.all")}
          </Button>
        )}
      </p>
      {failure !== null ? (
        <Fault onRetry={retry}>{say("chain.failed", { code: failure })}</Fault>
      ) : chain === null ? (
        late ? (
          <p>{say("chain.waiting")}</p>
        ) : null
      ) : chain.total === 0 ? (
        <p>{say("chain.none")}</p>
      ) : (
        <div className={late ? page["outdated"] : ""}>
          <ChainTable chain={chain} firstRow={offset + 1} clientName={clientName} />
          <RowPages offset={offset} total={chain.total} onOffset={setOffset} pageRows={pageRows} />
          <DownloadRows
            total={chain.total}
            fetchPage={(from, limit) => rowsFrom(from, Math.min(limit, mostRows))}
            tableOf={(rows) => chainTable(rows, clientName, say, sayFlow)}
            fileName={`chain-${state}`}
            label={say("chain.download", { total: chain.total })}
            downloading={(done) => say("pages.downloading", { done, total: chain.total })}
            failed={(code) => say("chain.failed", { code })}
          />
        </div>
      )}
    </DrawerPart>
  );
}

/** Rows that the server gives at once. */
const mostRows = 200;

interface ChainTableProps {
  readonly chain: OvertimeChain;
  /** The place of the first row shown among all, from 1. */
  readonly firstRow: number;
  readonly clientName: (clientId: string) => string;
}

function ChainTable(props: ChainTableProps) {
  const say = useSay(drawerMessages);
  const sayFlow = useSay(flowMessages);
  const format = useFormat();
  const { chain, firstRow, clientName } = props;
  const caption = say("chain.caption", {
    from: firstRow,
    to: firstRow + chain.rows.length - 1,
    total: chain.total,
  });
  return (
    <ScrollRegion className={styles["chain"]} label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("chain.week")}</th>
            <th scope="col">{say("chain.when")}</th>
            <th scope="col">{say("chain.order")}</th>
            <th scope="col">{say("chain.client")}</th>
            <th scope="col">{say("chain.centre")}</th>
            <th scope="col">{say("chain.cause")}</th>
            <th scope="col" className="num">
              {say("chain.taken")}
            </th>
            <th scope="col">{say("chain.taker")}</th>
          </tr>
        </thead>
        <tbody>
          {chain.rows.map((row) => (
            <tr key={`${row.weekOn}/${row.when}/${row.orderId}/${row.operationId ?? ""}/${row.cause}`}>
              <td>{format.shortDay(row.weekOn)}</td>
              <td>{sayFlow(`when.${row.when}`)}</td>
              <td>{[row.orderId, row.operationId].filter((id) => id !== null).join(" · ")}</td>
              <td>{clientName(row.clientId)}</td>
              <td>{row.workCentreId ?? "–"}</td>
              <td>{sayFlow(`cause.${row.cause}`)}</td>
              <td className="num">{format.decimal(row.takenHours, 1)}</td>
              <td>
                {[row.takerOrderId, row.takerOperationId].filter((id) => id !== null).join(" · ") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
