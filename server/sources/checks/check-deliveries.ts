/** Looks for orders that were delivered before they were placed: a slip, or an order put on record late. */
import { identifier } from "#server/ledger/winning-rows.ts";
import { landedName, positionSql, type StagingSession } from "../staging-session.ts";

/** DELIVERED_BEFORE_ORDERED, a warning at the delivery; its hint is the day of the order. The order keeps its revenue. */
export async function checkDeliveries(session: StagingSession): Promise<void> {
  await session.findings.insert(
    `SELECT _source, _line, ${positionSql(session, "orders", "delivered_on", "_source")}, 'DELIVERED_BEFORE_ORDERED', 'warn',
       'orders', 'delivered_on', delivered_on::VARCHAR, ordered_on::VARCHAR
     FROM ${identifier(landedName("orders"))} WHERE delivered_on < ordered_on`,
  );
}
