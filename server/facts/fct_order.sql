-- Orders with what became of them. Grain: one row per order, cancelled ones included.
-- Unit: company currency, exact to six places; a missing variable cost stays missing.
-- An order is judged when it was delivered and had a promise; it is late when it was delivered after the first one.
-- Days late are those of a judged order; an early one has none, so that it makes up for no late one.
-- An open order is neither delivered nor cancelled. Rows are laid by day so that a period reads only its part.
create or replace table fct_order as
with counted as (
  select order_id, count(*) as operations
  from operations
  group by order_id
),
staged as (
  select
    orders.*,
    coalesce(orders.status = 'cancelled', false) as cancelled,
    coalesce(counted.operations, 0)::integer as operations
  from orders
  left join counted using (order_id)
)
select
  order_id,
  client_id,
  ordered_on,
  promised_on,
  delivered_on,
  revenue,
  variable_cost,
  cancelled,
  not cancelled and delivered_on is not null and promised_on is not null as judged,
  not cancelled and coalesce(delivered_on > promised_on, false) as late,
  not cancelled and delivered_on is null and coalesce(status <> 'delivered', true) as still_open,
  case when not cancelled and delivered_on is not null and promised_on is not null
    then greatest(delivered_on - promised_on, 0)
  end::integer as days_late,
  operations
from staged
order by ordered_on, order_id;
