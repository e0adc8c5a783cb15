-- Hostile contacts and threats that came in. Grain: one row per interaction. Unit: days from 1970-01-01.
-- Every column is a number; NaN: nobody is named.
select
  dim_shop_client.client_number::double as "client",
  coalesce(dim_employee.employee_number::double, 'nan'::double) as "employee",
  (interactions."at"::date - date '1970-01-01')::double as "day",
  (interactions.kind = 'threat')::integer::double as "threat"
from interactions
join dim_shop_client using (client_id)
left join dim_employee using (employee_id)
where interactions.direction = 'in' and interactions.kind in ('hostile', 'threat')
order by interactions."at", interactions.interaction_id
