-- Shifts really worked. Grain: one row per shift. Unit: minutes from 1970-01-01 00:00.
-- Every column is a number; NaN: not known, or none.
select
  coalesce(dim_shop_centre.centre_number::double, 'nan'::double) as "centre",
  coalesce(epoch(opening_hours.opens_at) / 60, 'nan'::double) as "opensAt",
  coalesce(epoch(opening_hours.closes_at) / 60, 'nan'::double) as "closesAt",
  coalesce((opening_hours.kind = 'overtime')::integer::double, 'nan'::double) as "overtime"
from opening_hours
join dim_shop_centre using (work_centre_id)
order by dim_shop_centre.centre_number, opening_hours.opens_at
