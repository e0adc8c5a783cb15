-- Revenue by calendar quarter within [from, to), cancelled orders left out. Grain: one row per quarter with an order.
-- Unit: cents, rounded once after the exact sum; squares of cents. Amounts of a party are null without an order of its.
with by_client as (
  select date_trunc('quarter', ordered_on)::date as quarter_on, client_id, sum(revenue) as revenue
  from fct_order
  where not cancelled and ordered_on >= $from::date and ordered_on < $to::date
  group by all
),
by_party as (
  select
    by_client.quarter_on,
    case when $grouped then dim_client.group_key else dim_client.client_id end as party,
    sum(by_client.revenue) as revenue
  from by_client
  join dim_client using (client_id)
  group by all
)
select
  quarter_on::varchar as "quarterOn",
  round(sum(revenue) * 100)::double as "totalCents",
  coalesce(round(sum(revenue) filter (where revenue > 0) * 100), 0)::double as "positiveCents",
  coalesce(sum((revenue::double * 100) ** 2) filter (where revenue > 0), 0)::double as "squaredCents",
  round(sum(revenue) filter (where party = $first) * 100)::double as "firstCents",
  round(sum(revenue) filter (where party = $second) * 100)::double as "secondCents",
  round(sum(revenue) filter (where party = $third) * 100)::double as "thirdCents"
from by_party
group by quarter_on
order by quarter_on;
