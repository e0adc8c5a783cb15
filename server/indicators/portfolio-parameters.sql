-- Parameters in force on the last day before `to`. Grain: one row per name. Unit: as written by the company.
select
  name as "name",
  arg_max(value, valid_from) as "value",
  max(valid_from)::varchar as "validFrom",
  arg_max(coalesce(source, ''), valid_from) as "source"
from parameters
where valid_from < $to::date
group by name
order by name;
