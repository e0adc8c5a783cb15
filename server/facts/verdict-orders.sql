-- Money of the orders by number. Grain: one row per order, cancelled ones included, in order of their numbers.
-- Unit: cents with their fractions; days from 1970-01-01. Every column is a number; NaN: not recorded.
select
  shop_order.client_number::double as "client",
  shop_order.ordered_day::double as "orderedOn",
  coalesce(shop_order.promised_day::double, 'nan'::double) as "promisedOn",
  coalesce(shop_order.delivered_day::double, 'nan'::double) as "deliveredOn",
  shop_order.cancelled::integer::double as "cancelled",
  (orders.revenue * 100)::double as "revenueCents",
  coalesce((orders.variable_cost * 100)::double, 'nan'::double) as "variableCostCents",
  coalesce((orders.list_price * 100)::double, 'nan'::double) as "listPriceCents",
  coalesce((orders.expedite_cost * 100)::double, 'nan'::double) as "expediteCents",
  coalesce((orders.penalty_paid * 100)::double, 'nan'::double) as "penaltyCents"
from fct_shop_order shop_order
join orders using (order_id)
order by shop_order.order_number
