-- Load of the work centres by the orders of [from, to), and what was open then. Cancelled orders are left out.
-- Grain: one row per work centre with an operation. Unit: hours; open hours are those of one machine, null without a record.
with worked as (
  select
    work_centre_id,
    sum(hours) as hours,
    sum(operations) as operations,
    sum(operations_unmeasured) as operations_unmeasured
  from fct_order_work
  where not cancelled and ordered_on >= $from::date and ordered_on < $to::date
  group by work_centre_id
),
opened as (
  select work_centre_id, sum(open_hours) as open_hours
  from fct_opening_day
  where opened_on >= $from::date and opened_on < $to::date
  group by work_centre_id
)
select
  worked.work_centre_id as "workCentreId",
  coalesce(dim_work_centre.name, worked.work_centre_id) as "name",
  coalesce(dim_work_centre.machines, 1)::integer as "machines",
  worked.hours::double as "hours",
  opened.open_hours::double as "openHours",
  worked.operations::integer as "operations",
  worked.operations_unmeasured::integer as "operationsUnmeasured"
from worked
left join dim_work_centre using (work_centre_id)
left join opened using (work_centre_id)
order by "workCentreId";
