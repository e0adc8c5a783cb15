-- Work by client in [from, to), as recorded. Grain: one row per client with hours. Unit: minutes.
select
  client_number::double as "client",
  sum(minutes) as "minutes",
  sum(case when activity = 0 then minutes else 0 end) as "productionMinutes",
  sum(case when order_number is not null then minutes else 0 end) as "orderMinutes",
  sum(case when activity = 2 then minutes else 0 end) as "meetingMinutes",
  sum(case when activity in (1, 3, 4) then minutes else 0 end) as "firefightingMinutes"
from fct_work_entry
where client_number is not null and minutes > 0 and day >= $fromDay::integer and day < $toDay::integer
group by client_number
order by client_number
