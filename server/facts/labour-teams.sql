-- Teams by number. Grain: one row per team; the name is empty for those who are on no list.
select distinct team_number::double as "team", team as "name" from dim_employee order by "team"
