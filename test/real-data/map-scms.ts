/**
 * The deliveries of the US supply chain for HIV medicines (2006–2015) as a ledger: each line is an order of its country.
 * Decisions, field by field:
 * - ordered: the day of the purchase order; where none was captured ("N/A - From RDC", "Date Not Captured") the day of the
 *   first quotation ("Pre-PQ Process" and "Date Not Captured" are none); where there is neither, the scheduled day, the latest
 *   on which it can have been ordered. No line is left out for its date, so that no revenue is lost.
 * - promised: the scheduled day; delivered: the day at the client. Both are in every line.
 * - revenue: the value of the line. Freight ("Freight Included in Commodity Cost", "Invoiced Separately", "See ASN-93 (ID#:1281)"),
 *   weight and insurance are left out: freight stands in other lines or in none for two lines of five, so that a sum of it
 *   would be no cost of anything. There is no variable cost.
 */
import { realDataFile } from "./real-data.ts";
import { writeLedger } from "./write-ledger.ts";

const purchased = `try_cast(nullif("PO Sent to Vendor Date ISO", '') AS DATE)`;
const quoted = `try_cast(nullif("PQ First Sent to Client Date ISO", '') AS DATE)`;
const scheduled = `"Scheduled Delivery Date ISO"::DATE`;

export function mapScms() {
  return writeLedger(
    { deliveries: realDataFile("scms-deliveries", "scms_normalised.csv") },
    {
      clients: `SELECT DISTINCT "Country" AS client_id, "Country" AS name FROM deliveries`,
      orders: `
        SELECT
          "ID" AS order_id,
          "Country" AS client_id,
          coalesce(${purchased}, ${quoted}, ${scheduled}) AS ordered_on,
          ${scheduled} AS promised_on,
          "Delivered to Client Date ISO" AS delivered_on,
          "Line Item Value" AS revenue,
          "Line Item Quantity" AS quantity,
          'delivered' AS status
        FROM deliveries`,
    },
    `SELECT
       count(*) AS lines,
       count(${purchased}) AS "orderedByPurchase",
       count(*) FILTER (WHERE ${purchased} IS NULL AND ${quoted} IS NOT NULL) AS "orderedByQuotation",
       count(*) FILTER (WHERE ${purchased} IS NULL AND ${quoted} IS NULL) AS "orderedBySchedule",
       count(*) FILTER (WHERE try_cast("Freight Cost (USD)" AS DOUBLE) IS NULL) AS "freightInWords",
       count(*) FILTER (WHERE try_cast("Weight (Kilograms)" AS DOUBLE) IS NULL) AS "weightInWords"
     FROM deliveries`,
  );
}
