-- Payroll overtime on the orders of each client in [from, to). Grain: one row per client with any. Unit: minutes.
-- People: how many different ones worked it.
select
  client_number::double as "client",
  sum(minutes) as "minutes",
  count(distinct employee_number)::double as "people"
from fct_work_entry
where pay between 1 and 3 and order_number is not null and client_number is not null and minutes > 0
  and day >= $fromDay::integer and day < $toDay::integer
group by client_number
order by client_number
