/** The orders behind the days imposed: when each was promised, delivered, and would have been by the rule. */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DelayedOrders } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { isComputed } from "#client/lib/computed.ts";
import { useLate } from "#client/lib/use-late.ts";
import { Button } from "#client/ui/Button.tsx";
import { DownloadRows } from "#client/ui/DownloadRows.tsx";
import { Drawer } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { RowPages } from "#client/ui/RowPages.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { ordersTable } from "./drawer-tables.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { delaysInput } from "./planning-search.ts";
import page from "#client/ui/page.module.css";
import styles from "./drawers.module.css";

/** Rows of a page. */
const pageRows = 50;

export interface OrdersDrawerProps extends PlanningFigureProps {
  /** The client whose orders they are; null: all other clients. */
  readonly to: string | null;
}

export function OrdersDrawer(props: OrdersDrawerProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { to, names, address, delays } = props;
  const queries = useQueryClient();
  const [offset, setOffset] = useState(0);
  const rowsFrom = (start: number, limit: number) =>
    api.planning.orders.queryOptions({
      ...delaysInput(address.search),
      ...(to === null ? {} : { toClient: to }),
      limit,
      offset: start,
    });
  const orders = useQuery({ ...rowsFrom(offset, pageRows), placeholderData: keepPreviousData });
  const late = useLate(orders.isFetching);
  const { data } = orders;
  const openPairs = () =>
    address.openPairs({
      cause: isComputed(delays.imposed.queueJumpHours) ? "jump" : "prioritisation",
      from: delays.client.clientId,
      to,
      centre: null,
    });
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { name: delays.client.name })}
      title={to === null ? say("orders.titleAll") : say("orders.title", { to: names.client(to) })}
      foot={
        <>
          <Button look="quiet" onClick={openPairs}>
            {say("orders.pairs")}
          </Button>
          {data === undefined || data.total === 0 ? null : (
            <DownloadRows
              total={data.total}
              fetchPage={async (start, limit) => (await queries.fetchQuery(rowsFrom(start, limit))).rows}
              tableOf={(rows) => ordersTable(rows, names, say)}
              fileName="orders"
              label={say("orders.download", { total: data.total })}
              downloading={(done) => say("pages.downloading", { done, total: data.total })}
              failed={(code) => say("orders.failed", { code })}
            />
          )}
        </>
      }
    >
      {orders.isError ? (
        <Fault onRetry={() => void orders.refetch()}>
          {say("orders.failed", { code: failureCode(orders.error) })}
        </Fault>
      ) : data === undefined ? (
        late ? (
          <p>{say("orders.waiting")}</p>
        ) : null
      ) : data.total === 0 ? (
        <p>{say("orders.none")}</p>
      ) : (
        <>
          <p className={styles["sum"]}>
            {data.sumDays === null
              ? say("orders.sumHours", { hours: format.hours(data.sumHours) })
              : say("orders.sum", {
                  days: format.wholeDays(data.sumDays),
                  hours: format.hours(data.sumHours),
                })}
          </p>
          <p className={styles["detail"]}>{say("orders.count", { total: data.total })}</p>
          <div className={late ? page["outdated"] : ""}>
            <OrderTable orders={data} firstRow={offset + 1} clientName={to === null ? names.client : null} />
          </div>
          <RowPages offset={offset} total={data.total} pageRows={pageRows} onOffset={setOffset} />
        </>
      )}
    </Drawer>
  );
}

interface OrderTableProps {
  readonly orders: DelayedOrders;
  /** The place of the first row shown among all, from 1. */
  readonly firstRow: number;
  /** Null where all are one client's. */
  readonly clientName: ((clientId: string) => string) | null;
}

function OrderTable(props: OrderTableProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { orders, firstRow, clientName } = props;
  const day = (value: string | null) => (value === null ? "–" : format.shortDay(value));
  const caption = say("orders.caption", {
    from: firstRow,
    to: firstRow + orders.rows.length - 1,
    total: orders.total,
  });
  return (
    <ScrollRegion className={styles["orders"]} label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("orders.column.order")}</th>
            {clientName === null ? null : <th scope="col">{say("pairs.column.client")}</th>}
            <th scope="col">{say("orders.column.promised")}</th>
            <th scope="col">{say("orders.column.delivered")}</th>
            <th scope="col">{say("orders.column.byRule")}</th>
            <th scope="col" className="num">
              {say("orders.column.taken")}
            </th>
            <th scope="col" className="num">
              {say("orders.column.days")}
            </th>
            <th scope="col">{say("orders.column.late")}</th>
          </tr>
        </thead>
        <tbody>
          {orders.rows.map((row) => (
            <tr key={row.orderId}>
              <td>{row.orderId}</td>
              {clientName === null ? null : <td>{clientName(row.clientId)}</td>}
              <td>{day(row.promisedOn)}</td>
              <td>{day(row.deliveredOn)}</td>
              <td>{day(row.deliveredByRuleOn)}</td>
              <td className="num">{format.decimal(row.takenHours, 1)}</td>
              <td className="num">
                {row.imposedDays === null ? "–" : format.decimal(row.imposedDays, 1, { signed: true })}
              </td>
              <td>{say(row.madeLate ? "orders.late" : "orders.notLate")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
