-- Work by person and week in [from, to), for one examined client and one control. Grain: one row per employee and week with
-- hours, in that order. Unit: minutes; a week by its Monday as a day number. Payroll overtime is what was paid as overtime, for a
-- Sunday or for a holiday. $holidays lists holidays as days from 1970-01-01, separated by commas.
-- Every column is a number.
with closed as (
  select unnest(string_split($holidays, ','))::integer as day
),
marked as (
  select
    entry.*,
    coalesce(entry.client_number = $client::integer, false) as of_client,
    coalesce(entry.client_number = $control::integer, false) as of_control,
    entry.pay between 1 and 3 as paid_over,
    entry.weekday = 7 or closed.day is not null as sunday_or_holiday
  from fct_work_entry entry
  left join closed on closed.day = entry.day
  where entry.day >= $fromDay::integer and entry.day < $toDay::integer and entry.minutes > 0
)
select
  employee_number::double as "employee",
  week::double as "week",
  sum(minutes) as "minutes",
  sum(case when of_client then minutes else 0 end) as "clientMinutes",
  sum(case when of_client and haste > 0 then minutes else 0 end) as "clientUnplannedMinutes",
  sum(case when of_control then minutes else 0 end) as "controlMinutes",
  sum(case when order_number is not null then minutes else 0 end) as "orderMinutes",
  sum(case when paid_over and of_client and order_number is not null then minutes else 0 end) as "clientOvertimeMinutes",
  sum(case when paid_over and not of_client and order_number is not null then minutes else 0 end) as "otherOvertimeMinutes",
  sum(case when paid_over and order_number is null then minutes else 0 end) as "unassignedOvertimeMinutes",
  sum(case when paid_over and of_client and order_number is null then minutes else 0 end) as "unassignedClientMinutes",
  sum(case when weekday = 6 and not sunday_or_holiday then minutes else 0 end) as "saturdayMinutes",
  sum(case when sunday_or_holiday then minutes else 0 end) as "sundayHolidayMinutes",
  sum(case when of_client and (weekday = 6 or sunday_or_holiday) then minutes else 0 end) as "clientWeekendMinutes",
  sum(case when activity = 2 then minutes else 0 end) as "meetingMinutes",
  sum(case when of_client and activity = 2 then minutes else 0 end) as "clientMeetingMinutes",
  sum(case when of_client and activity in (1, 3, 4) then minutes else 0 end) as "clientFirefightingMinutes"
from marked
group by employee_number, week
order by employee_number, week
