-- Sums of the orders behind a figure, over all of them. Grain: one row. Unit: cents, rounded once; hours; rows.
select
  count(*)::integer as "total",
  coalesce(round(sum(fct_order.revenue) * 100), 0)::double as "revenueCents",
  coalesce(round(sum(fct_order.revenue - fct_order.variable_cost) * 100), 0)::double as "knownContributionCents",
  (count(*) filter (where fct_order.variable_cost is null))::integer as "ordersWithoutCost",
  coalesce(sum(fct_order_work.hours), 0)::double as "bottleneckHours"
from fct_order
join dim_client using (client_id)
left join fct_order_work
  on fct_order_work.order_id = fct_order.order_id and fct_order_work.work_centre_id = $workCentreId::varchar
where
  not fct_order.cancelled
  and fct_order.ordered_on >= $from::date
  and fct_order.ordered_on < $to::date
  and ($party::varchar is null or $party = case when $grouped then dim_client.group_key else dim_client.client_id end)
  and case $which when 'late' then fct_order.late when 'open' then fct_order.still_open else true end;
