-- Every order with its client's name. Grain: one row per order.
select order_id || ' ' || client_id || ' ' || revenue::bigint || ' ' || name as line
from orders join clients using (client_id)
