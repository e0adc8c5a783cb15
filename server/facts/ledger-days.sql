-- The days on which the rows of each table lie, first to day after last, and the months that hold one.
-- Grain: one row per table with a dated row. Unit: civil days, months as `2025-08`.
-- Each table has one day that says when its row happened; of operations it is the start, planned while it has not begun,
-- of absences the first day. Registers (clients, employees, work centres, privileges, parameters) hold at all times.
with dated as (
  select 'orders' as "table", ordered_on as day from orders group by all
  union all
  select 'operations', coalesce(started_at, planned_start)::date from operations group by all
  union all
  select 'schedule_changes', changed_at::date from schedule_changes group by all
  union all
  select 'invoices', issued_on from invoices group by all
  union all
  select 'opening_hours', opens_at::date from opening_hours group by all
  union all
  select 'time_entries', worked_on from time_entries group by all
  union all
  select 'absences', from_on from absences group by all
  union all
  select 'survey_answers', answered_on from survey_answers group by all
  union all
  select 'interactions', "at"::date from interactions group by all
  union all
  select 'incidents', occurred_at::date from incidents group by all
)
select
  "table",
  min(day)::varchar as "from",
  (max(day) + 1)::varchar as "to",
  list(distinct strftime(day, '%Y-%m')) as "months"
from dated
where day is not null
group by "table"
order by "table"
