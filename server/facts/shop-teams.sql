-- Teams of the work centres, in order of their numbers. Grain: one row per work centre. Unit: the team's name; null: none.
select nullif(trim(work_centres.team), '') as "team"
from dim_shop_centre
left join work_centres using (work_centre_id)
order by centre_number
