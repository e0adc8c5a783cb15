-- Answers to questionnaires. Grain: one row per answer. Unit: days from 1970-01-01. Instruments and questions are numbered from 0
-- in order of their names. Every column is a number.
select
  dim_employee.employee_number::double as "employee",
  (survey_answers.answered_on - date '1970-01-01')::double as "day",
  (dense_rank() over (order by lower(survey_answers.instrument)) - 1)::double as "instrument",
  (dense_rank() over (order by lower(survey_answers.instrument), survey_answers.question) - 1)::double as "question",
  survey_answers.score::double as "score"
from survey_answers
join dim_employee using (employee_id)
order by dim_employee.employee_number, survey_answers.answered_on, survey_answers.answer_id
