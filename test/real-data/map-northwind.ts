/**
 * Northwind as a ledger. Decisions: an order's revenue is the sum of its lines, price × quantity × (1 − discount), without
 * the freight that the client pays on top; prices and discounts are single-precision floats in the source (9.80000019,
 * 0.150000006) and are read back to the two decimals that were meant. `required_date` is the promise, `shipped_date` the
 * delivery; an order without it is open. There is no variable cost, so that there is no contribution.
 */
import { realDataFile } from "./real-data.ts";
import { writeLedger } from "./write-ledger.ts";

export function mapNorthwind() {
  return writeLedger(
    {
      customers: realDataFile("northwind", "customers.csv"),
      sales: realDataFile("northwind", "orders.csv"),
      lines: realDataFile("northwind", "order_details.csv"),
    },
    {
      clients: "SELECT customer_id AS client_id, company_name AS name FROM customers",
      orders: `
        WITH priced AS (
          SELECT
            order_id,
            sum(unit_price::DECIMAL(12, 2) * quantity::INTEGER * (1 - discount::DECIMAL(4, 2))) AS revenue
          FROM lines
          GROUP BY order_id
        )
        SELECT
          sales.order_id,
          customer_id AS client_id,
          order_date AS ordered_on,
          required_date AS promised_on,
          shipped_date AS delivered_on,
          priced.revenue
        FROM sales
        JOIN priced USING (order_id)`,
    },
    `SELECT
       (SELECT count(*) FROM sales) AS orders,
       (SELECT count(DISTINCT order_id) FROM lines) AS "ordersWithLines"`,
  );
}
