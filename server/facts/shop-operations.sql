-- Operations by number, as numbers only. Grain: one row per operation. Unit: minutes from 1970-01-01 00:00.
-- Every column is a number; NaN: not known, or none.
select
  coalesce(order_number::double, 'nan'::double) as "order",
  coalesce(sequence::double, 'nan'::double) as "sequence",
  coalesce(centre_number::double, 'nan'::double) as "centre",
  coalesce(machine_number::double, 'nan'::double) as "machine",
  coalesce(worker_number::double, 'nan'::double) as "worker",
  coalesce(batch_number::double, 'nan'::double) as "batch",
  coalesce(ready_minute, 'nan'::double) as "readyAt",
  coalesce(started_minute, 'nan'::double) as "startedAt",
  coalesce(ended_minute, 'nan'::double) as "endedAt",
  coalesce(planned_minute, 'nan'::double) as "plannedStartAt",
  coalesce(standard_minutes, 'nan'::double) as "standardMinutes"
from fct_shop_operation
order by operation_number
