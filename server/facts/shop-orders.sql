-- Orders by number, as numbers only. Grain: one row per order. Unit: days from 1970-01-01.
-- Every column is a number; NaN: not known, or none.
select
  coalesce(client_number::double, 'nan'::double) as "client",
  coalesce(ordered_day::double, 'nan'::double) as "orderedOn",
  coalesce(promised_day::double, 'nan'::double) as "promisedOn",
  coalesce(revised_promise_day::double, 'nan'::double) as "revisedPromiseOn",
  coalesce(delivered_day::double, 'nan'::double) as "deliveredOn",
  coalesce(quantity, 'nan'::double) as "quantity",
  coalesce(delivered_quantity, 'nan'::double) as "deliveredQuantity",
  coalesce(cancelled::integer::double, 'nan'::double) as "cancelled",
  coalesce(still_open::integer::double, 'nan'::double) as "open",
  coalesce(flagged::integer::double, 'nan'::double) as "flagged"
from fct_shop_order
order by order_number
