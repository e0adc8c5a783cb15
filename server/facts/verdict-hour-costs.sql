-- What hours that name a client cost, over the whole record, those of people whose cost is known. Grain: one row per side (the
-- examined client or all others) and kind (office or production) with such hours. Unit: minutes; cents with their fractions.
-- `ofClient` and `office`: 1 yes, 0 no. People: how many different ones.
select
  (entry.client_number = $client::integer)::integer::double as "ofClient",
  (entry.activity > 0)::integer::double as "office",
  sum(entry.minutes) as "minutes",
  sum(entry.minutes / 60 * dim_employee.hourly_cents) as "cents",
  count(distinct entry.employee_number)::double as "people"
from fct_work_entry entry
join dim_employee using (employee_number)
where entry.client_number is not null and entry.minutes > 0 and entry.activity between 0 and 4
  and dim_employee.hourly_cents is not null
group by 1, 2
order by 1, 2
