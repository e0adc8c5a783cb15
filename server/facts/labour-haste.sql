-- Haste of the orders, with their clients. Grain: one row per order. Haste: 0 none on record, 1 rush, 2 brought forward.
-- Every column is a number.
select
  (case when brought_forward then 2 when rush then 1 else 0 end)::double as "haste",
  client_number::double as "client"
from fct_order_haste
order by order_number
