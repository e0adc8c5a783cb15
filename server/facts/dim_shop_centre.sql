-- Work centres numbered from 0 in order of their identifiers: those of the list, and those that only operations or shifts
-- name. Grain: one row per work centre. Unit: machines working side by side, empty where the ledger does not say.
create or replace table dim_shop_centre as
with named as (
  select work_centre_id from work_centres
  union
  select work_centre_id from operations
  union
  select work_centre_id from opening_hours
)
select
  (row_number() over (order by named.work_centre_id) - 1)::integer as centre_number,
  named.work_centre_id,
  coalesce(work_centres.name, named.work_centre_id) as name,
  work_centres.machines::integer as machines
from named
left join work_centres using (work_centre_id)
order by centre_number;
