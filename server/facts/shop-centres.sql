-- Work centres by number. Grain: one row per work centre. Unit: machines; null: the ledger does not say.
select work_centre_id as "workCentreId", name as "name", machines as "machines"
from dim_shop_centre
order by centre_number
