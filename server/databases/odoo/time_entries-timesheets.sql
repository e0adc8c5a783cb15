-- Ledger: time_entries, from the time sheets, where no attendance is kept. Grain: one row per line.
-- Lines that stand for leave and public holidays are no work. Time sheets know no overtime: every hour is regular.
select
  'T' || line.id as entry_id,
  line.employee_id,
  line.date as worked_on,
  round(line.unit_amount, 4) as hours,
  case when extract(isodow from line.date) = 7 then 'sunday' else 'regular' end as pay_kind,
  key.order_id
from account_analytic_line line
left join sale_order_line sold on sold.id = line.so_line
left join order_key key on key.id = sold.order_id
where line.project_id is not null
  and line.employee_id is not null
  and line.holiday_id is null
  and line.global_leave_id is null
  and line.unit_amount > 0
order by line.date, line.id
