/**
 * US regional sales as a ledger, the negative control: fifty clients, none of which dominates. Decisions: revenue is price ×
 * quantity × (1 − discount), variable cost is unit cost × quantity; there is no promise, so that no order can be judged.
 */
import { realDataFile } from "./real-data.ts";
import { writeLedger } from "./write-ledger.ts";

export function mapUsRegionalSales() {
  const price = `replace("Unit Price", ',', '')::DECIMAL(12, 2)`;
  const cost = `replace("Unit Cost", ',', '')::DECIMAL(12, 2)`;
  return writeLedger(
    { sales: realDataFile("us-regional-sales", "US_Regional_Sales_Data.csv") },
    {
      clients: `SELECT DISTINCT _CustomerID AS client_id, 'Client ' || _CustomerID AS name FROM sales`,
      orders: `
        SELECT
          "OrderNumber" AS order_id,
          _CustomerID AS client_id,
          "OrderDate" AS ordered_on,
          "DeliveryDate" AS delivered_on,
          ${price} * "Order Quantity"::INTEGER * (1 - "Discount Applied"::DECIMAL(6, 4)) AS revenue,
          ${cost} * "Order Quantity"::INTEGER AS variable_cost
        FROM sales`,
    },
    "SELECT count(*) AS orders, count(DISTINCT _CustomerID) AS clients FROM sales",
  );
}
