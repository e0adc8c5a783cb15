-- Rows of each ledger table in the snapshot. Grain: one row per table. Unit: rows.
select 'clients' as "table", count(*)::double as "rows" from clients
union all select 'employees', count(*)::double from employees
union all select 'work_centres', count(*)::double from work_centres
union all select 'orders', count(*)::double from orders
union all select 'operations', count(*)::double from operations
union all select 'schedule_changes', count(*)::double from schedule_changes
union all select 'invoices', count(*)::double from invoices
union all select 'opening_hours', count(*)::double from opening_hours
union all select 'time_entries', count(*)::double from time_entries
union all select 'absences', count(*)::double from absences
union all select 'survey_answers', count(*)::double from survey_answers
union all select 'interactions', count(*)::double from interactions
union all select 'incidents', count(*)::double from incidents
union all select 'privileges', count(*)::double from privileges
union all select 'parameters', count(*)::double from parameters
