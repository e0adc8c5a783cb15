-- The parameters that the company gives itself. Grain: one row per name.
select distinct name as "name" from parameters order by name
