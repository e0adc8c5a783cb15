-- Work by person and day. Grain: one row per employee and day with hours, in that order. Unit: minutes; clock times in minutes
-- from 1970-01-01 00:00. A day's clock times are known where every entry that has hours gives both.
-- Every column is a number; NaN: not known.
select
  employee_number::double as "employee",
  day::double as "day",
  sum(minutes) as "minutes",
  sum(case pay when 1 then minutes else 0 end) as "overtimeMinutes",
  sum(case pay when 2 then minutes else 0 end) as "sundayMinutes",
  sum(case pay when 3 then minutes else 0 end) as "holidayMinutes",
  sum(case pay when 4 then minutes else 0 end) as "nightMinutes",
  case when count(*) = count(started_minute) and count(*) = count(ended_minute)
    then min(started_minute)::double else 'nan'::double end as "startsAt",
  case when count(*) = count(started_minute) and count(*) = count(ended_minute)
    then max(ended_minute)::double else 'nan'::double end as "endsAt"
from fct_work_entry
where minutes > 0
group by employee_number, day
order by employee_number, day
