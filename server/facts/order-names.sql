-- Identifiers of orders by number; the numbers come as one text, `3,17,5`. Grain: one row per number.
select order_number::double as "order", order_id as "orderId"
from fct_shop_order
where order_number in (
  select unnest(string_split($numbers, ',')::integer[])
)
