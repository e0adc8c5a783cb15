-- Identifiers of operations by number; the numbers come as one text, `3,17,5`. Grain: one row per number.
select fct_shop_operation.operation_number::double as "operation", operation_id as "operationId", order_id as "orderId"
from fct_shop_operation
join fct_shop_order using (order_number)
where fct_shop_operation.operation_number in (
  select unnest(string_split($numbers, ',')::integer[])
)
