-- Orders by party over [from, to), and its revenue over [beforeFrom, from). Cancelled orders are left out.
-- Grain: one row per party (a client, or with groups joined a group) with an order in either period.
-- Unit: cents with their fractions, for the clients are rounded together; rows.
-- The party bears the id and name of its largest member.
with by_client as (
  select
    client_id,
    sum(revenue) filter (where ordered_on >= $from::date) as revenue,
    sum(revenue - variable_cost) filter (where ordered_on >= $from::date) as known_contribution,
    sum(revenue) filter (where ordered_on < $from::date) as revenue_before,
    count(*) filter (where ordered_on >= $from::date) as orders,
    count(*) filter (where ordered_on >= $from::date and variable_cost is null) as orders_without_cost,
    count(*) filter (where ordered_on >= $from::date and judged) as orders_judged,
    count(*) filter (where ordered_on >= $from::date and late) as orders_late,
    count(*) filter (where ordered_on >= $from::date and still_open) as orders_open
  from fct_order
  where not cancelled and ordered_on >= $beforeFrom::date and ordered_on < $to::date
  group by client_id
)
select
  case when $grouped then dim_client.group_key else dim_client.client_id end as "party",
  first(dim_client.client_id order by by_client.revenue desc nulls last, dim_client.client_id) as "clientId",
  first(dim_client.name order by by_client.revenue desc nulls last, dim_client.client_id) as "name",
  list(dim_client.client_id order by by_client.revenue desc nulls last, dim_client.client_id) as "members",
  (coalesce(sum(by_client.revenue), 0) * 100)::double as "revenueCents",
  (coalesce(sum(by_client.known_contribution), 0) * 100)::double as "knownContributionCents",
  (coalesce(sum(by_client.revenue_before), 0) * 100)::double as "revenueBeforeCents",
  sum(by_client.orders)::integer as "orders",
  sum(by_client.orders_without_cost)::integer as "ordersWithoutCost",
  sum(by_client.orders_judged)::integer as "ordersJudged",
  sum(by_client.orders_late)::integer as "ordersLate",
  sum(by_client.orders_open)::integer as "ordersOpen"
from by_client
join dim_client using (client_id)
group by "party"
order by "revenueCents" desc, "clientId";
