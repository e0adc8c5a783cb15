-- Ledger: work_centres. Grain: one row per work centre.
-- `machines` stays empty: Odoo's capacity is pieces in one run, not machines side by side.
select id as work_centre_id, name
from mrp_workcenter
order by id
