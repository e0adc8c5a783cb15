-- What a client changed late or asked for in a hurry, by week, in [from, to). Grain: one row per week; an order counts once a week.
-- An order that is flagged without a request counts on the day it was placed. Unit: a week by its Monday as a day number.
with asked as (
  select fct_order_haste.order_number, schedule_changes.changed_at::date as day
  from schedule_changes
  join fct_order_haste using (order_id)
  where fct_order_haste.client_number = $client::integer and fct_order_haste.brought_forward
    and schedule_changes.new_date < schedule_changes.old_date
  union all
  select fct_order_haste.order_number, interactions."at"::date
  from interactions
  join fct_order_haste using (order_id)
  where fct_order_haste.client_number = $client::integer
    and interactions.kind = 'request' and interactions.direction = 'in'
  union all
  select fct_shop_order.order_number, date '1970-01-01' + fct_shop_order.ordered_day
  from fct_shop_order
  where fct_shop_order.client_number = $client::integer and fct_shop_order.flagged
    and not exists (
      select 1 from interactions
      where interactions.order_id = fct_shop_order.order_id
        and interactions.kind = 'request' and interactions.direction = 'in'
    )
)
select
  (date_trunc('week', day)::date - date '1970-01-01')::double as "week",
  count(distinct order_number)::double as "changes"
from asked
where day >= date '1970-01-01' + $fromDay::integer and day < date '1970-01-01' + $toDay::integer
group by 1
order by 1
