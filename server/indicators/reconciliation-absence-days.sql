-- Calendar days of absence in [from, to), of every kind: each day of an absence from its first to its last, week-ends
-- included, that lies in the period. Grain: one row per month with such a day. Unit: days.
with clipped as (
  select greatest(from_on, $from::date) as first_on, least(to_on, $to::date - 1) as last_on
  from absences
  where from_on < $to::date and to_on >= $from::date
),
by_month as (
  select
    first_on,
    last_on,
    unnest(range(date_trunc('month', first_on)::timestamp, last_on::timestamp + interval 1 day, interval 1 month))::date
      as month_on
  from clipped
  where last_on >= first_on
)
select
  strftime(month_on, '%Y-%m') as "month",
  sum(least(last_on, last_day(month_on)) - greatest(first_on, month_on) + 1)::double as "total"
from by_month
group by "month"
order by "month"
