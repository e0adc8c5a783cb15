-- Questions by number, with the number of their instrument. Grain: one row per question of an instrument.
select distinct
  (dense_rank() over (order by lower(instrument)) - 1)::double as "instrumentNumber",
  (dense_rank() over (order by lower(instrument), question) - 1)::double as "questionNumber",
  lower(instrument) as "instrument",
  question as "question"
from survey_answers
order by "questionNumber"
