-- Confirmed orders and the key that they have in the ledger. Grain: one row per confirmed order.
-- The key is the order's number, as in Odoo's own lists; Odoo does not keep it unique, so a number that occurs twice gets
-- the record's id behind it. `done` is a locked order of version 16 and before.
select
  id,
  case when count(*) over (partition by name) = 1 then name else name || ' #' || id end as order_id
from sale_order
where state in ('sale', 'done')
