-- The work centres of the ledger. Grain: one row per work centre. Unit: machines working side by side.
create or replace table dim_work_centre as
select work_centre_id, name, coalesce(machines, 1)::integer as machines
from work_centres;
