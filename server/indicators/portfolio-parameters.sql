-- The company's parameters as of the last day before `to`: the newest that is in force by then, else the first to come.
-- Grain: one row per name. Unit: as written by the company.
select
  name as "name",
  coalesce(arg_max(value, valid_from) filter (where valid_from < $to::date), arg_min(value, valid_from)) as "value",
  coalesce(max(valid_from) filter (where valid_from < $to::date), min(valid_from))::varchar as "validFrom",
  coalesce(
    arg_max(coalesce(source, ''), valid_from) filter (where valid_from < $to::date),
    arg_min(coalesce(source, ''), valid_from)
  ) as "source"
from parameters
group by name
order by name;
