/**
 * The SQL files that turn ledger tables into facts, by name in this folder, in the order in which the snapshot
 * build runs them. Each holds one statement.
 */
export const factFiles: readonly string[] = [
  "dim_client.sql",
  "dim_work_centre.sql",
  "fct_order.sql",
  "fct_order_work.sql",
  "fct_opening_day.sql",
  "dim_shop_client.sql",
  "dim_shop_centre.sql",
  "fct_shop_order.sql",
  "fct_shop_operation.sql",
  "dim_employee.sql",
  "fct_order_haste.sql",
  "fct_work_entry.sql",
];

/** A query of this folder that compares facts with ledger tables: `check`, `fact`, `ledger`; the two are equal in every row. */
export const reconciliationFile = "reconciliations.sql";

/** Where a fact file stands. */
export function factFileUrl(name: string): URL {
  return new URL(name, import.meta.url);
}
