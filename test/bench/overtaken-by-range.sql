-- Minutes for which operations that became ready later were at work while others waited at their centre, by a join over ranges.
-- Grain: one row. Unit: minutes. One machine at a centre, always open.
select sum(least(taker.ended_at, waiting.started_at) - taker.started_at)::double as minutes, count(*)::double as pairs
from operation as waiting
join operation as taker
  on taker.centre = waiting.centre
  and taker.started_at >= waiting.ready_at
  and taker.started_at < waiting.started_at
where taker.ready_at > waiting.ready_at
