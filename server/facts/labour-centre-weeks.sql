-- Hours on orders in [from, to). Grain: one row per work centre (none: the entry names no operation), week and client.
-- Unit: minutes; a week by its Monday as a day number. Every column is a number; NaN: no work centre.
select
  coalesce(centre_number::double, 'nan'::double) as "centre",
  week::double as "week",
  client_number::double as "client",
  sum(minutes) as "minutes",
  sum(case when pay between 1 and 3 then minutes else 0 end) as "overtimeMinutes"
from fct_work_entry
where order_number is not null and minutes > 0 and day >= $fromDay::integer and day < $toDay::integer
group by 1, 2, 3
order by 1, 2, 3
