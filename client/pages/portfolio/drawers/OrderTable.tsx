/**
 * A page of orders and the total over all pages. Beside the client's name there is no room for the promise: the amount,
 * which sums to the figure, must be in sight. The download holds every column.
 */
import type { PortfolioOrders } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { ordersMessages } from "./orders-messages.ts";
import styles from "./drawers.module.css";
import page from "#client/ui/page.module.css";

export interface OrderTableProps {
  readonly orders: PortfolioOrders;
  /** The place of the first row shown among all, from 1. */
  readonly firstRow: number;
  readonly withClient: boolean;
  /** Other rows are on their way. */
  readonly outdated: boolean;
}

export function OrderTable(props: OrderTableProps) {
  const say = useSay(ordersMessages);
  const format = useFormat();
  const { orders, withClient } = props;
  if (orders.total === 0) return <p>{say("orders.none")}</p>;
  const day = (value: string | null) => (value === null ? "" : format.shortDay(value));
  const caption = say("orders.caption", {
    from: props.firstRow,
    to: props.firstRow + orders.rows.length - 1,
    total: orders.total,
  });
  return (
    <ScrollRegion className={`${styles["rows"]} ${props.outdated ? page["outdated"] : ""}`} label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("orders.column.order")}</th>
            {withClient ? <th scope="col">{say("orders.column.client")}</th> : null}
            <th scope="col">{say("orders.column.ordered")}</th>
            {withClient ? null : <th scope="col">{say("orders.column.promised")}</th>}
            <th scope="col">{say("orders.column.delivered")}</th>
            <th scope="col" className="num">
              {say("orders.column.late")}
            </th>
            <th scope="col" className="num">
              {say("orders.column.revenue", { unit: format.unit("unit") })}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.rows.map((row) => (
            <tr key={row.orderId}>
              <td className={styles["clip"]}>{row.orderId}</td>
              {withClient ? <td className={styles["clip"]}>{row.clientName}</td> : null}
              <td>{day(row.orderedOn)}</td>
              {withClient ? null : <td>{day(row.promisedOn)}</td>}
              <td>{day(row.deliveredOn)}</td>
              <td className="num">
                {row.daysLate === null ? "" : format.decimal(row.daysLate, 0, { signed: true })}
              </td>
              <td className="num">{format.scaled(row.revenueCents, "unit", { digits: 2 })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={5}>{say("orders.total", { total: orders.total })}</td>
            <td className="num">{format.scaled(orders.sumRevenueCents, "unit", { digits: 2 })}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
