-- Hours at one work centre by party, orders of [from, to) that are not cancelled. Grain: one row per party. Unit: hours.
with by_client as (
  select client_id, sum(hours) as hours
  from fct_order_work
  where
    work_centre_id = $workCentreId
    and not cancelled
    and ordered_on >= $from::date
    and ordered_on < $to::date
  group by client_id
)
select
  case when $grouped then dim_client.group_key else dim_client.client_id end as "party",
  sum(by_client.hours)::double as "hours"
from by_client
join dim_client using (client_id)
group by "party";
