-- Who met a client or ran after it in [from, to). Grain: one row per client with any. People: how many different ones did.
select client_number::double as "client", count(distinct employee_number)::double as "people"
from fct_work_entry
where activity between 1 and 4 and client_number is not null and minutes > 0
  and day >= $fromDay::integer and day < $toDay::integer
group by client_number
order by client_number
