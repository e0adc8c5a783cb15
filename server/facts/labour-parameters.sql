-- The company's own values of its parameters. Grain: one row per name and day from which a value holds, in that order.
-- Unit: days from 1970-01-01.
select
  name as "name",
  (valid_from - date '1970-01-01')::double as "fromDay",
  value as "value",
  coalesce(source, '') as "source"
from parameters
order by name, valid_from
