-- The clients by revenue of the orders placed in [from, to) that were not cancelled, the largest first; without bounds, of all.
-- Grain: one row per client with such an order.
select dim_shop_client.client_number::double as "client"
from fct_order
join dim_shop_client using (client_id)
where not fct_order.cancelled
  and ($from is null or fct_order.ordered_on >= $from::date)
  and ($to is null or fct_order.ordered_on < $to::date)
group by dim_shop_client.client_number
order by sum(fct_order.revenue) desc, dim_shop_client.client_number
