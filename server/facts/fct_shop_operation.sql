-- Operations numbered from 0 in order of their orders and routing. Grain: one row per operation.
-- Unit: minutes from 1970-01-01 00:00 in civil time. Machines are numbered within their centre, in order of their names; the
-- worker is the employee with most hours entered on the operation. Numbers of machines, workers and batches begin with 0.
create or replace table fct_shop_operation as
with entered as (
  select operation_id, employee_id, sum(hours) as hours
  from time_entries
  where operation_id is not null
  group by operation_id, employee_id
),
main_worker as (
  select operation_id, arg_max(employee_id, (hours, employee_id)) as employee_id
  from entered
  group by operation_id
),
worker as (
  select employee_id, (row_number() over (order by employee_id) - 1)::integer as worker_number
  from (select distinct employee_id from main_worker)
),
machine as (
  select
    work_centre_id,
    machine_id,
    (row_number() over (partition by work_centre_id order by machine_id) - 1)::integer as machine_number
  from (select distinct work_centre_id, machine_id from operations where machine_id is not null)
),
batch as (
  select batch_id, (row_number() over (order by batch_id) - 1)::integer as batch_number
  from (select distinct batch_id from operations where batch_id is not null)
)
select
  (
    row_number() over (order by fct_shop_order.order_number, operations.sequence, operations.operation_id) - 1
  )::integer as operation_number,
  operations.operation_id,
  fct_shop_order.order_number,
  operations.sequence::integer as sequence,
  dim_shop_centre.centre_number,
  machine.machine_number,
  worker.worker_number,
  batch.batch_number,
  epoch(operations.ready_at) / 60 as ready_minute,
  epoch(operations.started_at) / 60 as started_minute,
  epoch(operations.ended_at) / 60 as ended_minute,
  epoch(operations.planned_start) / 60 as planned_minute,
  operations.standard_hours::double * 60 as standard_minutes
from operations
join fct_shop_order using (order_id)
join dim_shop_centre using (work_centre_id)
left join machine using (work_centre_id, machine_id)
left join batch using (batch_id)
left join main_worker using (operation_id)
left join worker using (employee_id)
order by operation_number;
