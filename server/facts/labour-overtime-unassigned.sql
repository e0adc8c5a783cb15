-- Payroll overtime without an order, in [from, to). Grain: one row per week and kind of day. Unit: minutes; a week by its Monday as a
-- day number. Kind of day: 0 weekday, 1 Saturday, 2 Sunday or holiday. Every column is a number.
with closed as (
  select unnest(string_split($holidays, ','))::integer as day
)
select
  entry.week::double as "week",
  (case when entry.weekday = 7 or closed.day is not null then 2 when entry.weekday = 6 then 1 else 0 end)::double as "kindOfDay",
  sum(entry.minutes) as "minutes"
from fct_work_entry entry
left join closed on closed.day = entry.day
where entry.pay between 1 and 3 and entry.order_number is null and entry.minutes > 0
  and entry.day >= $fromDay::integer and entry.day < $toDay::integer
group by 1, 2
order by 1, 2
