-- Privileges that bear on the queue. Grain: one row per privilege of those kinds. Unit: days from 1970-01-01.
-- Every column is a number; NaN: not known, or none.
select
  coalesce(dim_shop_client.client_number::double, 'nan'::double) as "client",
  coalesce((privileges.kind = 'priority')::integer::double, 'nan'::double) as "priority",
  coalesce(coalesce(privileges.contractual, false)::integer::double, 'nan'::double) as "contractual",
  coalesce((privileges.granted_on - date '1970-01-01')::double, 'nan'::double) as "grantedOn",
  coalesce((privileges.ended_on - date '1970-01-01')::double, 'nan'::double) as "endedOn"
from privileges
join dim_shop_client using (client_id)
where privileges.kind in ('priority', 'short_lead_time')
order by privileges.privilege_id
