-- Invoices issued in [from, to), credit notes with their sign. Grain: one row per month with an invoice. Unit: cents with
-- their fractions.
select strftime(issued_on, '%Y-%m') as "month", (sum(amount) * 100)::double as "total"
from invoices
where issued_on >= $from::date and issued_on < $to::date
group by "month"
order by "month"
