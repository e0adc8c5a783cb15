-- Requests by clients. Grain: one row per incoming interaction of that kind. Unit: minutes from 1970-01-01 00:00.
-- Every column is a number; NaN: not known, or none.
select
  coalesce(dim_shop_client.client_number::double, 'nan'::double) as "client",
  coalesce(fct_shop_order.order_number::double, 'nan'::double) as "order",
  coalesce(epoch(interactions."at") / 60, 'nan'::double) as "at"
from interactions
join dim_shop_client using (client_id)
left join fct_shop_order on fct_shop_order.order_id = interactions.order_id
where interactions.kind = 'request' and interactions.direction = 'in'
order by interactions."at", interactions.interaction_id
