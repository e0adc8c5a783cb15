-- Changes of dates. Grain: one row per change. Unit: minutes and days from 1970-01-01.
-- Every column is a number; NaN: not known, or none.
select
  coalesce(changed.order_number::double, 'nan'::double) as "order",
  coalesce(epoch(schedule_changes.changed_at) / 60, 'nan'::double) as "changedAt",
  coalesce((schedule_changes.old_date - date '1970-01-01')::double, 'nan'::double) as "oldOn",
  coalesce((schedule_changes.new_date - date '1970-01-01')::double, 'nan'::double) as "newOn",
  coalesce(cause.order_number::double, 'nan'::double) as "cause"
from schedule_changes
join fct_shop_order as changed on changed.order_id = schedule_changes.order_id
left join fct_shop_order as cause on cause.order_id = schedule_changes.cause_order_id
order by schedule_changes.changed_at, schedule_changes.change_id
