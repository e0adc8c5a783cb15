-- Ledger: employees. Grain: one row per employee who is active or for whom something was ever recorded; an archived
-- record with nothing behind it is a technical user. Without names: the ledger needs none.
-- hourly_cost: zero is Odoo's way of saying that nobody filled it in, so it is empty, and the row a reject that says so.
-- weekly_hours: the working hours' lines without breaks and section titles; a calendar of two weeks counts half.
with week as (
  select
    line.calendar_id,
    round(sum(line.hour_to - line.hour_from) / case when bool_or(calendar.two_weeks_calendar) then 2 else 1 end, 2)
      as hours
  from resource_calendar_attendance line
  join resource_calendar calendar on calendar.id = line.calendar_id
  where line.day_period is distinct from 'lunch'
    and line.display_type is null
    and line.resource_id is null
    and line.date_from is null
    and line.date_to is null
  group by line.calendar_id
),
contract as (
  select
    employee_id,
    min(date_start) as joined_on,
    case when bool_and(date_end is not null) then max(date_end) end as ended_on
  from hr_contract
  where state is distinct from 'cancel'
  group by employee_id
)
select
  employee.id as employee_id,
  coalesce(department.name, '—') as team,
  employee.job_title as job,
  week.hours as weekly_hours,
  nullif(employee.hourly_cost, 0) as hourly_cost,
  coalesce(contract.joined_on, employee.first_contract_date) as joined_on,
  -- A contract that runs out is no departure as long as the person is there.
  coalesce(employee.departure_date, case when not employee.active then contract.ended_on end) as left_on,
  reason.name as leaving_reason
from hr_employee employee
left join hr_department department on department.id = employee.department_id
left join week on week.calendar_id = employee.resource_calendar_id
left join contract on contract.employee_id = employee.id
left join hr_departure_reason reason on reason.id = employee.departure_reason_id
where employee.active
  or contract.employee_id is not null
  or employee.departure_date is not null
  or exists (select 1 from hr_attendance where hr_attendance.employee_id = employee.id)
  or exists (select 1 from hr_leave where hr_leave.employee_id = employee.id)
  or exists (
    select 1
    from account_analytic_line line
    where line.employee_id = employee.id
      and line.project_id is not null
      and line.holiday_id is null
      and line.global_leave_id is null
      and line.unit_amount > 0
  )
order by employee.id
