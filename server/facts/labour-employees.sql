-- Employees by number, as numbers only. Grain: one row per employee. Unit: minutes a week, cents an hour, days from 1970-01-01.
-- Every column is a number; NaN: not known.
select
  team_number::double as "team",
  coalesce(weekly_minutes, 'nan'::double) as "weeklyMinutes",
  coalesce(hourly_cents, 'nan'::double) as "hourlyCents",
  coalesce(joined_day::double, 'nan'::double) as "joinedOn",
  coalesce(left_day::double, 'nan'::double) as "leftOn"
from dim_employee
order by employee_number
