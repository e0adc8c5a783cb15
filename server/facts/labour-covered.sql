-- What the ledger holds about people. Grain: one row. Days from 1970-01-01, half open; NaN: neither hours nor absences.
-- The days are those of the hours, else those of the absences.
with worked as (
  select
    min(day) as first_day,
    max(day) + 1 as end_day,
    count(*) as entries,
    count(*) filter (where pay between 1 and 3) as overtime_entries,
    count(*) filter (where started_minute is not null and ended_minute is not null) as timed_entries
  from fct_work_entry
),
away as (
  select
    min(from_on) - date '1970-01-01' as first_day,
    max(to_on) + 1 - date '1970-01-01' as end_day,
    count(*) as absences
  from absences
)
select
  coalesce(worked.first_day::double, away.first_day::double, 'nan'::double) as "firstDay",
  coalesce(worked.end_day::double, away.end_day::double, 'nan'::double) as "endDay",
  worked.entries::double as "timeEntries",
  worked.overtime_entries::double as "overtimeEntries",
  worked.timed_entries::double as "timedEntries",
  away.absences::double as "absences",
  (select count(*) from survey_answers)::double as "surveyAnswers",
  (select count(*) from opening_hours)::double as "openingHours"
from worked, away
