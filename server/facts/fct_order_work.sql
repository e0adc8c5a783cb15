-- Work that orders asked of work centres. Grain: one row per order and work centre. Unit: hours.
-- An operation counts its standard hours, else the duration from its recorded start to its recorded end.
-- Unmeasured: an operation that was begun, or whose order was delivered, without either. An operation that waits for
-- its turn without standard hours has taken none so far. Rows are laid by work centre and day, so that a question about one
-- centre in one period reads only its part.
create or replace table fct_order_work as
with measured as (
  select
    operations.order_id,
    operations.work_centre_id,
    coalesce(
      operations.standard_hours,
      case
        when operations.ended_at >= operations.started_at
        then (epoch(operations.ended_at - operations.started_at) / 3600)::decimal(18, 6)
      end
    ) as hours,
    operations.started_at is not null or operations.ended_at is not null as begun
  from operations
)
select
  fct_order.order_id,
  fct_order.client_id,
  fct_order.ordered_on,
  fct_order.cancelled,
  measured.work_centre_id,
  coalesce(sum(measured.hours), 0)::decimal(38, 6) as hours,
  count(*)::integer as operations,
  (count(*) filter (where measured.hours is null and (measured.begun or fct_order.delivered_on is not null)))::integer
    as operations_unmeasured
from measured
join fct_order using (order_id)
group by all
order by measured.work_centre_id, fct_order.ordered_on, fct_order.order_id;
