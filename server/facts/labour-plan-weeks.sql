-- The frozen plan: standard work that was to start in [from, to), cancelled orders left out. Grain: one row per work centre, planned
-- week and client. Unit: minutes; a week by its Monday as a day number. Every column is a number.
select
  operation.centre_number::double as "centre",
  (floor((operation.planned_minute / 1440 + 3) / 7) * 7 - 3) as "week",
  shop_order.client_number::double as "client",
  sum(operation.standard_minutes) as "minutes"
from fct_shop_operation operation
join fct_shop_order shop_order using (order_number)
where operation.planned_minute is not null and operation.standard_minutes is not null and not shop_order.cancelled
  and operation.planned_minute >= $fromDay::integer * 1440 and operation.planned_minute < $toDay::integer * 1440
group by 1, 2, 3
order by 1, 2, 3
