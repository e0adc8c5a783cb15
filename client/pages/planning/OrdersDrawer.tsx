/** The orders behind the days imposed: when each was promised, delivered, and would have been by the rule. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DelayedOrders } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { isComputed } from "#client/lib/computed.ts";
import { Button } from "#client/ui/Button.tsx";
import { Drawer } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { delaysInput } from "./planning-search.ts";
import styles from "./drawers.module.css";

const pageRows = 50;

export interface OrdersDrawerProps extends PlanningFigureProps {
  /** The client whose orders they are; null: all other clients. */
  readonly to: string | null;
}

export function OrdersDrawer(props: OrdersDrawerProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { to, names, address, delays } = props;
  const [offset, setOffset] = useState(0);
  const orders = useQuery(
    api.planning.orders.queryOptions(
      {
        ...delaysInput(address.search),
        ...(to === null ? {} : { toClient: to }),
        limit: pageRows,
        offset,
      },
      { placeholderData: keepPreviousData },
    ),
  );
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
      title={say("orders.title", { to: to === null ? say("pairs.others") : names.client(to) })}
      foot={
        <Button look="quiet" onClick={openPairs}>
          {say("orders.pairs")}
        </Button>
      }
    >
      {orders.isError ? (
        <Fault onRetry={() => void orders.refetch()}>
          {say("orders.failed", { code: failureCode(orders.error) })}
        </Fault>
      ) : data === undefined ? null : data.total === 0 ? (
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
          <OrderTable orders={data} firstRow={offset + 1} />
          <div className={styles["pages"]}>
            <Button look="quiet" disabled={offset === 0} onClick={() => setOffset(offset - pageRows)}>
              {say("pairs.earlier")}
            </Button>
            <span>
              {say("pairs.page", {
                from: offset + 1,
                to: offset + data.rows.length,
                total: data.total,
              })}
            </span>
            <Button
              look="quiet"
              disabled={offset + pageRows >= data.total}
              onClick={() => setOffset(offset + pageRows)}
            >
              {say("pairs.later")}
            </Button>
          </div>
        </>
      )}
    </Drawer>
  );
}

function OrderTable(props: { readonly orders: DelayedOrders; readonly firstRow: number }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { orders, firstRow } = props;
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
              <td>{day(row.promisedOn)}</td>
              <td>{day(row.deliveredOn)}</td>
              <td>{day(row.deliveredByRuleOn)}</td>
              <td className="num">{format.decimal(row.takenHours, 1)}</td>
              <td className="num">
                {row.imposedDays === null ? "–" : format.decimal(row.imposedDays, 1, { signed: true })}
              </td>
              <td>{row.madeLate ? say("orders.late") : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
