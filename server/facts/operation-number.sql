-- The number of an operation. Grain: one row, none for an unknown identifier.
select operation_number::double as "operation" from fct_shop_operation where operation_id = $operation
