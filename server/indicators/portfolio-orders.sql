-- The orders behind a figure, over [from, to), cancelled ones left out. Grain: one row per order.
-- Unit: cents; hours at the bottleneck, null when none is known. `party` null means every client.
select
  fct_order.order_id as "orderId",
  fct_order.client_id as "clientId",
  dim_client.name as "clientName",
  fct_order.ordered_on::varchar as "orderedOn",
  fct_order.promised_on::varchar as "promisedOn",
  fct_order.delivered_on::varchar as "deliveredOn",
  round(fct_order.revenue * 100)::double as "revenueCents",
  round(fct_order.variable_cost * 100)::double as "variableCostCents",
  case when $workCentreId::varchar is not null then coalesce(fct_order_work.hours, 0) end::double as "bottleneckHours",
  fct_order.days_late as "daysLate"
from fct_order
join dim_client using (client_id)
left join fct_order_work
  on fct_order_work.order_id = fct_order.order_id and fct_order_work.work_centre_id = $workCentreId::varchar
where
  not fct_order.cancelled
  and fct_order.ordered_on >= $from::date
  and fct_order.ordered_on < $to::date
  and ($party::varchar is null or $party = case when $grouped then dim_client.group_key else dim_client.client_id end)
  and case $which when 'late' then fct_order.late when 'open' then fct_order.still_open else true end
order by
  case when $sort = 'revenue' then fct_order.revenue end desc nulls last,
  case when $sort = 'delay' then fct_order.days_late end desc nulls last,
  fct_order.ordered_on desc,
  fct_order.order_id
limit $limit
offset $offset;
