-- Hours worked in [from, to), of every pay kind. Grain: one row per month with an entry. Unit: hours.
select strftime(worked_on, '%Y-%m') as "month", sum(hours)::double as "total"
from time_entries
where worked_on >= $from::date and worked_on < $to::date
group by "month"
order by "month"
