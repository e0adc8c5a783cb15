-- In how many rows each column of the ledger is filled. Grain: one row per table and column. Unit: rows.
-- An empty cell of a column with a fallback was given it by the importer, so that it counts as filled.
select 'clients' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from clients) on columns(*) into name "column" value filled)
union all
select 'employees' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from employees) on columns(*) into name "column" value filled)
union all
select 'work_centres' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from work_centres) on columns(*) into name "column" value filled)
union all
select 'orders' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from orders) on columns(*) into name "column" value filled)
union all
select 'operations' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from operations) on columns(*) into name "column" value filled)
union all
select 'schedule_changes' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from schedule_changes) on columns(*) into name "column" value filled)
union all
select 'invoices' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from invoices) on columns(*) into name "column" value filled)
union all
select 'opening_hours' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from opening_hours) on columns(*) into name "column" value filled)
union all
select 'time_entries' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from time_entries) on columns(*) into name "column" value filled)
union all
select 'absences' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from absences) on columns(*) into name "column" value filled)
union all
select 'survey_answers' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from survey_answers) on columns(*) into name "column" value filled)
union all
select 'interactions' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from interactions) on columns(*) into name "column" value filled)
union all
select 'incidents' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from incidents) on columns(*) into name "column" value filled)
union all
select 'privileges' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from privileges) on columns(*) into name "column" value filled)
union all
select 'parameters' as "table", "column", filled::double as filled
from (unpivot (select count(columns(*)) from parameters) on columns(*) into name "column" value filled)
