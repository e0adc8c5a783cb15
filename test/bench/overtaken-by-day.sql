-- The same by a join over days: a wait has a row for each day that it touches, and meets what started on that day.
-- Grain: one row. Unit: minutes. One machine at a centre, always open.
with waiting_day as (
  select centre, ready_at, started_at, unnest(range(floor(ready_at / 1440)::int, floor(started_at / 1440)::int + 1)) as day
  from operation
)
select sum(least(taker.ended_at, waiting_day.started_at) - taker.started_at)::double as minutes, count(*)::double as pairs
from waiting_day
join operation as taker
  on taker.centre = waiting_day.centre
  and taker.started_day = waiting_day.day
where taker.ready_at > waiting_day.ready_at
  and taker.started_at >= waiting_day.ready_at
  and taker.started_at < waiting_day.started_at
