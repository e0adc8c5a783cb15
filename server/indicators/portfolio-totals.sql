-- The orders of [from, to) as a whole. Grain: one row. Unit: cents, rounded once after the exact sum; rows.
select
  coalesce(round(sum(revenue) filter (where not cancelled) * 100), 0)::double as "revenueCents",
  coalesce(round(sum(revenue - variable_cost) filter (where not cancelled) * 100), 0)::double as "knownContributionCents",
  (count(*) filter (where not cancelled and variable_cost is null))::integer as "ordersWithoutCost",
  (count(*) filter (where not cancelled))::integer as "orders",
  (count(*) filter (where cancelled))::integer as "ordersCancelled",
  (count(*) filter (where judged))::integer as "ordersJudged",
  (count(*) filter (where late))::integer as "ordersLate",
  (count(*) filter (where still_open))::integer as "ordersOpen",
  coalesce(sum(operations), 0)::integer as "operations"
from fct_order
where ordered_on >= $from::date and ordered_on < $to::date;
