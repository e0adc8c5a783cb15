-- Shifts really worked. Grain: one row per work centre and civil day on which a shift opens. Unit: hours of one machine.
create or replace table fct_opening_day as
select
  work_centre_id,
  opens_at::date as opened_on,
  sum((epoch(closes_at - opens_at) / 3600)::decimal(18, 6)) as open_hours
from opening_hours
where closes_at > opens_at
group by work_centre_id, opens_at::date;
