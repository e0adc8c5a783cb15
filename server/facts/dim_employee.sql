-- Employees numbered from 0 in order of their identifiers: those of the list, and those that only time entries, absences or
-- answers name. Grain: one row per employee. Unit: minutes a week, cents an hour, days from 1970-01-01.
-- Teams are numbered from 0 in order of their names; who is on no list belongs to a team without a name, the last one.
create or replace table dim_employee as
with named as (
  select employee_id from employees
  union
  select employee_id from time_entries
  union
  select employee_id from absences
  union
  select employee_id from survey_answers
)
select
  (row_number() over (order by named.employee_id) - 1)::integer as employee_number,
  named.employee_id,
  (dense_rank() over (order by employees.team nulls last) - 1)::integer as team_number,
  employees.team,
  employees.weekly_hours::double * 60 as weekly_minutes,
  employees.hourly_cost::double * 100 as hourly_cents,
  (employees.joined_on - date '1970-01-01')::integer as joined_day,
  (employees.left_on - date '1970-01-01')::integer as left_day
from named
left join employees using (employee_id)
order by employee_number;
