-- Orders numbered from 0 in order of their identifiers. Grain: one row per order, cancelled ones included.
-- Unit: days from 1970-01-01. Open: neither delivered nor cancelled. Flagged: of another priority than the normal one.
create or replace table fct_shop_order as
select
  (row_number() over (order by orders.order_id) - 1)::integer as order_number,
  orders.order_id,
  dim_shop_client.client_number,
  (orders.ordered_on - date '1970-01-01')::integer as ordered_day,
  (orders.promised_on - date '1970-01-01')::integer as promised_day,
  (orders.revised_promise_on - date '1970-01-01')::integer as revised_promise_day,
  (orders.delivered_on - date '1970-01-01')::integer as delivered_day,
  orders.quantity::double as quantity,
  orders.delivered_quantity::double as delivered_quantity,
  coalesce(orders.status = 'cancelled', false) as cancelled,
  orders.delivered_on is null
    and not coalesce(orders.status in ('cancelled', 'delivered'), false) as still_open,
  coalesce(orders.priority <> 'normal', false) as flagged
from orders
join dim_shop_client using (client_id)
order by order_number;
