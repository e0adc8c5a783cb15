-- Orders of [from, to), cancelled ones left out. Grain: one row per month with an order. Unit: orders.
select strftime(ordered_on, '%Y-%m') as "month", count(*)::double as "total"
from fct_order
where not cancelled and ordered_on >= $from::date and ordered_on < $to::date
group by "month"
order by "month"
