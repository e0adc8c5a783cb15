-- Time entries as numbers. Grain: one row per time entry. Unit: minutes; days from 1970-01-01, a week by its Monday; clock times
-- in minutes from that day's midnight. An entry that names an operation alone is its order's; the client is that of the order,
-- else the one that the entry names. Pay: 0 regular, 1 overtime, 2 Sunday, 3 holiday, 4 night. Activity: 0 production, 1 planning,
-- 2 meeting, 3 account, 4 rework, 5 other. Haste: 0 none, 1 rush, 2 brought forward. Rows are laid by person and day.
create or replace table fct_work_entry as
select
  dim_employee.employee_number,
  (time_entries.worked_on - date '1970-01-01')::integer as day,
  (date_trunc('week', time_entries.worked_on)::date - date '1970-01-01')::integer as week,
  (isodow(time_entries.worked_on))::tinyint as weekday,
  (time_entries.hours * 60)::double as minutes,
  (case time_entries.pay_kind
    when 'overtime' then 1 when 'sunday' then 2 when 'holiday' then 3 when 'night' then 4 else 0
  end)::tinyint as pay,
  (case coalesce(time_entries.activity, 'production')
    when 'production' then 0 when 'planning' then 1 when 'meeting' then 2 when 'account' then 3 when 'rework' then 4 else 5
  end)::tinyint as activity,
  fct_order_haste.order_number,
  fct_shop_operation.operation_number,
  fct_shop_operation.centre_number,
  coalesce(fct_order_haste.client_number, dim_shop_client.client_number) as client_number,
  (case when fct_order_haste.brought_forward then 2 when fct_order_haste.rush then 1 else 0 end)::tinyint as haste,
  (epoch(time_entries.started_at) / 60)::integer as started_minute,
  (epoch(time_entries.ended_at) / 60)::integer as ended_minute
from time_entries
join dim_employee using (employee_id)
left join fct_shop_operation using (operation_id)
left join operations using (operation_id)
left join fct_order_haste on fct_order_haste.order_id = coalesce(time_entries.order_id, operations.order_id)
left join dim_shop_client on dim_shop_client.client_id = time_entries.client_id
order by employee_number, day;
