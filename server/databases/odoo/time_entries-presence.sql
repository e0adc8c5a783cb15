-- Ledger: time_entries, from the attendances. Grain: per employee and day of attendance, one row per work session on a
-- manufacturing order, one row of overtime and one of the remaining regular hours, each where it is above zero.
--
-- Attendances, work sessions and time sheets tell of the same hours and are never added up. Attendance is the whole: the
-- day's rows sum to the hours of presence. Work sessions say for which order a part of the regular hours was; a day with
-- more of them than regular hours (a shared tablet, two machines at once) has all of them shortened by one factor. Time
-- sheets are not read beside attendances.
-- Overtime is the day's excess as Odoo counts it, from half an hour on. Whoever badges ten or twenty minutes before the
-- shift begins gathers an excess of a quarter of an hour nearly every day, which nobody asked for and no client caused:
-- below half an hour it stays regular time. No overtime is said to be for an order: Odoo does not know.
-- Sundays and the calendars' public holidays are hours of their own kind, overtime or not.
with presence as (
  select
    employee_id,
    (check_in at time zone 'UTC')::date as day,
    sum(worked_hours) as hours,
    sum(overtime_hours) as stored_overtime
  from hr_attendance
  where check_out is not null and worked_hours > 0
  group by 1, 2
),
excess as (
  select employee_id, date as day, sum(duration) as hours
  from hr_attendance_overtime
  where not coalesce(adjustment, false)
  group by 1, 2
),
holiday as (
  select distinct day::date as day
  from resource_calendar_leaves closed
  cross join lateral generate_series(
    (closed.date_from at time zone 'UTC')::date, (closed.date_to at time zone 'UTC')::date, interval '1 day'
  ) day
  where closed.resource_id is null and closed.time_type = 'leave'
),
worker as (
  -- A login that several employees share says nothing about who worked.
  select user_id, min(id) as employee_id
  from hr_employee
  where user_id is not null
  group by user_id
  having count(*) = 1
),
session as (
  select
    session.id, worker.employee_id, (session.date_start at time zone 'UTC')::date as day,
    session.duration / 60 as hours, session.workorder_id, made.order_id
  from mrp_workcenter_productivity session
  join worker on worker.user_id = session.user_id
  join mrp_workorder work on work.id = session.workorder_id
  left join production_order made on made.production_id = work.production_id
  where session.duration > 0
),
day as (
  select
    presence.employee_id,
    presence.day,
    presence.hours,
    case
      when coalesce(excess.hours, presence.stored_overtime) >= 0.5
      then least(coalesce(excess.hours, presence.stored_overtime), presence.hours)
      else 0
    end as overtime,
    case
      when extract(isodow from presence.day) = 7 then 'sunday'
      when holiday.day is not null then 'holiday'
    end as special_kind,
    coalesce(worked.hours, 0) as session_hours
  from presence
  left join excess on excess.employee_id = presence.employee_id and excess.day = presence.day
  left join holiday on holiday.day = presence.day
  left join (
    select employee_id, day, sum(hours) as hours from session group by 1, 2
  ) worked on worked.employee_id = presence.employee_id and worked.day = presence.day
),
entry as (
  select
    'P' || session.id as entry_id,
    day.employee_id,
    day.day,
    session.hours * least(1, (day.hours - day.overtime) / day.session_hours) as hours,
    coalesce(day.special_kind, 'regular') as pay_kind,
    key.order_id,
    'production' as activity,
    session.workorder_id
  from day
  join session on session.employee_id = day.employee_id and session.day = day.day
  left join order_key key on key.id = session.order_id
  union all
  select
    'O' || employee_id || '-' || day, employee_id, day, overtime, coalesce(special_kind, 'overtime'),
    null, null, null
  from day
  union all
  select
    'R' || employee_id || '-' || day, employee_id, day,
    hours - overtime - least(session_hours, hours - overtime), coalesce(special_kind, 'regular'), null,
    case when session_hours > 0 then 'other' end, null
  from day
)
select
  entry_id,
  employee_id,
  day as worked_on,
  round(hours, 4) as hours,
  pay_kind,
  order_id,
  activity,
  workorder_id as operation_id
from entry
where round(hours, 4) > 0
order by day, employee_id, entry_id
