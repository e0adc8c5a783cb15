-- The days that the orders cover, first to day after last, half open. Grain: one row, nulls without orders.
select
  min(ordered_on)::varchar as "from",
  (max(ordered_on) + interval 1 day)::date::varchar as "to"
from orders
