-- What is on record that an order was asked for in a hurry. Grain: one row per order.
-- Brought forward: its date came forward and no other client's order took its place. Rush: flagged, or named by a request of
-- its client.
create or replace table fct_order_haste as
with forward as (
  select distinct schedule_changes.order_id
  from schedule_changes
  join orders on orders.order_id = schedule_changes.order_id
  left join orders cause on cause.order_id = schedule_changes.cause_order_id
  where schedule_changes.new_date < schedule_changes.old_date
    and (cause.order_id is null or cause.client_id = orders.client_id)
),
requested as (
  select distinct order_id
  from interactions
  where kind = 'request' and direction = 'in' and order_id is not null
)
select
  fct_shop_order.order_number,
  fct_shop_order.order_id,
  fct_shop_order.client_number,
  forward.order_id is not null as brought_forward,
  fct_shop_order.flagged or requested.order_id is not null as rush
from fct_shop_order
left join forward using (order_id)
left join requested using (order_id)
order by order_number;
